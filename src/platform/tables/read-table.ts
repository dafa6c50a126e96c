import { fault } from '../errors.ts';
import { gatherBytes } from './gather-bytes.ts';
import { findFileKind } from './file-kind.ts';
import { readCsv } from './csv/read-csv.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import type { ReadTableOptions, Table } from './table.ts';
import { defaultTableLimits } from './table.ts';

/**
 * Reads a CSV file or one sheet of an XLSX workbook; which of the two it is, the bytes say and not the name.
 *
 * What is wrong at a place is in `problems`, with its line and column, and the rest of the file is still read. A file of
 * which no table can be had is a fault `invalid` with a `TableFaultCode`: too large, not a table at all, encrypted, a
 * legacy or damaged workbook, an unknown sheet (`params.sheets` lists those there are).
 */
export async function readTable(bytes: Uint8Array | AsyncIterable<Uint8Array>, options: ReadTableOptions): Promise<Table> {
  const limits = { ...defaultTableLimits, ...options.limits };
  const whole = await gatherBytes(bytes, limits.fileBytes, options.name);
  const kind = findFileKind(whole);
  if (kind === 'text') return readCsv(whole, options, limits);
  if (kind === 'zip') return readXlsx(whole, options, limits);
  if (kind !== 'compoundFile') throw fault('invalid', 'fileIsNotATable', { name: options.name, kind });
  throw fault('invalid', isEncryptedWorkbook(whole) ? 'workbookEncrypted' : 'workbookLegacy', { name: options.name });
}

/** The OLE2 container of a password-protected workbook has a stream named «EncryptedPackage»; a legacy .xls has «Workbook». */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
