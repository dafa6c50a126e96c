import type { Table, TableCell, TableMerge, TableRow } from '../../../platform/tables/table.ts';
import { emptyCell } from '../../../platform/tables/table.ts';
import { normaliseText } from '../../../shared/text.ts';

/** A table as the layouts look at it: cells by row and 1-based column, texts normalised, merged regions at hand. */
export interface Sheet {
  readonly format: Table['format'];
  readonly rows: readonly TableRow[];
  /** Columns up to the widest row's last. */
  readonly width: number;
  cell(row: TableRow, column: number): TableCell;
  text(row: TableRow, column: number): string;
  isBlank(row: TableRow): boolean;
  /** The merged region the cell lies in; undefined for a cell of its own. */
  mergeAt(row: TableRow, column: number): TableMerge | undefined;
  /** The text a merged region shows. */
  cornerText(merge: TableMerge): string;
}

export function openSheet(table: Table): Sheet {
  const normalised = new Map<string, string>();
  const rowOf = new Map(table.rows.map((row) => [row.line, row]));
  const mergesOf = indexMerges(table.merges, rowOf);
  const cell = (row: TableRow, column: number): TableCell => row.cells[column - 1] ?? emptyCell;
  const text = (row: TableRow, column: number): string => {
    const raw = cell(row, column).text;
    // Most cells are numbers and codes, which no rule changes.
    if (/^[0-9A-Za-z.-]*$/.test(raw)) return raw;
    const known = normalised.get(raw);
    if (known !== undefined) return known;
    const fresh = normaliseText(raw);
    normalised.set(raw, fresh);
    return fresh;
  };
  return {
    format: table.format,
    rows: table.rows,
    width: table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0),
    cell,
    text,
    isBlank: (row) => row.cells.every((_, index) => text(row, index + 1) === ''),
    mergeAt: (row, column) => mergesOf.get(row.line)?.find((merge) => merge.left <= column && column <= merge.right),
    cornerText: (merge) => {
      const row = rowOf.get(merge.top);
      return row === undefined ? '' : text(row, merge.left);
    },
  };
}

function indexMerges(merges: readonly TableMerge[], rowOf: ReadonlyMap<number, TableRow>): Map<number, TableMerge[]> {
  const mergesOf = new Map<number, TableMerge[]>();
  for (const merge of merges) {
    for (let line = merge.top; line <= merge.bottom; line += 1) {
      if (!rowOf.has(line)) continue;
      const here = mergesOf.get(line);
      if (here === undefined) mergesOf.set(line, [merge]);
      else here.push(merge);
    }
  }
  return mergesOf;
}
