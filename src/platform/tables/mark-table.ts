import type { Language } from '../../shared/texts.ts';
import { markCsv } from './csv/mark-csv.ts';
import type { Table, TableMark } from './table.ts';
import { markXlsx } from './xlsx/mark-xlsx.ts';

export type { TableMark } from './table.ts';

/**
 * The same file back with its errors marked. `table` is what `readTable` made of `original`.
 *
 * XLSX: the same workbook, every part of it kept byte for byte but those that must change: marked cells are filled and
 * carry the messages as a comment, and a last sheet «Ошибки» lists them all. CSV: the header and the lines with errors
 * only, their cells untouched, with four columns more (line, column, code, what to do), in the file's own encoding and
 * delimiter; the first of `headerLines` (the first row by default) gets the titles of these.
 */
export async function markTable(
  original: Uint8Array,
  table: Table,
  marks: readonly TableMark[],
  options: { language?: Language; headerLines?: readonly number[] } = {},
): Promise<Uint8Array> {
  const language = options.language ?? 'ru';
  if (table.format === 'xlsx') return markXlsx(original, table, marks, language);
  return markCsv(original, table, marks, { language, headerLines: options.headerLines ?? [table.rows[0]?.line ?? 1] });
}
