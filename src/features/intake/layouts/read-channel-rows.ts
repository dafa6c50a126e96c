import type { Channel } from '../../../shared/channels.ts';
import type { RawStatement, ReadingProblem } from '../profile.ts';
import { readBody } from './body.ts';
import type { ChannelBlock, ChannelLine } from './channel-blocks.ts';
import { channelRun, splitBlocks } from './channel-blocks.ts';
import type { ServiceColumns } from './channel-columns.ts';
import { findServiceColumns } from './channel-columns.ts';
import type { LayoutReading } from './layout-reading.ts';
import { findMisfit } from './layout-reading.ts';
import { seenTexts } from './layouts.texts.ts';
import type { OpenFile } from './open-file.ts';
import { headerLineOf } from './open-file.ts';
import { readService } from './read-service.ts';
import type { PeriodReader } from './read-period.ts';
import { makePeriodReader } from './read-period.ts';
import { checkRowTotals } from './row-totals.ts';
import { amountOf, checkTotals } from './totals.ts';

/** Reads `rowsAreChannels`: a line a channel, a column or a block of lines a service; the title names the body and the period. */
export function readChannelRows(file: OpenFile): LayoutReading {
  const { sheet, header, columns } = file;
  const { services, leftOut } = findServiceColumns(file);
  const values = services.flatMap(({ parts, totals }) => [...parts, ...totals]);
  const body = readBody(sheet, header, file.profile, values, [columns.fields.get('channel') ?? 1]);
  const misfits = body.rows.flatMap(({ row }) => findMisfit(file, row) ?? []);
  const shifted = new Set(misfits.map(({ line }) => line));
  const blocks = splitBlocks(
    file,
    body.rows.filter(({ row }) => !shifted.has(row.line)),
  );
  const period = makePeriodReader({ ...file, rows: [], textOf: () => '' });
  const read = blocks.map((block) => readBlock(file, block, services, period));
  const channels = new Map(read.flatMap(({ channels: found }) => [...found]));
  const place = { line: headerLineOf(file), column: null, columnName: null, value: '' };
  return {
    statements: read.flatMap(({ statements }) => statements),
    problems: [
      ...(period.problem === undefined ? [] : [{ ...place, ...period.problem }]),
      ...(channels.size === 0 ? [{ ...place, code: 'channelRowsMissing' as const }] : []),
      ...misfits,
      ...read.flatMap(({ problems }) => problems),
    ],
    seen: [
      ...services.filter(({ service }) => service !== '').map(({ service }) => seenTexts.service(service)),
      ...[...channels].map(([label, channel]) => seenTexts.channelRow(label, channel)),
      ...linesSeen(
        read.flatMap(({ summed }) => summed),
        seenTexts.summed,
      ),
      ...linesSeen(body.headings, seenTexts.headings),
      ...linesSeen(
        read.flatMap(({ totals }) => totals),
        (lines) =>
          seenTexts.totals(
            lines,
            read.some(({ above }) => above),
          ),
      ),
      ...linesSeen(
        read.flatMap(({ outside }) => outside),
        seenTexts.rowsLeftOut,
      ),
      ...linesSeen(body.notes, seenTexts.notes),
    ],
    assumed: [...period.assumed],
    leftOut: leftOut.map((column) => columns.names[column - 1] ?? ''),
    lines: read.reduce((sum, { lines }) => sum + lines, 0),
    totalsLines: read.reduce((sum, { totals }) => sum + totals.length, 0),
  };
}

function linesSeen(lines: readonly number[], say: (lines: readonly number[]) => ReturnType<typeof seenTexts.notes>) {
  return lines.length > 0 ? [say(lines)] : [];
}

interface BlockRead {
  readonly statements: RawStatement[];
  readonly problems: ReadingProblem[];
  /** Labels as they stand. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly lines: number;
  readonly totals: number[];
  readonly above: boolean;
  readonly summed: number[];
  /** Lines of other figures. */
  readonly outside: number[];
}

function readBlock(file: OpenFile, block: ChannelBlock, services: readonly ServiceColumns[], period: PeriodReader): BlockRead {
  const { run, outside } = channelRun(block.lines);
  const values = services.flatMap(({ parts, totals }) => [...parts, ...totals]);
  const known = run.filter(({ meaning }) => meaning.kind === 'channel');
  const { distinct, problems } = dropRepeats(known);
  const strange = [...run, ...outside].filter((line) => isStrange(file, line, run, values)).map((line) => unknownRow(file, line));
  const unnamed = known.length > 0 ? findUnnamed(block, services) : [];
  const read = unnamed.length > 0 ? [] : services.map((columns) => readService(file, block, columns, distinct, period));
  const totals = checkBlockTotals(file, run, services);
  return {
    statements: read.flatMap(({ statements }) => statements).toSorted((one, other) => one.line - other.line || one.col - other.col),
    problems: [...unnamed, ...strange, ...problems, ...read.flatMap((each) => each.problems), ...totals.problems],
    channels: new Map(known.flatMap(({ label, meaning }) => (meaning.kind === 'channel' ? [[label, meaning.channel] as const] : []))),
    lines: known.length,
    totals: run.filter(({ meaning }) => meaning.kind === 'total').map(({ row }) => row.line),
    above: totals.above,
    summed: known.filter(({ applicant }) => applicant !== '').map(({ row }) => row.line),
    outside: outside.filter(({ meaning }) => meaning.kind !== 'applicant').map(({ row }) => row.line),
  };
}

/** A channel stands once for each kind of applicant: a second time it belongs to another service, whose name is missing. */
function dropRepeats(lines: readonly ChannelLine[]): { distinct: ChannelLine[]; problems: ReadingProblem[] } {
  const held = new Map<string, ChannelLine>();
  const problems: ReadingProblem[] = [];
  for (const line of lines) {
    const key = `${line.meaning.kind === 'channel' ? line.meaning.channel : ''} ${line.applicant}`;
    const other = held.get(key);
    if (other === undefined) held.set(key, line);
    else problems.push({ ...placeOf(line), code: 'duplicateChannelRow', value: line.label, params: { otherLine: other.row.line } });
  }
  return { distinct: [...held.values()], problems };
}

function placeOf({ row }: ChannelLine) {
  return { line: row.line, column: null, columnName: null };
}

/** A line among channels that holds values and is none, or one anywhere whose name is like a channel's. */
function isStrange({ sheet }: OpenFile, line: ChannelLine, run: readonly ChannelLine[], values: readonly number[]): boolean {
  if (line.meaning.kind !== 'other') return false;
  return line.meaning.likeChannel || (run.includes(line) && values.some((column) => sheet.text(line.row, column) !== ''));
}

function unknownRow({ columns }: OpenFile, line: ChannelLine): ReadingProblem {
  const column = columns.fields.get('channel') ?? 1;
  return { line: line.row.line, column, columnName: columns.names[column - 1] ?? null, code: 'unknownChannelRow', value: line.label };
}

function findUnnamed(block: ChannelBlock, services: readonly ServiceColumns[]): ReadingProblem[] {
  const place = { line: block.line, column: null, columnName: null, value: '' };
  const problems: ReadingProblem[] = [];
  if (block.service === '' && (services.length === 0 || services.some(({ service }) => service === '')))
    problems.push({ ...place, code: 'serviceNotStated' });
  if (block.authority === '') problems.push({ ...place, code: 'authorityNotStated' });
  return problems;
}

function checkBlockTotals(file: OpenFile, run: readonly ChannelLine[], services: readonly ServiceColumns[]) {
  const { sheet, columns, profile } = file;
  const rows = run.filter(({ meaning }) => meaning.kind === 'channel' || meaning.kind === 'total');
  const parts = services.flatMap((each) => each.parts).map((column) => ({ column, name: columns.names[column - 1] ?? '' }));
  const lines = rows.map(({ row, meaning }) => ({
    line: row.line,
    total: meaning.kind === 'total',
    cells: parts.map(({ column }) => ({ text: sheet.text(row, column), amount: amountOf(profile, sheet.text(row, column)) })),
  }));
  const across = { names: columns.names, totals: services.flatMap(({ parts: of, totals }) => totals.map((column) => ({ column, of }))) };
  const checked = checkTotals(lines, parts);
  return {
    problems: [...rows.flatMap(({ row }) => checkRowTotals(sheet, row, across, profile)), ...checked.problems],
    above: checked.above,
  };
}
