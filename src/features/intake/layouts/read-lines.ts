import { resolveChannel } from './closed-lists.ts';
import { foldText } from '../../../shared/text.ts';
import type { BodyRow } from './body.ts';
import { readBody } from './body.ts';
import type { LayoutReading } from './layout-reading.ts';
import type { OpenFile } from './open-file.ts';
import { headerLineOf } from './open-file.ts';
import { findMisfit } from './layout-reading.ts';
import { assumedTexts, seenTexts } from './layouts.texts.ts';
import type { LineFields } from './line-fields.ts';
import { lineFields } from './line-fields.ts';
import { countColumns, readLine } from './read-line.ts';
import { makePeriodReader } from './read-period.ts';
import { checkRowTotals, totalledColumns, totalledLine } from './row-totals.ts';
import { checkTotals } from './totals.ts';
import { sortUnmapped } from './unknown-columns.ts';

/** Reads `long` and `wide`: every line names its service and body. */
export function readLines(file: OpenFile): LayoutReading {
  const { sheet, header, columns, profile } = file;
  const counts = countColumns(columns, profile).map(({ column }) => column);
  const keys = (['service', 'serviceTitle', 'authority', 'authorityName'] as const).flatMap((field) => columns.fields.get(field) ?? []);
  const body = readBody(sheet, header, profile, [...counts, ...columns.totals.map(({ column }) => column)], keys);
  const misfits = body.rows.flatMap(({ row }) => findMisfit(file, row) ?? []);
  const shifted = new Set(misfits.map(({ line }) => line));
  const rows = body.rows.filter(({ row }) => !shifted.has(row.line));
  const data = rows.filter(({ total }) => !total).map(({ row }) => row);

  const fields = lineFields(sheet, columns);
  const period = makePeriodReader({ ...file, rows: data, textOf: fields.textOf });
  const unmapped = sortUnmapped(sheet, header, columns, profile, data);
  const read = data.map((row) => readLine({ ...file, fields, period }, row));
  const totals = checkLineTotals(file, rows, counts, fields);
  const statedPeriod =
    period.problem === undefined ? [] : [{ line: headerLineOf(file), column: null, columnName: null, ...period.problem }];
  return {
    statements: read.flatMap(({ statements }) => statements),
    problems: [
      ...unmapped.problems,
      ...statedPeriod,
      ...misfits,
      ...read.flatMap(({ problems }) => problems),
      ...rows.flatMap(({ row }) => checkRowTotals(sheet, row, columns, profile)),
      ...totals.problems,
    ],
    seen: [
      ...[...columns.fields].map(([field, column]) => seenTexts.field(columns.names[column - 1] ?? '', field)),
      ...columns.channels.flatMap(({ column, text }) => {
        const channel = resolveChannel(profile, text);
        return channel === undefined ? [] : [seenTexts.channel(columns.names[column - 1] ?? '', channel)];
      }),
      ...columns.totals.map(({ column }) => seenTexts.totalColumn(columns.names[column - 1] ?? '')),
      ...[...fields.merged].map((field) => seenTexts.merged(field)),
      ...(body.headings.length > 0 ? [seenTexts.headings(body.headings)] : []),
      ...totalsSeen(rows, totals.above),
      ...(body.notes.length > 0 ? [seenTexts.notes(body.notes)] : []),
    ],
    assumed: [
      ...period.assumed,
      ...(profile.fixed?.channel !== undefined && !columns.fields.has('channel') ? [assumedTexts.fixedChannel(profile.fixed.channel)] : []),
    ],
    leftOut: unmapped.leftOut,
    lines: body.rows.filter(({ total }) => !total).length,
    totalsLines: body.rows.filter(({ total }) => total).length,
  };
}

/** A total that names a channel («Итого · ЕПГУ») totals the lines of that channel. */
function checkLineTotals(
  { sheet, columns, profile }: OpenFile,
  rows: readonly BodyRow[],
  counts: readonly number[],
  { textOf }: LineFields,
) {
  const channelOf = ({ row }: BodyRow) => foldText(textOf(row, 'channel'));
  const named = new Set(rows.filter(({ total }) => total).map(channelOf));
  const checked = [...named].map((channel) => {
    const lines = rows.filter((each) => (each.total || channel !== '' ? channelOf(each) === channel : true));
    return checkTotals(
      lines.map((each) => totalledLine(sheet, each, counts, columns, profile)),
      totalledColumns(counts, columns),
    );
  });
  return { problems: checked.flatMap(({ problems }) => problems), above: checked.some(({ above }) => above) };
}

function totalsSeen(rows: readonly { row: { line: number }; total: boolean }[], above: boolean) {
  const lines = rows.filter(({ total }) => total).map(({ row }) => row.line);
  return lines.length > 0 ? [seenTexts.totals(lines, above)] : [];
}
