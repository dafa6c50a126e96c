import type { FigureRow } from './figure-row.ts';

export type SortValue = string | number | null;

/**
 * Rows by one column, `-key` descending; the name decides among equals. What has no value stands last either way: it is neither
 * small nor great.
 */
export function sortRows(
  rows: readonly FigureRow[],
  columns: readonly { key: string; sortBy: (row: FigureRow) => SortValue }[],
  sort: string,
): FigureRow[] {
  const descending = sort.startsWith('-');
  const column = columns.find(({ key }) => key === sort.replace(/^-/, '')) ?? columns[0];
  if (column === undefined) return [...rows];
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.sortBy(a), column.sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || collator.compare(a.name, b.name);
    return sign * compare(left, right) || collator.compare(a.name, b.name);
  });
}

const collator = new Intl.Collator('ru', { numeric: true });

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
}
