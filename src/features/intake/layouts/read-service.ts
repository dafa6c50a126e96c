import type { RawStatement, ReadingProblem } from '../profile.ts';
import type { ChannelBlock, ChannelLine } from './channel-blocks.ts';
import type { ServiceColumns } from './channel-columns.ts';
import { readCount } from './line-fields.ts';
import { stateOf } from './markers.ts';
import type { OpenFile } from './open-file.ts';
import type { PeriodReader } from './read-period.ts';
import { amountOf } from './totals.ts';

/** The statements of one service in one block of lines: one a channel, its kinds of applicants added up. */
export function readService(
  file: OpenFile,
  block: ChannelBlock,
  columns: ServiceColumns,
  lines: readonly ChannelLine[],
  period: PeriodReader,
): { statements: RawStatement[]; problems: ReadingProblem[] } {
  const service = columns.service || block.service;
  const byChannel = Map.groupBy(lines, ({ meaning }) => (meaning.kind === 'channel' ? meaning.channel : undefined));
  const read = [...byChannel].flatMap(([channel, group]) => {
    const cells = group.flatMap((line) => columns.parts.map((column) => readCell(file, line, column, columns.parts)));
    const problems = cells.flatMap((cell) => ('problem' in cell ? [cell.problem] : []));
    const sum = addUp(
      file,
      cells.flatMap((cell) => ('problem' in cell ? [] : [cell])),
    );
    const [first] = group;
    if (problems.length > 0 || sum === undefined || first === undefined || channel === undefined) return [{ statements: [], problems }];
    const said = { service, authority: block.authority, territory: block.territory, channel, period: period.read(first.row) };
    const unsaid = { visit: '', assisted: file.profile.fixed?.assisted ?? '', outcome: file.profile.fixed?.outcome ?? '' };
    return [{ statements: [{ ...sum, ...said, ...unsaid, serviceTitle: service, authorityName: block.authority }], problems }];
  });
  return { statements: read.flatMap((each) => each.statements), problems: read.flatMap((each) => each.problems) };
}

type Cell = Pick<RawStatement, 'line' | 'col' | 'value' | 'valueKind'>;

function readCell(file: OpenFile, { row }: ChannelLine, column: number, counts: readonly number[]): Cell | { problem: ReadingProblem } {
  const { sheet, columns, profile } = file;
  const count = readCount(sheet, row, column, counts, profile);
  if (count !== undefined) return { line: row.line, col: column, ...count };
  const value = sheet.text(row, column);
  return { problem: { line: row.line, column, columnName: columns.names[column - 1] ?? null, code: 'mergedCount', value } };
}

/**
 * Cells added up stand at the first of them. A sum is known only if all are: one that did not come leaves it not reported, one that is no
 * number stays as it stands, to be reported at its own place.
 */
function addUp({ profile }: OpenFile, cells: readonly Cell[]): Cell | undefined {
  const [first] = cells;
  if (first === undefined || cells.length === 1) return first;
  const states = new Set(cells.map(({ value }) => stateOf(profile, value)));
  if (states.size === 1 && !states.has(undefined)) return first;
  const amounts = cells.map(({ value }) => amountOf(profile, value));
  const wrong = cells[amounts.indexOf('unreadable')];
  if (wrong !== undefined) return wrong;
  if (amounts.includes('missing')) return { ...first, value: '', valueKind: 'empty' };
  const sum = amounts.reduce<bigint>((whole, amount) => (typeof amount === 'bigint' ? whole + amount : whole), 0n);
  return { ...first, value: String(sum), valueKind: 'number' };
}
