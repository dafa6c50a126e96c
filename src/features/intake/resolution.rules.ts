import { channelsOfRecord, sourceKinds } from '../../shared/channels.ts';
import type { Channel, SourceKind } from '../../shared/channels.ts';
import type { Day } from '../../shared/days.ts';
import type { Cells } from './cells.rules.ts';
import type { Statement } from './statement.ts';

/** An accepted batch: its turn among accepted ones, and what it replaces when it is a full extract. */
export interface AcceptedBatch {
  readonly id: number;
  /** The decision that accepted it. */
  readonly order: number;
  readonly source: number;
  readonly full: { readonly from: Day; readonly to: Day; readonly authorities: ReadonlySet<number> } | undefined;
}

export interface SourceOfRecord {
  readonly id: number;
  readonly kind: SourceKind;
  readonly channels: readonly Channel[];
}

/**
 * Which statements count (share.md §2, §4.2–4.3, §5), of all that accepted batches made of some cells:
 * of one source and interval the latest batch's; none that a later full extract of its source covers; of several sources the source of record of the
 * channel, others only where it has not reported the cell; of intervals that overlap only one, so that nothing is added twice.
 */
export function resolveStatements(
  statements: readonly Statement[],
  batches: ReadonlyMap<number, AcceptedBatch>,
  sources: ReadonlyMap<number, SourceOfRecord>,
  cells: Cells,
): Statement[] {
  const extracts = [...batches.values()].filter((each) => each.full);
  const held = withoutReplaced(statements, batches, cells).filter((each) => !isWithdrawn(each, orderOf(each, batches), extracts));
  return [...Map.groupBy(held, (each) => cells.keyOf(each)).values()].flatMap((ofCell) => chooseOfCell(ofCell, batches, sources));
}

/** Statements of the same source about the same cell and interval: the latest batch that speaks of it stands. */
function withoutReplaced(statements: readonly Statement[], batches: ReadonlyMap<number, AcceptedBatch>, cells: Cells): Statement[] {
  const partOf = (each: Statement) => `${each.service} ${each.territory}`;
  const groups = Map.groupBy(statements, (each) => `${each.source} ${cells.keyOf(each)} ${each.from} ${each.to}`);
  return [...groups.values()].flatMap((group) => {
    const latest = Math.max(...group.map((each) => orderOf(each, batches)));
    const latestByPart = new Map<string, number>();
    for (const each of group) latestByPart.set(partOf(each), Math.max(latestByPart.get(partOf(each)) ?? 0, orderOf(each, batches)));
    // A cell told whole and the same cell told by territories or purposes are never added: whichever way was sent last stands.
    const wholeStands = group.some((each) => orderOf(each, batches) === latest && cells.isWhole(each));
    return group.filter((each) => cells.isWhole(each) === wholeStands && orderOf(each, batches) === latestByPart.get(partOf(each)));
  });
}

/** A full extract withdraws what its source held before in the days and authorities it covers. */
function isWithdrawn(statement: Statement, order: number, extracts: readonly AcceptedBatch[]): boolean {
  return extracts.some((each) => each.order > order && covers(each, statement));
}

/** Does the full extract speak for this statement's source, authority and whole interval? */
export function covers(batch: Pick<AcceptedBatch, 'source' | 'full'>, statement: Statement): boolean {
  const { full } = batch;
  return (
    full !== undefined &&
    batch.source === statement.source &&
    full.authorities.has(statement.authority) &&
    full.from <= statement.from &&
    statement.to <= full.to
  );
}

function chooseOfCell(
  ofCell: readonly Statement[],
  batches: ReadonlyMap<number, AcceptedBatch>,
  sources: ReadonlyMap<number, SourceOfRecord>,
): Statement[] {
  const candidates = [...Map.groupBy(ofCell, (each) => `${each.source} ${each.from} ${each.to}`).values()];
  const ranked = candidates.toSorted((one, other) => compareRanks(rankOf(one, batches, sources), rankOf(other, batches, sources)));
  const chosen: Statement[][] = [];
  for (const candidate of ranked) {
    if (!chosen.some((better) => overlap(better, candidate))) chosen.push(candidate);
  }
  return chosen.flat();
}

/** Smaller comes first: told before not told, owner before other, ЕПГУ before МФЦ before body, later batch before earlier, then the source's number and the earlier interval. */
function rankOf(
  group: readonly Statement[],
  batches: ReadonlyMap<number, AcceptedBatch>,
  sources: ReadonlyMap<number, SourceOfRecord>,
): number[] {
  const [first] = group;
  if (!first) return [];
  const source = sources.get(first.source);
  const told = group.some((each) => each.state !== 'notReported');
  const owner = (source?.channels ?? channelsOfRecord.body).includes(first.channel);
  const kind = source ? sourceKinds.indexOf(source.kind) : sourceKinds.length;
  const order = Math.max(...group.map((each) => orderOf(each, batches)));
  return [told ? 0 : 1, owner ? 0 : 1, kind, -order, first.source, daysAsNumber(first.from), daysAsNumber(first.to)];
}

function daysAsNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

function overlap(one: readonly Statement[], other: readonly Statement[]): boolean {
  const [a] = one;
  const [b] = other;
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}

function orderOf(statement: Statement, batches: ReadonlyMap<number, AcceptedBatch>): number {
  return batches.get(statement.batch)?.order ?? 0;
}
