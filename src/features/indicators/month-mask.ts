import { addMonths, firstDayOfMonth, lastDayOfMonth, monthOf } from '../../shared/days.ts';
import type { Day, Month } from '../../shared/days.ts';

/** A set of months, bit 0 being the month of the period's first day (the origin): a year of a cell is one small number instead of twelve objects. */
export type MonthMask = bigint;

/** Days from–to, both included and both stated. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** The ledger's question keeps a set in 64 bits; five years are more than any report asks for. */
export const mostMonths = 60;

/** How many months later the day's month is than the origin's. */
export function monthIndex(origin: Day, day: Day): number {
  return monthNumber(day) - monthNumber(origin);
}

/** The months the interval touches, from the origin on. */
export function monthsTouched(origin: Day, { from, to }: Interval): MonthMask {
  const first = Math.max(monthIndex(origin, from), 0);
  const last = monthIndex(origin, to);
  return last < first ? 0n : (1n << BigInt(last + 1)) - (1n << BigInt(first));
}

export function monthsFrom(origin: Day, day: Day): MonthMask {
  return ~((1n << BigInt(Math.max(monthIndex(origin, day), 0))) - 1n);
}

export function countMonths(mask: MonthMask): number {
  return countBits(Number(mask & 0xffff_ffffn)) + countBits(Number(mask >> 32n));
}

/** The months of the set, earliest first. */
export function monthsOf(origin: Day, mask: MonthMask): Month[] {
  const names = monthNames(monthOf(origin));
  const months: Month[] = [];
  for (let index = 0, rest = mask; rest > 0n; index += 1, rest >>= 1n) {
    const name = (rest & 1n) === 1n ? names[index] : undefined;
    if (name !== undefined) months.push(name);
  }
  return months;
}

function monthNames(first: Month): readonly Month[] {
  const held = namesFrom.get(first) ?? Array.from({ length: mostMonths }, (_, index) => addMonths(first, index));
  namesFrom.set(first, held);
  return held;
}

const namesFrom = new Map<Month, readonly Month[]>();

export function daysOfMonth(month: Month): Interval {
  const held = monthDays.get(month) ?? { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  monthDays.set(month, held);
  return held;
}

// A century of months at most is ever asked for, each of them a hundred thousand times.
const monthDays = new Map<Month, Interval>();

/** The row an interval stands in by month: `2024-03`, or `2018-04/2019-03` for one longer than a month, which is never split. */
export function monthKeyOf({ from, to }: Interval): string {
  return monthOf(from) === monthOf(to) ? monthOf(from) : `${monthOf(from)}/${monthOf(to)}`;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function countBits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
