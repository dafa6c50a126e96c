import type { TableRow } from '../../../platform/tables/table.ts';
import type { Field, Profile, RawStatement, ReadingProblem } from '../profile.ts';
import { codeOfName } from './code-of-name.ts';
import type { Columns } from './columns.ts';
import type { LineFields } from './line-fields.ts';
import { readCount } from './line-fields.ts';
import type { PeriodReader } from './read-period.ts';
import type { Sheet } from './sheet.ts';
import type { Title } from './title.ts';

/** A column of counts; channel '' = its lines, or the profile, say it. */
export interface CountColumn {
  readonly column: number;
  readonly channel: string;
}

/** The counts of a table whose every line names its service and body: in `wide` a column a channel, in `long` one column. */
export function countColumns(columns: Columns, profile: Profile): CountColumn[] {
  if (profile.layout === 'wide') return columns.channels.map(({ column, text }) => ({ column, channel: text }));
  const column = columns.fields.get('count');
  return column === undefined ? [] : [{ column, channel: '' }];
}

export interface LineReader {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly profile: Profile;
  readonly title: Title;
  readonly fields: LineFields;
  readonly period: PeriodReader;
}

/** The statements of one line of data: one a count, or none and what is missing. */
export function readLine(it: LineReader, row: TableRow): { statements: RawStatement[]; problems: ReadingProblem[] } {
  const { textOf } = it.fields;
  const { columns, profile, title } = it;
  const service = textOf(row, 'service') || textOf(row, 'serviceTitle') || (title.fields.service ?? '');
  const authority = textOf(row, 'authority') || textOf(row, 'authorityName') || (title.fields.authority ?? '');
  const period = it.period.read(row);
  const channel = textOf(row, 'channel');
  const missing: Field[] = [];
  if (service === '') missing.push(columns.fields.has('service') ? 'service' : 'serviceTitle');
  if (authority === '') missing.push(columns.fields.has('authority') ? 'authority' : 'authorityName');
  if (period === '' && it.period.field !== undefined) missing.push(it.period.field);
  if (columns.fields.has('channel') && channel === '') missing.push('channel');
  if (profile.fields.some(({ field, required }) => field === 'outcome' && required) && textOf(row, 'outcome') === '')
    missing.push('outcome');
  if (missing.length > 0) return { statements: [], problems: missing.map((field) => missingValue(it, row, field)) };

  const names = { serviceTitle: textOf(row, 'serviceTitle') || service, authorityName: textOf(row, 'authorityName') || authority };
  const said = {
    service,
    authority: profile.creates === undefined ? authority : codeOfName(profile.creates.authorityCodePrefix, authority),
    territory: textOf(row, 'territory') || (title.fields.territory ?? ''),
    period,
    visit: textOf(row, 'visit'),
    assisted: textOf(row, 'assisted') || (profile.fixed?.assisted ?? ''),
    outcome: textOf(row, 'outcome') || (profile.fixed?.outcome ?? ''),
    ...names,
  };
  const statements: RawStatement[] = [];
  const problems: ReadingProblem[] = [];
  const counts = countColumns(columns, profile);
  const numbers = counts.map(({ column }) => column);
  for (const { column, channel: ofColumn } of counts) {
    const value = readCount(it.sheet, row, column, numbers, profile);
    if (value === undefined) problems.push(mergedCount(it, row, column));
    else
      statements.push({ line: row.line, col: column, ...said, channel: ofColumn || channel || (profile.fixed?.channel ?? ''), ...value });
  }
  return { statements, problems };
}

function missingValue({ columns }: LineReader, row: TableRow, field: Field): ReadingProblem {
  const column = columns.fields.get(field) ?? null;
  const columnName = column === null ? null : (columns.names[column - 1] ?? null);
  return { line: row.line, column, columnName, code: 'requiredValueMissing', value: '', params: { field: columnName ?? field } };
}

function mergedCount({ sheet, columns }: LineReader, row: TableRow, column: number): ReadingProblem {
  const merge = sheet.mergeAt(row, column);
  const value = merge === undefined ? '' : sheet.cornerText(merge);
  return { line: row.line, column, columnName: columns.names[column - 1] ?? null, code: 'mergedCount', value };
}
