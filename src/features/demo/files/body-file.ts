import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { Month } from '../../../shared/days.ts';
import type { BodyReport } from '../body-report.rules.ts';
import type { Conduct } from '../conduct.rules.ts';
import { writeSheet } from './write-sheet.ts';
import type { SheetMerge } from './write-sheet.ts';

/** A body's file of a month as its people make it: a table in CSV, or a workbook with a title and a header in two rows. */
export async function bodyFile(report: BodyReport, form: Conduct['form']): Promise<Uint8Array> {
  if (form === 'workbook') return workbook(report);
  const header = ['№ п/п', 'Код услуги', 'Наименование услуги', 'Орган', 'Период', ...report.columns.map((each) => each.header), 'Всего'];
  const rows = report.lines.map(({ card, cells }, index) => [
    index + 1,
    card.service,
    card.title,
    form === 'windows1251' ? report.body.name : report.body.shortName,
    monthInWords(report.month),
    ...cells,
    sumOf(cells),
  ]);
  return writeCsv([header, ...rows], form === 'windows1251' ? { encoding: 'windows-1251' } : { delimiter: ',', bom: false });
}

async function workbook({ body, month, columns, lines }: BodyReport): Promise<Uint8Array> {
  const lastColumn = 3 + columns.length + 1;
  const title = [
    ['Сведения о количестве обращений за получением услуг (имитация, для демонстрации)'],
    [`за ${monthInWords(month)} года`],
    [`Наименование органа: ${body.name}`],
    [],
  ];
  const header = [
    ['№ п/п', 'Код услуги', 'Наименование услуги', 'Количество обращений', ...columns.slice(1).map(() => null), 'Всего'],
    [null, null, null, ...columns.map((each) => each.header), null],
  ];
  const rows = lines.map(({ card, cells }, index) => [index + 1, card.service, card.title, ...cells, sumOf(cells)]);
  const totals = columns.map((_, at) => sumOf(lines.map(({ cells }) => cells[at] ?? 0)));
  const top = title.length + 1;
  const merges: SheetMerge[] = [
    ...title.slice(0, 3).map((_, index) => ({ top: index + 1, left: 1, bottom: index + 1, right: lastColumn })),
    ...[1, 2, 3, lastColumn].map((column) => ({ top, left: column, bottom: top + 1, right: column })),
    { top, left: 4, bottom: top, right: lastColumn - 1 },
  ];
  return writeSheet('Сведения', [...title, ...header, ...rows, [null, null, 'Итого', ...totals, sumOf(totals)]], merges);
}

/** Marks are no numbers and add nothing. */
function sumOf(cells: readonly (number | string)[]): number {
  return cells.reduce<number>((sum, each) => (typeof each === 'number' ? sum + each : sum), 0);
}

function monthInWords(month: Month): string {
  return `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

const monthNames = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
