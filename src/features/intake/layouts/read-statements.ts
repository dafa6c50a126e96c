import type { Table } from '../../../platform/tables/table.ts';
import type { Profile, Reading, ReadingProblem, ReadingProblemCode } from '../profile.ts';
import { assumedTexts, seenTexts } from './layouts.texts.ts';
import { findMissingColumns, requiredNames, saidByTitle } from './missing-columns.ts';
import type { OpenFile } from './open-file.ts';
import { openFile } from './open-file.ts';
import { readChannelRows } from './read-channel-rows.ts';
import { readLines } from './read-lines.ts';

/**
 * What a table says under a profile: its raw statements, in the file's order, and all that stands in the way. Pure. Nothing is guessed:
 * what has no meaning under the profile is left out by name, or is a problem where it could be a count.
 */
export function readStatements(table: Table, profile: Profile, { fileName }: { fileName: string }): Reading {
  const file = openFile(table, profile, fileName);
  if (file === undefined) return withoutHeader(table, profile);
  const { columns, header, sheet } = file;
  const found = { columnNames: [...columns.names], fieldColumns: Object.fromEntries(columns.fields) };
  const missing = findMissingColumns(file);
  const own = [...columns.problems, ...missing, ...findUnit(file)];
  if (missing.length > 0) return { ...nothingRead(profile), problems: [...table.problems.map(asProblem), ...own], ...found };

  const read = profile.layout === 'rowsAreChannels' ? readChannelRows(file) : readLines(file);
  const problems = [...findTableProblems(table, file), ...own, ...read.problems];
  return {
    statements: problems.some(({ code }) => ofAllLines.has(code)) ? [] : read.statements,
    problems,
    seen: [seenTexts.header(sheet.rows.slice(header.top, header.bottom + 1).map((row) => row.line)), ...read.seen],
    assumed: [
      ...profile.assumed,
      ...saidByTitle(file).map(({ field, value }) => assumedTexts.fieldFromTitle(field, value)),
      ...read.assumed,
    ],
    columnsLeftOut: read.leftOut,
    ...found,
    lines: read.lines,
    totalsLines: read.totalsLines,
  };
}

/** What makes every line doubtful, the valid ones too: a unit, a column that may be a channel's or stands in another's place. */
const ofAllLines: ReadonlySet<ReadingProblemCode> = new Set([
  'unitNotOne',
  'duplicateColumn',
  'unknownChannelColumn',
  'periodNotStated',
  'periodAmbiguous',
]);

function withoutHeader(table: Table, profile: Profile): Reading {
  const problems = table.problems.map(asProblem);
  const [first] = table.rows;
  if (first !== undefined) {
    const params = { columns: requiredNames(profile) };
    problems.push({ line: first.line, column: null, columnName: null, code: 'headerNotFound', value: '', params });
  }
  return { ...nothingRead(profile), problems };
}

function nothingRead(profile: Profile): Reading {
  const counts = { lines: 0, totalsLines: 0 };
  return {
    statements: [],
    problems: [],
    seen: [],
    assumed: [...profile.assumed],
    columnsLeftOut: [],
    columnNames: [],
    fieldColumns: {},
    ...counts,
  };
}

function findUnit({ sheet, header, title }: OpenFile): ReadingProblem[] {
  const line = sheet.rows[header.top]?.line ?? 1;
  return title.unit === undefined ? [] : [{ line, column: null, columnName: null, code: 'unitNotOne', value: title.unit }];
}

/** Problems of single cells count only where a cell is read; what breaks a line or the file always does. */
function findTableProblems(table: Table, { sheet, header, columns, profile }: OpenFile): ReadingProblem[] {
  const read = new Set([
    ...columns.fields.values(),
    ...columns.channels.map(({ column }) => column),
    ...columns.totals.map(({ column }) => column),
  ]);
  const top = sheet.rows[header.top]?.line ?? 1;
  const bottom = sheet.rows[header.bottom]?.line ?? 1;
  const isRead = (line: number, column: number) =>
    line >= top && (line <= bottom || read.has(column) || profile.layout === 'rowsAreChannels');
  return table.problems
    .filter(({ code, column, line }) => !ofOneCell.has(code) || column === undefined || isRead(line, column))
    .map((problem) => ({ ...asProblem(problem), columnName: columns.names[(problem.column ?? 0) - 1] ?? null }));
}

const ofOneCell: ReadonlySet<string> = new Set([
  'formulaError',
  'formulaNotCalculated',
  'dateOutOfRange',
  'cellUnreadable',
  'nulByte',
  'bytesNotInEncoding',
]);

/** A record with a broken quote runs on into columns nobody maps: its text is an applicant's, and is not kept. */
const brokenRecord: ReadonlySet<string> = new Set(['quoteNotClosed', 'textAfterQuote']);

function asProblem({ line, column, code, value }: Table['problems'][number]): ReadingProblem {
  return { line, column: column ?? null, columnName: null, code, value: brokenRecord.has(code) ? '' : value };
}
