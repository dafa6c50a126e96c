import type { TableProblem } from '../table.ts';
import { excerpt } from '../table.ts';

/** A record of a delimited file with its exact place: `text.slice(start, end)` is it, without the line break that ends it. */
export interface CsvRecord {
  /** The physical line where the record starts, 1-based. CRLF, LF and CR each end a line, also inside quotes. */
  line: number;
  start: number;
  end: number;
  /** The physical line where it ends. */
  lastLine: number;
  /** Zero cells for a blank line. */
  cells: string[];
  problems: TableProblem[];
}

/**
 * Splits delimited text into records, one at a time.
 *
 * Ours and not csv-parse: what matters here is the physical line, and that a broken quote spoils one record and not the
 * rest of the file. A quote opens a cell only at its start; elsewhere it is a letter, as Excel reads `ООО "Ромашка"`.
 *
 * Two things are reported, never mended:
 * - `textAfterQuote`: the closing quote is followed by something else than a delimiter or a line end. The cell's text is
 *   then the raw text up to the delimiter, quotes and all.
 * - `quoteNotClosed`: no closing quote up to the end of the file, or the first one found on a later line stands inside a
 *   word, so that it is some other cell's opening quote. The record is then the opening line alone and reading goes on
 *   with the next line.
 */
export function* scanCsv(text: string, delimiter: string): Generator<CsvRecord, void, undefined> {
  const cursor: Cursor = { text, delimiter: delimiter.charCodeAt(0), position: 0, line: 1 };
  while (cursor.position < text.length) yield readRecord(cursor);
}

/** For a file of one column: no text holds this character, so nothing is split. */
export const noDelimiter = '\uFFFF';

interface Cursor {
  readonly text: string;
  readonly delimiter: number;
  position: number;
  line: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function readRecord(cursor: Cursor): CsvRecord {
  const record: CsvRecord = {
    line: cursor.line,
    start: cursor.position,
    end: cursor.position,
    lastLine: cursor.line,
    cells: [],
    problems: [],
  };
  const { text, delimiter } = cursor;
  if (isLineEnd(text, cursor.position)) {
    passLineEnd(cursor);
    return record;
  }
  for (;;) {
    record.cells.push(text.charCodeAt(cursor.position) === quote ? readQuotedCell(cursor, record) : readPlainCell(cursor));
    if (text.charCodeAt(cursor.position) !== delimiter) break;
    cursor.position += 1;
  }
  record.end = cursor.position;
  record.lastLine = cursor.line;
  passLineEnd(cursor);
  return record;
}

function readPlainCell(cursor: Cursor): string {
  const start = cursor.position;
  cursor.position = findCellEnd(cursor, start);
  return cursor.text.slice(start, cursor.position);
}

function readQuotedCell(cursor: Cursor, record: CsvRecord): string {
  const { text } = cursor;
  const start = cursor.position;
  const closing = findClosingQuote(text, start);
  if (closing === -1) return leaveUnclosed(cursor, record);

  const after = closing + 1;
  const cellEnd = findCellEnd(cursor, after);
  const stray = text.slice(after, cellEnd);
  const linesInside = countLineEnds(text, start, closing);
  if (stray.trim() !== '' && linesInside > 0) return leaveUnclosed(cursor, record);

  const line = cursor.line + linesInside;
  cursor.position = cellEnd;
  cursor.line = line;
  if (stray !== '') {
    record.problems.push({ line, column: record.cells.length + 1, code: 'textAfterQuote', value: excerpt(stray) });
    return text.slice(start, cellEnd);
  }
  const inside = text.slice(start + 1, closing);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

/** The rest of the opening line becomes the cell, quote and all, so that the record ends where its line ends. */
function leaveUnclosed(cursor: Cursor, record: CsvRecord): string {
  const start = cursor.position;
  let end = start;
  while (!isLineEnd(cursor.text, end)) end += 1;
  cursor.position = end;
  const rest = cursor.text.slice(start, end);
  record.problems.push({ line: cursor.line, column: record.cells.length + 1, code: 'quoteNotClosed', value: excerpt(rest) });
  return rest;
}

function findClosingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function findCellEnd({ text, delimiter }: Cursor, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
    at += 1;
  }
  return at;
}

/** The end of the text ends its last line too. */
function isLineEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === lineFeed || code === carriageReturn;
}

function passLineEnd(cursor: Cursor): void {
  const { text, position } = cursor;
  if (position >= text.length) return;
  const pair = text.charCodeAt(position) === carriageReturn && text.charCodeAt(position + 1) === lineFeed;
  cursor.position = position + (pair ? 2 : 1);
  cursor.line += 1;
}

/** Line ends in `text` from `from` up to, not including, `to`. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count += 1;
  }
  return count;
}
