import { fault } from '../../errors.ts';
import type { CsvRecord } from './csv-scanner.ts';
import { countLineEnds, noDelimiter, scanCsv } from './csv-scanner.ts';
import { findDelimiter, passDelimiterHint } from './delimiter.ts';
import type { DecodedText } from './encodings.ts';
import { decodeText } from './encodings.ts';
import { ProblemList } from '../problem-list.ts';
import type { ReadTableOptions, Table, TableCell, TableLimits, TableProblem, TableProblemCode, TableRow } from '../table.ts';
import { emptyCell, excerpt } from '../table.ts';

/** Reads a whole delimited file into memory: for files a person made. Fault `tableTooLarge` past `limits.cells`. */
export function readCsv(bytes: Uint8Array, options: Pick<ReadTableOptions, 'name' | 'encoding' | 'delimiter'>, limits: TableLimits): Table {
  const decoded = decodeText(bytes, options.encoding);
  const { body, line, told } = passDelimiterHint(decoded.text);
  const delimiter = options.delimiter ?? told ?? findDelimiter(body);
  const seen = [`encoding=${decoded.encoding}:${decoded.by}`];
  if (told !== undefined) seen.push(`delimiterHint=${told}`);

  const rows: TableRow[] = [];
  const problems = new ProblemList();
  const suspect = body.includes('\0') || decoded.damaged;
  let cells = 0;
  for (const record of scanCsv(body, delimiter ?? noDelimiter)) {
    const row = { line: record.line + line, cells: record.cells.map(toCell) };
    rows.push(row);
    for (const problem of record.problems) problems.add({ ...problem, line: problem.line + line });
    if (suspect) for (const problem of findBadCharacters(row.line, body, record, decoded)) problems.add(problem);
    // A blank line costs as much as a cell.
    cells += Math.max(1, record.cells.length);
    if (cells > limits.cells) throw fault('invalid', 'tableTooLarge', { name: options.name, cells: limits.cells });
  }
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  if (rows.length === 0) problems.add({ line: 1, code: 'fileEmpty', value: '' });
  return {
    format: 'csv',
    encoding: decoded.encoding,
    ...(delimiter === undefined ? {} : { delimiter }),
    rows,
    merges: [],
    problems: problems.kept,
    seen: [...seen, ...problems.seen],
  };
}

function toCell(text: string): TableCell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

function findBadCharacters(line: number, body: string, record: CsvRecord, decoded: DecodedText): TableProblem[] {
  const bad: { character: string; code: TableProblemCode }[] = [{ character: '\0', code: 'nulByte' }];
  if (decoded.damaged) bad.push({ character: decoded.encoding === 'windows-1251' ? '\u0098' : '\uFFFD', code: 'bytesNotInEncoding' });

  return bad.flatMap(({ character, code }) => {
    let at = record.start;
    return record.cells.flatMap((cell, index): TableProblem[] => {
      const times = cell.split(character).length - 1;
      if (times === 0) return [];
      const first = body.indexOf(character, at);
      for (let time = 0; time < times; time += 1) at = body.indexOf(character, at) + 1;
      return [{ line: line + countLineEnds(body, record.start, first), column: index + 1, code, value: excerpt(cell) }];
    });
  });
}
