import type { ReadTableOptions, Table, TableCell, TableLimits } from '../table.ts';
import { unpackRows } from './messages.ts';
import { runInThread } from './run-in-thread.ts';

/** Reads one sheet of a workbook: the named one, or the first that is not hidden. Faults as `readTable` says. */
export async function readXlsx(bytes: Uint8Array, options: Pick<ReadTableOptions, 'name' | 'sheet'>, limits: TableLimits): Promise<Table> {
  const { name, sheet } = options;
  const table: Table = { format: 'xlsx', rows: [], merges: [], problems: [], seen: [] };
  const known = new Map<string, TableCell>();
  const { merges, problems, seen } = await runInThread(
    { work: 'read', bytes, limits, ...(sheet === undefined ? {} : { sheet }) },
    {
      name,
      limits,
      last: 'end',
      meet: (message) => {
        if (message.type === 'head') Object.assign(table, { sheet: message.sheet, sheets: message.sheets });
        if (message.type === 'rows') for (const row of unpackRows(message.rows, known)) table.rows.push(row);
      },
    },
  );
  if (table.rows.length === 0) problems.push({ line: 1, code: 'fileEmpty', value: '' });
  return { ...table, merges, problems, seen };
}
