import type { Table, TableRow } from '../../platform/tables/table.ts';
import { isDay } from '../../shared/days.ts';
import { foldText, normaliseText } from '../../shared/text.ts';
import type { Text } from '../../shared/texts.ts';
import { basisTitles, columnTitles, modalityTitles, scopeTitles } from './targets.texts.ts';
import type { TargetColumn } from './targets.texts.ts';
import type { NewTarget } from './target-checks.ts';

/** What is wrong at a place of the file; `column` is the header as the file writes it. */
export interface FileProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: FileProblemCode;
  readonly value: string;
  readonly params?: Readonly<Record<string, string>>;
}

export type FileProblemCode =
  | 'tableProblem'
  | 'fileEmpty'
  | 'headersMissing'
  | 'cellCount'
  | 'valueMissing'
  | 'notOneOf'
  | 'notADay'
  | 'notAPercentage';

/** A file of targets: a header, then a target a line; empty cells are not stated. */
export function readTargetsFile(table: Table): {
  readonly targets: readonly { line: number; target: NewTarget }[];
  readonly problems: readonly FileProblem[];
} {
  const [header, ...body] = table.rows.filter((row) => row.cells.some(({ text }) => normaliseText(text) !== ''));
  const broken = table.problems.map(({ line, code, value }): FileProblem => ({
    line,
    column: null,
    code: 'tableProblem',
    value,
    params: { problem: code },
  }));
  if (!header || body.length === 0) return { targets: [], problems: [...broken, { line: 1, column: null, code: 'fileEmpty', value: '' }] };
  const places = placesOf(header);
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0) {
    const params = {
      ru: missing.map((each) => `«${columnTitles[each].ru}»`).join(', '),
      en: missing.map((each) => `“${columnTitles[each].en}”`).join(', '),
    };
    return { targets: [], problems: [...broken, { line: header.line, column: null, code: 'headersMissing', value: '', params }] };
  }
  const problems = [...broken];
  const targets = body.flatMap((row) => {
    const before = problems.length;
    if (table.format === 'csv' && row.cells.length !== header.cells.length)
      problems.push({ line: row.line, column: null, code: 'cellCount', value: '' });
    const target = readRow(row, places, problems);
    return problems.length === before ? [{ line: row.line, target }] : [];
  });
  return { targets, problems };
}

const required: readonly TargetColumn[] = ['scopeKind', 'value', 'dueOn', 'modality', 'item'];

type Places = ReadonlyMap<TargetColumn, { readonly index: number; readonly header: string }>;

function placesOf(header: TableRow): Places {
  const places = new Map<TargetColumn, { index: number; header: string }>();
  for (const [index, { text }] of header.cells.entries()) {
    const folded = foldText(text);
    const column = (Object.keys(columnTitles) as TargetColumn[]).find((each) =>
      [columnTitles[each].ru, columnTitles[each].en].map(foldText).includes(folded),
    );
    if (column && !places.has(column)) places.set(column, { index, header: normaliseText(text) });
  }
  return places;
}

function readRow(row: TableRow, places: Places, problems: FileProblem[]): NewTarget {
  const cells = cellsOf(row, places, problems);
  return {
    scopeKind: cells.oneOf('scopeKind', scopeTitles) ?? 'region',
    scope: cells.text('scope') || null,
    value: cells.percentage('value'),
    dueOn: cells.day('dueOn') ?? '',
    basis: cells.oneOf('basis', basisTitles) ?? 'yearToDate',
    modality: cells.oneOf('modality', modalityTitles) ?? 'recommended',
    item: normaliseSpaces(cells.needed('item')),
    validFrom: cells.day('validFrom'),
    validTo: cells.day('validTo'),
  };
}

/** Reads a row's cells by their columns; what does not read is told in `problems`, and the row is not taken. */
function cellsOf(row: TableRow, places: Places, problems: FileProblem[]) {
  const complain = (column: TargetColumn, code: FileProblemCode, params?: Record<string, string>): null => {
    problems.push({ line: row.line, column: places.get(column)?.header ?? null, code, value: text(column), ...(params && { params }) });
    return null;
  };
  const text = (column: TargetColumn): string => row.cells[places.get(column)?.index ?? -1]?.text.trim() ?? '';
  const needed = (column: TargetColumn): string => {
    if (text(column) === '' && required.includes(column)) complain(column, 'valueMissing');
    return text(column);
  };
  const day = (column: TargetColumn): string | null => {
    const written = needed(column);
    const [, date, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written) ?? [];
    const iso = year === undefined ? written : `${year}-${month ?? ''}-${date ?? ''}`;
    return written === '' || isDay(iso) ? iso || null : complain(column, 'notADay');
  };
  const percentage = (column: TargetColumn): string => {
    const number = needed(column).replace(/\s*%$/, '').replace(',', '.');
    if (number !== '' && !/^\d+(\.\d+)?$/.test(number)) complain(column, 'notAPercentage');
    return number;
  };
  const oneOf = <Value extends string>(column: TargetColumn, titles: Readonly<Record<Value, Text>>): Value | null => {
    const values = Object.keys(titles) as Value[];
    const folded = foldText(needed(column));
    const found = values.find((each) => [each, titles[each].ru, titles[each].en].map(foldText).includes(folded));
    if (folded === '' || found !== undefined) return found ?? null;
    return complain(column, 'notOneOf', {
      ru: values.map((each) => titles[each].ru).join(', '),
      en: values.map((each) => titles[each].en).join(', '),
    });
  };
  return { text, needed, day, percentage, oneOf };
}

/** Quotation marks and dashes of an act's title stay as printed. */
function normaliseSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
