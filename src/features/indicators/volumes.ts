import { firstDayOfMonth, monthOf, monthsBetween } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import type { Context } from '../../platform/operation.ts';
import type { AnsweredCells, Assessment } from './assessment.rules.ts';
import { countingOf } from './counting.rules.ts';
import type { VolumeOf } from './figure.rules.ts';
import { readEarlierCells } from './ledger.ts';
import type { EarlierCell } from './ledger.ts';
import type { Interval } from './month-mask.ts';
import type { Reckoning } from './reckon.ts';
import { comparableIntervals, comparableVolume } from './volumes.rules.ts';

/** The comparable volumes of all that is missing (share.md §3), asked for at once, only of cells that miss something and months that may tell. */
export async function readVolumes(context: Context, reckoning: Reckoning): Promise<VolumeOf> {
  const held = kept.get(reckoning.assessment) ?? askVolumes(context, reckoning);
  kept.set(reckoning.assessment, held);
  try {
    return await held;
  } catch (error) {
    kept.delete(reckoning.assessment);
    throw error;
  }
}

// An assessment is made of one state of the ledger, so its volumes never change either.
const kept = new WeakMap<Assessment, Promise<VolumeOf>>();

async function askVolumes({ warehouse }: Context, { assessment, cards, visible, method }: Reckoning): Promise<VolumeOf> {
  const lacking = assessment.answered.filter((each) => each.missing.length > 0);
  const intervals = distinct(lacking.flatMap((each) => each.missing)).flatMap(comparableIntervals);
  const cells = lacking.flatMap(({ card, channel }) => cards.pairsUnder(card).map((pair) => ({ ...pair, channel })));
  const earlier = await readEarlierCells(warehouse, visible, monthsOfAll(intervals), cells);
  // Whether they counted at all; where, neither card nor visit can change. What did not count is known to have counted nothing: that is a volume of 0.
  const counts = (each: EarlierCell) =>
    countingOf({ ...each, visit: 'unknown', assisted: 'unknown' }, { visit: 'unknown', onPortal: true }, method.switches).counts;
  const counted = earlier.map((each) => (counts(each) === 'no' ? { ...each, n: 0 } : each));
  const byCell = Map.groupBy(counted, (each) => keyOf(cards.find(each.authority, each.service) ?? each, each.channel));
  const known = new Map([...byCell].map(([key, ofCell]) => [key, withoutMarked(ofCell)] as const));
  return ({ card, channel }, missing) => comparableVolume(missing, known.get(keyOf(card, channel)) ?? []);
}

/** Where a part of an interval was not reported, its other parts are not its volume. */
function withoutMarked(ofCell: readonly EarlierCell[]): readonly EarlierCell[] {
  const marked = new Set(ofCell.flatMap(({ state, from, to }) => (state === 'known' ? [] : [`${from} ${to}`])));
  return ofCell.filter(({ from, to }) => !marked.has(`${from} ${to}`));
}

function distinct(intervals: readonly Interval[]): Interval[] {
  return [...new Map(intervals.map((each) => [`${each.from} ${each.to}`, each])).values()];
}

/** The first days of all months the intervals touch. */
function monthsOfAll(intervals: readonly Interval[]): Day[] {
  return [...new Set(intervals.flatMap(({ from, to }) => monthsBetween(firstDayOfMonth(monthOf(from)), to)))]
    .map(firstDayOfMonth)
    .toSorted();
}

function keyOf({ authority, service }: AnsweredCells['card'] | EarlierCell, channel: string): string {
  return `${authority} ${service} ${channel}`;
}
