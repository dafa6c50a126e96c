import { excerpt } from '../../../platform/tables/table.ts';
import type { Table, TableRow } from '../../../platform/tables/table.ts';
import { foldText } from '../../../shared/text.ts';
import type { Column, Layout, Placed, Problem } from './lines.ts';

export interface ReadLines<Line> {
  /** Lines whose every cell could be read. */
  readonly lines: readonly Placed<Line>[];
  /** Lines with content under the header. */
  readonly lineCount: number;
  readonly problems: readonly Problem[];
  /** The header as written, by field. */
  readonly headers: ReadonlyMap<string, string>;
  readonly notRead: readonly string[];
}

/** Reads a table by a kind's layout. The first row that is not blank holds the headers. */
export function readLines<Line>(table: Table, layout: Layout<Line>): ReadLines<Line> {
  const columns = Object.entries(layout) as [string, Column<unknown>][];
  const rows = table.rows.filter((row) => row.cells.some((cell) => tidy(cell.text) !== ''));
  const [header, ...body] = rows;
  const broken = table.problems.map(({ line, column, code, value }): Problem => ({ line, field: column, code, value }));
  if (!header || body.length === 0) return { lines: [], lineCount: 0, problems: empty(broken), headers: new Map(), notRead: [] };

  const { fields, headers, notRead, problems } = matchHeaders(header, columns);
  const missing = columns.filter(([field, column]) => column.required && !headers.has(field));
  if (missing.length > 0) problems.push(headersMissing(header.line, missing));
  if (problems.length > 0) return { lines: [], lineCount: body.length, problems: [...broken, ...problems], headers, notRead };

  const lines = body.map((row) => readLine<Line>(row, fields, table.format === 'csv' ? header.cells.length : undefined, problems));
  return {
    lines: lines.filter((line) => line !== undefined),
    lineCount: body.length,
    problems: [...broken, ...problems],
    headers,
    notRead,
  };
}

/** A file without a line changes nothing, or with `replaceAll` withdraws everything: neither is meant. */
function empty(broken: readonly Problem[]): readonly Problem[] {
  return broken.length > 0 ? broken : [{ line: 1, field: undefined, code: 'fileEmpty', value: '' }];
}

/** Spaces in order, letters composed, invisible marks gone; quotation marks and dashes stay as the file has them. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
}

type Field = readonly [field: string, column: Column<unknown>];

function matchHeaders(header: TableRow, columns: readonly Field[]) {
  const fields: (Field | undefined)[] = [];
  const headers = new Map<string, string>();
  const notRead: string[] = [];
  const problems: Problem[] = [];
  for (const cell of header.cells) {
    const text = tidy(cell.text);
    const found = columns.find(([, column]) => namesOf(column).includes(headerKey(text)));
    fields.push(found);
    if (!found) {
      if (text !== '') notRead.push(text);
    } else if (headers.has(found[0])) {
      problems.push({
        line: header.line,
        field: undefined,
        code: 'headerTwice',
        value: text,
        params: { first: headers.get(found[0]) ?? '' },
      });
    } else headers.set(found[0], text);
  }
  return { fields, headers, notRead, problems };
}

function namesOf(column: Column<unknown>): string[] {
  return [column.ru, column.en, ...(column.also ?? [])].map(headerKey);
}

// control_digit, «Control digit» and «control  digit» are one header.
function headerKey(text: string): string {
  return foldText(text).replaceAll('_', ' ');
}

function headersMissing(line: number, missing: readonly Field[]): Problem {
  const params = {
    ru: missing.map(([, { ru }]) => `«${ru}»`).join(', '),
    en: missing.map(([, { en }]) => `“${en}”`).join(', '),
  };
  return { line, field: undefined, code: 'headersMissing', value: '', params };
}

/** undefined when a cell is wrong: each is told in `problems`. */
function readLine<Line>(
  row: TableRow,
  fields: readonly (Field | undefined)[],
  width: number | undefined,
  problems: Problem[],
): Placed<Line> | undefined {
  const before = problems.length;
  // A sheet's rows end at their last cell; a line of CSV with fewer or more cells has lost or gained a delimiter.
  if (width !== undefined && row.cells.length !== width) {
    problems.push({ line: row.line, field: undefined, code: 'cellCount', value: '', params: { expected: width, found: row.cells.length } });
    return undefined;
  }
  const value: Record<string, unknown> = {};
  for (const [at, field] of fields.entries()) {
    if (field) value[field[0]] = readCell(row.line, tidy(row.cells[at]?.text ?? ''), field, problems);
  }
  return problems.length === before ? { line: row.line, value: value as Line } : undefined;
}

function readCell(line: number, text: string, [field, column]: Field, problems: Problem[]): unknown {
  if (text === '') {
    if (column.required) problems.push({ line, field, code: 'valueMissing', value: '' });
    return null;
  }
  const read = column.read(text);
  if ('value' in read) return read.value;
  problems.push({ line, field, code: read.code, value: excerpt(text), ...(read.params && { params: read.params }) });
  return null;
}
