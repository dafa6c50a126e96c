import { encodeText } from './csv/encode-text.ts';
import { quoteCsv } from './csv/quote-csv.ts';
import type { Delimiter, TableEncoding } from './table.ts';

export type CsvValue = string | number | bigint | null;

export interface WriteCsvOptions {
  delimiter?: Delimiter;
  /** A byte order mark, without which Excel takes UTF-8 for windows-1251. */
  bom?: boolean;
  encoding?: TableEncoding;
}

/**
 * Writes rows as delimited text with CRLF line ends, `;` and a byte order mark by default, which is what Russian Excel
 * opens with a double click. Null is an empty cell.
 *
 * Excel runs a text that begins with `=`, `+`, `-` or `@` as a formula, quoted or not, so such a text gets an apostrophe
 * before it, unless it is a plain number or a lone sign, which harm nobody. Numbers are written as they are.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[], options: WriteCsvOptions = {}): Uint8Array {
  const { delimiter = ';', bom = true, encoding = 'utf-8' } = options;
  const lines = rows.map((row) => `${row.map((value) => quoteCsv(asText(value), delimiter)).join(delimiter)}\r\n`);
  return encodeText(lines.join(''), encoding === 'utf-8' && bom ? 'utf-8-bom' : encoding);
}

function asText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[-+]?\d+(?:[.,]\d+)?$|^[-+]$/.test(value);
  return /^[=+\-@\t\r]/.test(value) && !harmless ? `'${value}` : value;
}
