import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';

import { readTable } from './read-table.ts';
import type { ExportSheet } from './write-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const report: ExportSheet = {
  name: 'Сведения',
  title: ['Сведения о количестве обращений', 'на 1 апреля 2024 года'],
  columns: [
    { header: 'Орган', kind: 'text' },
    { header: 'Обращений', kind: 'integer' },
    { header: 'Доля', kind: 'percent' },
    { header: 'Дата', kind: 'day' },
  ],
  rows: [
    ['Администрация «г. Иркутска»', 1234, 0.4325, '2024-03-15'],
    ['=1+1', 0n, null, null],
    ['@cmd', 'не сообщено', '-', '2024-02-30'],
    ['+7 395', 9_007_199_254_740_993n, 1, ''],
  ],
  notes: ['Источник: сведения органов.'],
};

// Read by another library than the one that wrote them.
const reread = async (sheets: readonly ExportSheet[]) => (await readXlsx(await writeWorkbook(sheets), { readStyles: true })).sheets;

test('numbers are numbers, days dates, texts texts whatever they begin with, and null is empty', async () => {
  const [sheet] = await reread([report]);
  expect(sheet?.rows.map((row) => row.slice(0, 4))).toEqual([
    ['Сведения о количестве обращений', null, null, null],
    ['на 1 апреля 2024 года', null, null, null],
    ['Орган', 'Обращений', 'Доля', 'Дата'],
    ['Администрация «г. Иркутска»', 1234, 0.4325, new Date('2024-03-15T00:00:00Z')],
    ['=1+1', 0, null, null],
    ['@cmd', 'не сообщено', '-', '2024-02-30'],
    ['+7 395', '9007199254740993', 1, null],
    [null, null, null, null],
    ['Источник: сведения органов.', null, null, null],
  ]);
  expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
});

test('the header is frozen, bold, filtered and printed on each page', async () => {
  const [sheet] = await reread([report]);
  expect(sheet?.freezePane).toEqual({ rows: 3 });
  expect(sheet?.autoFilter?.range).toBe('A3:D7');
  expect(sheet?.cells?.get('2,0')?.style?.font?.bold).toBe(true);
  expect(sheet?.pageSetup?.printTitlesRow).toBe('$3:$3');
});

test('a column is as wide as its longest word, within bounds, or as told', async () => {
  const [sheet] = await reread([
    {
      name: 'Лист',
      columns: [
        { header: 'Государственная (муниципальная) услуга', kind: 'text' },
        { header: 'Х', kind: 'text' },
        { header: 'Х', kind: 'text', width: 33 },
        { header: 'Х', kind: 'text' },
      ],
      rows: [['а', 'б', 'в', 'ы'.repeat(500)]],
    },
  ]);
  const widths = sheet?.columns?.map((column) => column.width) ?? [];
  expect(widths[0]).toBeGreaterThan('(муниципальная)'.length);
  expect(widths.slice(1)).toEqual([9, 33, 60]);
});

test('sheet names that Excel refuses are mended, alike ones numbered', async () => {
  const names = ['Свод: 2024/03', 'свод  2024 03', 'Администрация муниципального района', 'Администрация муниципального района', "'"];
  const sheets = await reread(names.map((name) => ({ ...report, name })));
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Свод  2024 03',
    'свод  2024 03 (2)',
    'Администрация муниципального ра',
    'Администрация муниципальног (2)',
    'Лист',
  ]);
});

test('the same sheets give the same bytes', async () => {
  expect(await writeWorkbook([report])).toEqual(await writeWorkbook([report]));
});

test('every text that is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 50 }), async (texts) => {
      const awkward = [...texts, '_x000D_', 'a\r\nb', '\u0001', ' x ', '<&>"\'', '\u00A0', '_x005F_'];
      const bytes = await writeWorkbook([
        { name: 'Лист', columns: [{ header: 'Текст', kind: 'text' }], rows: awkward.map((text) => [text]) },
      ]);
      const table = await readTable(bytes, { name: 'x.xlsx' });
      expect(table.rows.slice(1).map((row) => row.cells[0]?.text)).toEqual(awkward);
    }),
    { numRuns: 20 },
  );
});
