import { addDays, addMonths, daysBetween, monthOf } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { contains, joinRanges } from './card.ts';
import { daysOfMonth, monthIndex } from './month-mask.ts';
import type { Interval } from './month-mask.ts';

/** Applications of one cell authority × service × channel over an interval, as an earlier period knows them. */
export interface EarlierCount extends Interval {
  readonly n: number;
}

/**
 * The comparable volume V of a missing cell (share.md §3): what the same cell held a year before, else in the previous equal period, else unknown.
 * An earlier interval is known only when known statements span all of it; nothing is prorated.
 */
export function comparableVolume(missing: Interval, earlier: readonly EarlierCount[]): number | undefined {
  for (const interval of comparableIntervals(missing)) {
    const volume = volumeOf(interval, earlier);
    if (volume !== undefined) return volume;
  }
  return undefined;
}

/** The intervals that tell a missing cell's volume, the first that is known: a year before, then the previous equal one. */
export function comparableIntervals(missing: Interval): readonly Interval[] {
  const key = `${missing.from} ${missing.to}`;
  const made = known.get(key) ?? [yearBefore(missing), previousEqual(missing)];
  if (known.size < mostKnown) known.set(key, made);
  return made;
}

// Thousands of missing cells speak of the same few months.
const known = new Map<string, readonly Interval[]>();
const mostKnown = 1000;

export function yearBefore(interval: Interval): Interval {
  return monthsEarlier(interval, 12);
}

/** As many months before, for an interval of whole months; otherwise as many days. */
export function previousEqual(interval: Interval): Interval {
  const { from, to } = interval;
  if (isWholeMonths(interval)) return monthsEarlier(interval, monthIndex(from, to) + 1);
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
}

function volumeOf(interval: Interval, earlier: readonly EarlierCount[]): number | undefined {
  const inside = earlier.filter(({ from, to }) => interval.from <= from && to <= interval.to);
  if (inside.length === 0 || !contains(joinRanges(inside), interval)) return undefined;
  return inside.reduce((sum, { n }) => sum + n, 0);
}

function isWholeMonths({ from, to }: Interval): boolean {
  return from === daysOfMonth(monthOf(from)).from && to === daysOfMonth(monthOf(to)).to;
}

function monthsEarlier({ from, to }: Interval, count: number): Interval {
  return { from: sameDay(from, -count), to: isLastOfMonth(to) ? daysOfMonth(addMonths(monthOf(to), -count)).to : sameDay(to, -count) };
}

/** The same day of another month, its last where it is shorter. */
function sameDay(day: Day, months: number): Day {
  const { from, to } = daysOfMonth(addMonths(monthOf(day), months));
  const same = from.slice(0, 8) + day.slice(8);
  return same > to ? to : same;
}

function isLastOfMonth(day: Day): boolean {
  return day === daysOfMonth(monthOf(day)).to;
}
