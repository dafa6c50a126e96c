import type { TableRow } from '../../../platform/tables/table.ts';
import type { Field, Profile, RawStatement, ReadingProblem } from '../profile.ts';
import type { BodyRow } from './body.ts';
import { readBody } from './body.ts';
import type { Columns } from './columns.ts';
import type { Header } from './header.ts';
import { stateOf } from './markers.ts';
import type { PeriodReader } from './read-period.ts';
import type { Sheet } from './sheet.ts';
import type { Title } from './title.ts';
import type { TotalledColumn, TotalledLine } from './totals.ts';
import { agrees, amountOf, checkTotals, nothing, plus } from './totals.ts';

/** A table of which every line names its service and body: `long` with one count a line, `wide` with a count a channel. */
export interface ColumnsRead {
  statements: RawStatement[];
  problems: ReadingProblem[];
  rows: readonly BodyRow[];
  headings: readonly number[];
  notes: readonly number[];
  totalsAbove: boolean;
  /** Fields some line took from a cell merged over several. */
  merged: ReadonlySet<Field>;
}

interface Count {
  readonly column: number;
  /** '' = the line says. */
  readonly channel: string;
}

export function readColumns(
  sheet: Sheet,
  header: Header,
  columns: Columns,
  profile: Profile,
  title: Title,
  makePeriodReader: (rows: readonly TableRow[]) => PeriodReader,
): ColumnsRead {
  const counts = countsOf(columns, profile);
  const body = readBody(sheet, header, [...counts, ...columns.totals].map(({ column }) => column), keysOf(columns, profile));
  const data = body.rows.filter(({ total }) => !total).map(({ row }) => row);
  const readPeriod = makePeriodReader(data);
  const merged = new Set<Field>();
  const statements: RawStatement[] = [];
  const problems: ReadingProblem[] = [];
  const name = (column: number) => columns.names[column - 1] ?? null;

  const fieldText = (row: TableRow, field: Field): string => {
    const column = columns.fields.get(field);
    if (column === undefined) return '';
    const own = sheet.text(row, column);
    const merge = sheet.mergeAt(row, column);
    if (own !== '' || merge === undefined || merge.left !== column || merge.top === row.line) return own;
    merged.add(field);
    return sheet.cornerText(merge);
  };

  for (const { row, total } of body.rows) {
    const misfit = findMisfit(sheet, header, row);
    if (misfit !== undefined) problems.push(misfit);
    if (misfit !== undefined) continue;
    problems.push(...checkRowTotals(sheet, row, columns, profile));
    if (total) continue;

    const service = fieldText(row, 'service') || fieldText(row, 'serviceTitle') || (title.fields.service ?? '');
    const authority = fieldText(row, 'authority') || fieldText(row, 'authorityName') || (title.fields.authority ?? '');
    const period = readPeriod(row, fieldText);
    const channel = profile.layout === 'long' ? fieldText(row, 'channel') : '';
    const missing: Field[] = [];
    if (service === '') missing.push(columns.fields.has('service') ? 'service' : 'serviceTitle');
    if (authority === '') missing.push(columns.fields.has('authority') ? 'authority' : 'authorityName');
    if (period === '' && columns.fields.has('period')) missing.push('period');
    if (channel === '' && columns.fields.has('channel')) missing.push('channel');
    for (const field of missing) {
      const column = columns.fields.get(field) ?? null;
      problems.push({ line: row.line, column, columnName: column === null ? null : name(column), code: 'requiredValueMissing', value: '', params: { field } });
    }
    if (missing.length > 0) continue;

    for (const count of counts) {
      const value = readCountCell(sheet, row, count.column, profile);
      if (value === undefined) {
        problems.push({ line: row.line, column: count.column, columnName: name(count.column), code: 'mergedCount', value: sheet.text(row, count.column) });
        continue;
      }
      statements.push({
        line: row.line,
        col: count.column,
        service,
        authority: authorityCode(profile, authority),
        territory: fieldText(row, 'territory') || (title.fields.territory ?? ''),
        channel: count.channel || channel || (profile.fixed?.channel ?? ''),
        period,
        visit: fieldText(row, 'visit'),
        assisted: fieldText(row, 'assisted') || (profile.fixed?.assisted ?? ''),
        outcome: fieldText(row, 'outcome') || (profile.fixed?.outcome ?? ''),
        ...value,
        serviceTitle: fieldText(row, 'serviceTitle') || service,
        authorityName: fieldText(row, 'authorityName') || authority,
      });
    }
  }
  const checked = checkTotals(body.rows.map((each) => totalledLine(sheet, each, counts, columns, profile)), totalledColumns(counts, columns));
  problems.push(...checked.problems);
  return { statements, problems, rows: body.rows, headings: body.headings, notes: body.notes, totalsAbove: checked.above, merged };
}
