import type { TableRow } from '../../../platform/tables/table.ts';
import type { Profile, ReadingProblem } from '../profile.ts';
import type { BodyRow } from './body.ts';
import type { Columns, TotalColumn } from './columns.ts';
import type { Sheet } from './sheet.ts';
import type { Amount, Sum, TotalledColumn, TotalledLine } from './totals.ts';
import { agrees, amountOf, nothing, plus } from './totals.ts';

/** «Всего» of a line against the channels it totals. */
export function checkRowTotals(
  sheet: Sheet,
  row: TableRow,
  columns: Pick<Columns, 'names' | 'totals'>,
  profile: Profile,
): ReadingProblem[] {
  return columns.totals.flatMap((total): ReadingProblem[] => {
    const value = sheet.text(row, total.column);
    const stated = amountOf(profile, value);
    const place = { line: row.line, column: total.column, columnName: columns.names[total.column - 1] ?? null, value };
    if (stated === 'missing') return [];
    if (stated === 'unreadable') return [{ ...place, code: 'totalUnreadable' }];
    const sum = sumOf(sheet, row, total, profile);
    return agrees(stated, sum) ? [] : [{ ...place, code: 'totalDiffers', params: { sum: String(sum.known) } }];
  });
}

function sumOf(sheet: Sheet, row: TableRow, total: TotalColumn, profile: Profile): Sum {
  return total.of.reduce((sum, column) => plus(sum, amountOf(profile, sheet.text(row, column))), nothing);
}

/** The columns that lines of totals total: counts, then the columns of totals. */
export function totalledColumns(counts: readonly number[], columns: Columns): TotalledColumn[] {
  return [...counts, ...columns.totals.map(({ column }) => column)].map((column) => ({ column, name: columns.names[column - 1] ?? '' }));
}

/** A line as lines of totals see it. An empty «Всего» of a line of data amounts to its channels, if all of them are known. */
export function totalledLine(
  sheet: Sheet,
  { row, total }: BodyRow,
  counts: readonly number[],
  columns: Columns,
  profile: Profile,
): TotalledLine {
  const cell = (column: number) => {
    const text = sheet.text(row, column);
    return { text, amount: amountOf(profile, text) };
  };
  const totals = columns.totals.map((each) => {
    const stated = cell(each.column);
    return total || stated.amount !== 'missing' ? stated : { ...stated, amount: completeSum(sumOf(sheet, row, each, profile)) };
  });
  return { line: row.line, total, cells: [...counts.map(cell), ...totals] };
}

function completeSum(sum: Sum): Amount {
  return sum.missing > 0 || sum.unreadable > 0 ? 'missing' : sum.known;
}
