/** A tabular file as it was received: nothing trimmed, joined, rounded or guessed away. */
export interface Table {
  format: 'csv' | 'xlsx';
  /** CSV only: the encoding the bytes were read in. */
  encoding?: TableEncoding;
  /** CSV only; absent when every line is one cell. */
  delimiter?: Delimiter;
  /** XLSX only: the sheet read, and all sheets in the workbook's order. */
  sheet?: string;
  sheets?: string[];
  /**
   * Blank lines in the middle are rows with zero cells, blank lines at the end are dropped. CSV rows keep every cell of
   * the line; XLSX rows end at their last cell that is not empty, since Excel has no notion of a row's length.
   */
  rows: TableRow[];
  /** Both ends included, 1-based: `top` and `bottom` are Excel row numbers, `left` and `right` columns. */
  merges: TableMerge[];
  /**
   * What stands in the way of an honest reading. Never mended: each has its place and the text found there. The first ten
   * thousand, `seen` telling how many there are more.
   */
  problems: TableProblem[];
  /** What was decided or noticed while reading: `code` or `code=value`; sentences by `describeSeen` in `tables.texts.ts`. */
  seen: string[];
}

export interface TableRow {
  /** CSV: the physical line where the record starts, 1-based. XLSX: the row number Excel shows. */
  line: number;
  cells: TableCell[];
}

export interface TableCell {
  /** As a person sees it, untrimmed. Numbers in plain decimal, dates `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `HH:MM:SS`. */
  text: string;
  /** CSV cells are only ever `text` or `empty`. */
  kind: CellKind;
}

export type CellKind = 'text' | 'number' | 'date' | 'empty' | 'boolean' | 'error';

export interface TableMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface TableProblem {
  line: number;
  /** The cell's column, 1-based; absent where the line as a whole is meant. */
  column?: number;
  code: TableProblemCode;
  /** The offending text, at most 200 characters of it. */
  value: string;
}

export type TableProblemCode =
  | 'fileEmpty'
  | 'quoteNotClosed'
  | 'textAfterQuote'
  | 'bytesNotInEncoding'
  | 'nulByte'
  | 'formulaError'
  | 'formulaNotCalculated'
  | 'dateOutOfRange'
  | 'cellUnreadable';

/** What is wrong at a place, as the person who sent the file is to read it. */
export interface TableMark {
  /** As in `TableRow.line`; 0 for the file as a whole. */
  line: number;
  /** From 1; null for the line as a whole. */
  column: number | null;
  code: string;
  /** What is wrong and what to do. */
  message: string;
}

export type TableEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1251' | 'cp866' | 'koi8-r' | 'utf-16le' | 'utf-16be';

export type Delimiter = ',' | ';' | '\t';

export interface ReadTableOptions {
  /** The file's name as sent: for messages only, the format is read from the bytes. */
  name: string;
  /** XLSX: the sheet's name; the first sheet by default. */
  sheet?: string;
  /** CSV: told by the profile, otherwise recognised. */
  encoding?: TableEncoding;
  delimiter?: Delimiter;
  limits?: Partial<TableLimits>;
}

export interface TableLimits {
  /** Bytes of the file as sent. */
  fileBytes: number;
  /** XLSX: bytes of all parts of the workbook once unpacked. */
  unpackedBytes: number;
  /** Cells, empty ones before the last of a row included. */
  cells: number;
  /** XLSX: milliseconds of the processor's work; five times as long by the clock. */
  milliseconds: number;
  /** XLSX: megabytes of heap for the reading thread. */
  heapMegabytes: number;
}

export const defaultTableLimits: TableLimits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  cells: 10_000_000,
  milliseconds: 60_000,
  heapMegabytes: 1024,
};

/** One shared object for every empty cell: most cells of real workbooks are empty. */
export const emptyCell: TableCell = Object.freeze({ text: '', kind: 'empty' });

/** Keeps a problem's value short enough for a receipt. */
export function excerpt(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

/** The faults `readTable` throws, all of kind `invalid`: files of which no table can be had at all. */
export type TableFaultCode =
  | 'fileTooLarge'
  | 'tableTooLarge'
  | 'fileIsNotATable'
  | 'workbookEncrypted'
  | 'workbookLegacy'
  | 'workbookBinary'
  | 'workbookOpenDocument'
  | 'workbookTooLarge'
  | 'workbookTooSlow'
  | 'workbookDamaged'
  | 'sheetNotFound';
