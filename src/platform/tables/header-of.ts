import type { Table, TableMerge } from './table.ts';

/**
 * The header's texts of each column, top to bottom, when the header takes several rows: `headerOf(table, { rows: [3, 4] })`
 * gives `[['Орган'], ['Обращений', 'ЕПГУ'], ['Обращений', 'МФЦ']]`.
 *
 * `rows` are lines as in `TableRow.line`. A merged cell stands for all of its columns, and once for all of its rows. Empty
 * texts are left out; a column without any has an empty list. Nothing spreads without a merge, so in a CSV, which has
 * none, a text stands for its own column alone. Texts are as in the file: normalising is the caller's.
 */
export function headerOf(table: Pick<Table, 'rows' | 'merges'>, { rows }: { rows: readonly number[] }): string[][] {
  const lines = new Set(rows);
  const merges = table.merges.filter((merge) => rows.some((line) => line >= merge.top && line <= merge.bottom));
  const texts = new Map(table.rows.filter(({ line }) => lines.has(line) || startsMerge(merges, line)).map((row) => [row.line, row.cells]));
  const width = Math.max(0, ...rows.map((line) => widthOf(line, texts.get(line)?.length ?? 0, merges)));

  return Array.from({ length: width }, (_, index) => {
    const column = index + 1;
    const sources = rows.map((line) => sourceOf(line, column, merges));
    const distinct = sources.filter(
      (source, at) => at === 0 || source.line !== sources[at - 1]?.line || source.column !== sources[at - 1]?.column,
    );
    return distinct.map((source) => texts.get(source.line)?.[source.column - 1]?.text ?? '').filter((text) => text.trim() !== '');
  });
}

/** A merged cell's text is in its top left corner. */
function sourceOf(line: number, column: number, merges: readonly TableMerge[]): { line: number; column: number } {
  const merge = merges.find(({ top, left, bottom, right }) => line >= top && line <= bottom && column >= left && column <= right);
  return merge === undefined ? { line, column } : { line: merge.top, column: merge.left };
}

function startsMerge(merges: readonly TableMerge[], line: number): boolean {
  return merges.some(({ top }) => top === line);
}

function widthOf(line: number, cells: number, merges: readonly TableMerge[]): number {
  return merges.reduce((width, merge) => (line >= merge.top && line <= merge.bottom ? Math.max(width, merge.right) : width), cells);
}
