import type { MergeRange } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { encodeText } from '../../../../platform/tables/csv/encode-text.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { parseReference } from '../../../../platform/tables/xlsx/references.ts';
import type { Table, TableEncoding } from '../../../../platform/tables/table.ts';
import { getProfile } from '../../profiles/index.ts';
import type { RawStatement, Reading } from '../../profile.ts';
import { readStatements } from '../read-statements.ts';

/** A real CSV file of these lines, read as any other. */
export async function csvTable(lines: readonly string[], encoding: TableEncoding = 'utf-8'): Promise<Table> {
  return readTable(encodeText(`${lines.join('\r\n')}\r\n`, encoding), { name: 'file.csv' });
}

/** A real workbook of these rows with merged cells as Excel names them («A1:A2»), read as any other. */
export async function xlsxTable(
  rows: readonly (readonly (string | number | Date | null)[])[],
  merges: readonly string[] = [],
): Promise<Table> {
  const sheet = { name: 'Лист1', rows: rows.map((row) => [...row]), merges: merges.map(rangeOf) };
  return readTable(await writeXlsx({ sheets: [sheet] }), { name: 'file.xlsx' });
}

function rangeOf(name: string): MergeRange {
  const [from = '', to = ''] = name.split(':');
  const [start, end] = [parseReference(from), parseReference(to)];
  if (start === undefined || end === undefined) throw new RangeError(`not a range: ${name}`);
  return { startRow: start.row - 1, startCol: start.column - 1, endRow: end.row - 1, endCol: end.column - 1 };
}

export function readUnder(profile: string, table: Table, fileName = 'file'): Reading {
  return readStatements(table, getProfile(profile), { fileName });
}

/** Statements as short lines: `4:5 service · authority · channel · period = value`. */
export function brief({ statements }: Reading): string[] {
  return statements.map(
    (it: RawStatement) =>
      `${it.line}:${it.col} ${it.service} · ${it.authority} · ${it.channel} · ${it.period} = ${it.value === '' ? '∅' : it.value}`,
  );
}

/** Problems as short lines: `4:5 code value`. */
export function faults({ problems }: Reading): string[] {
  return problems.map(({ line, column, code, value }) => `${line}:${column ?? '-'} ${code}${value === '' ? '' : ` ${value}`}`);
}
