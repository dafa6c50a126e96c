import type { Language } from '../../../shared/texts.ts';
import type { Table, TableMark } from '../table.ts';
import { defaultTableLimits } from '../table.ts';
import type { PlacedMark } from './mark-workbook.ts';
import { runInThread } from './run-in-thread.ts';

/** Marks the sheet that the table was read from, in a thread as reading does. */
export async function markXlsx(bytes: Uint8Array, table: Table, marks: readonly TableMark[], language: Language): Promise<Uint8Array> {
  const sheet = table.sheet ?? '';
  const placed = placeMarks(table, marks);
  const limits = defaultTableLimits;
  const task = { work: 'mark', bytes, sheet, marks: placed, language, unpackedBytes: limits.unpackedBytes } as const;
  const marked = await runInThread(task, { name: sheet, limits, last: 'marked' });
  return marked.bytes;
}

/** A mark of a whole line shows at the line's first cell that is not empty. */
function placeMarks(table: Table, marks: readonly TableMark[]): PlacedMark[] {
  const rows = new Map(table.rows.map((row) => [row.line, row.cells]));
  return marks
    .map(({ line, column, code, message }): PlacedMark => {
      const cells = rows.get(line) ?? [];
      const first =
        Math.max(
          0,
          cells.findIndex((cell) => cell.kind !== 'empty'),
        ) + 1;
      const value = column === null ? '' : (cells[column - 1]?.text ?? '');
      return { line, column, shownAt: column ?? first, code, message, value };
    })
    .toSorted((one, other) => one.line - other.line || one.shownAt - other.shownAt);
}
