import type { Language } from '../../../shared/texts.ts';
import type { Table, TableMark } from '../table.ts';
import { markTexts } from '../tables.texts.ts';
import type { CsvRecord } from './csv-scanner.ts';
import { noDelimiter, scanCsv } from './csv-scanner.ts';
import { passDelimiterHint } from './delimiter.ts';
import { encodeText } from './encode-text.ts';
import { decodeText } from './encodings.ts';
import { quoteCsv } from './quote-csv.ts';

/**
 * The header and the lines with errors as they stand in the file, each with its errors behind it; several errors of one
 * line are joined by ` | `, so that no line comes twice. A record whose quotes are broken is written as one quoted cell.
 */
export function markCsv(
  original: Uint8Array,
  table: Table,
  marks: readonly TableMark[],
  { language, headerLines }: { language: Language; headerLines: readonly number[] },
): Uint8Array {
  const decoded = decodeText(original, table.encoding);
  const { body, line: passed } = passDelimiterHint(decoded.text);
  const wanted = findRecords(body, table, passed, marks, headerLines);
  const width = wanted.reduce((widest, { record }) => Math.max(widest, record.problems.length > 0 ? 1 : record.cells.length), 1);
  const titles = [markTexts.line, markTexts.column, markTexts.code, markTexts.whatToDo].map((text) => text[language]);

  const delimiter = table.delimiter ?? ';';
  const join = (cells: string, added: readonly string[]): string => {
    return `${[cells, ...added.map((text) => quoteCsv(text, delimiter))].join(delimiter)}\r\n`;
  };
  const lines = wanted.map(({ record, found }) => {
    const isFirst = record.line + passed === headerLines[0];
    const added = found.length > 0 ? describe(found) : isFirst ? titles : titles.map(() => '');
    return join(originalCells(body, record, table, width), added);
  });
  // What stands at no line of the file, such as «there is no data», goes last.
  const placed = new Set(wanted.flatMap(({ found }) => found));
  const elsewhere = marks.filter((mark) => !placed.has(mark)).map((mark) => join(delimiter.repeat(width - 1), describe([mark])));
  return encodeText([...lines, ...elsewhere].join(''), decoded.encoding);
}

interface WantedRecord {
  record: CsvRecord;
  found: readonly TableMark[];
}

function findRecords(
  body: string,
  table: Table,
  passed: number,
  marks: readonly TableMark[],
  headerLines: readonly number[],
): WantedRecord[] {
  const sorted = marks.toSorted((one, other) => one.line - other.line);
  const wanted: WantedRecord[] = [];
  let next = sorted.filter((mark) => mark.line <= passed).length;
  for (const record of scanCsv(body, table.delimiter ?? noDelimiter)) {
    const from = next;
    while ((sorted[next]?.line ?? Infinity) <= record.lastLine + passed) next += 1;
    const found = sorted.slice(from, next);
    if (found.length > 0 || headerLines.includes(record.line + passed)) wanted.push({ record, found });
  }
  return wanted;
}

function describe(marks: readonly TableMark[]): string[] {
  const join = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');
  return [
    join(marks.map(({ line }) => (line === 0 ? '' : String(line)))),
    join(marks.map(({ column }) => (column === null ? '' : String(column))).filter((column) => column !== '')),
    join(marks.map(({ code }) => code)),
    join(marks.map(({ message }) => message)),
  ];
}

/** As they are in the file, quotes and all, with empty cells up to the widest line so that what is added stands in columns. */
function originalCells(body: string, record: CsvRecord, table: Table, width: number): string {
  const delimiter = table.delimiter ?? ';';
  const raw = body.slice(record.start, record.end);
  if (record.problems.length > 0) return quoteCsv(raw, delimiter) + delimiter.repeat(width - 1);
  if (table.delimiter === undefined) return quoteCsv(record.cells[0] ?? '', delimiter);
  return raw + delimiter.repeat(width - Math.max(1, record.cells.length));
}
