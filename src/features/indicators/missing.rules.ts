import { intersection } from '../../shared/days.ts';
import type { Day, DayRange } from '../../shared/days.ts';
import { contains, joinRanges } from './card.ts';
import { countMonths, daysOfMonth, monthsOf, monthsTouched } from './month-mask.ts';
import type { Interval, MonthMask } from './month-mask.ts';

/** What a statement answers: whole months of the period as bits, or, where it is of another length or crosses an edge, its interval alone (no bits). */
export interface Answer extends Interval {
  readonly state: 'known' | 'notReported' | 'notApplicable' | 'withheld';
  readonly months: MonthMask;
  /** It lies wholly inside the period and the card's days; otherwise it crosses an edge. */
  readonly whole: boolean;
}

/** An expected cell that did not come: a month, or the whole interval that a marker or a crossing statement speaks of, which is one cell and not twelve. */
export interface MissingCell extends Interval {
  readonly reason: 'notReported' | 'markedNotReported' | 'crossesEdge';
}

/** What came of the cells expected of one card and channel. */
export interface Answers {
  /** Expected months answered one by one. */
  readonly months: MonthMask;
  /** Longer intervals answered at once, each one cell. */
  readonly intervals: readonly Interval[];
  readonly missing: readonly MissingCell[];
}

/**
 * Which expected months came, and what is missing (share.md §3). `days` are those the card expects something on, inside the period: a month is answered
 * when known statements span all of its expected days. An explicit "not applicable" takes its months out of what is expected. Where one part of a cell
 * (an outcome, a territory) is marked as not reported, the cell did not come, whatever its other parts tell.
 */
export function answersOf(expected: MonthMask, answers: readonly Answer[], days: readonly DayRange[], origin: Day): Answers {
  const span = (of: readonly Answer[], within: MonthMask): MonthMask => monthsSpanned(of, within, days, origin);
  const told = withoutMarkedCells(answers);
  const applicable =
    expected &
    ~span(
      told.filter((each) => each.state === 'notApplicable'),
      expected,
    );
  const known = told.filter((each) => each.state === 'known' && each.whole);
  const came = span(known, applicable);
  const intervals = distinct(known.filter(isLong)).filter((each) => (monthsTouched(origin, each) & came) !== 0n);
  const alone = intervals.reduce((months, each) => months & ~monthsTouched(origin, each), came);
  return { months: alone, intervals, missing: missingOf(applicable & ~came, answers, origin) };
}

/** How many cells were expected: those that came and those that did not, in the units in which they are reported. */
export function countExpected({ months, intervals, missing }: Answers): number {
  return countMonths(months) + intervals.length + missing.length;
}

/** Statements of months and intervals no part of which is marked as not reported: only these speak for the whole of their cell. */
function withoutMarkedCells(answers: readonly Answer[]): readonly Answer[] {
  const markers = answers.filter(isMarker);
  if (markers.length === 0) return answers;
  const months = markers.reduce((all, each) => all | each.months, 0n);
  const intervals = new Set(markers.flatMap((each) => (each.months === 0n ? [`${each.from} ${each.to}`] : [])));
  return answers.flatMap((each): Answer[] => {
    if (each.months === 0n) return intervals.has(`${each.from} ${each.to}`) ? [] : [each];
    const left = each.months & ~months;
    return left === 0n ? [] : [{ ...each, months: left }];
  });
}

function isMarker({ state }: Answer): boolean {
  return state === 'notReported' || state === 'withheld';
}

function missingOf(wanting: MonthMask, answers: readonly Answer[], origin: Day): MissingCell[] {
  const missing: MissingCell[] = [];
  let left = wanting;
  for (const marker of markersOf(answers)) {
    const taken = left & (marker.months === 0n ? monthsTouched(origin, marker) : marker.months);
    left &= ~taken;
    if (marker.months !== 0n) missing.push(...cellsOf(taken, 'markedNotReported', origin));
    else if (taken !== 0n) missing.push({ from: marker.from, to: marker.to, reason: marker.reason });
  }
  missing.push(...cellsOf(left, 'notReported', origin));
  return missing.toSorted(byStart);
}

type Marker = MissingCell & { readonly months: MonthMask };

/** Statements that say nothing usable of their interval, in an order that does not depend on how they arrived: the earlier and longer first. */
function markersOf(answers: readonly Answer[]): Marker[] {
  const markers = answers.flatMap((each): Marker[] => {
    if (each.state === 'known') return each.whole ? [] : [{ ...each, months: 0n, reason: 'crossesEdge' }];
    return isMarker(each) ? [{ ...each, reason: 'markedNotReported' }] : [];
  });
  return markers.toSorted(
    (one, other) => Number(one.reason === 'crossesEdge') - Number(other.reason === 'crossesEdge') || byStart(one, other),
  );
}

/** The earlier first, of those that start together the longer. */
function byStart(one: Interval, other: Interval): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  return one.to === other.to ? 0 : one.to > other.to ? -1 : 1;
}

function cellsOf(months: MonthMask, reason: MissingCell['reason'], origin: Day): MissingCell[] {
  return monthsOf(origin, months).map((month) => ({ ...daysOfMonth(month), reason }));
}

/** Months whose expected days all lie in the statements; several short ones may fill a month together. */
function monthsSpanned(answers: readonly Answer[], within: MonthMask, days: readonly DayRange[], origin: Day): MonthMask {
  const whole = answers.reduce((months, each) => months | each.months, 0n) & within;
  const others = answers.filter((each) => each.months === 0n);
  if (others.length === 0) return whole;
  const joined = joinRanges(others);
  return monthsOf(origin, within & ~whole).reduce((months, month) => {
    const ofMonth = daysOfMonth(month);
    const needed = days.flatMap((each) => intersection(each, ofMonth) ?? []);
    return needed.every((each) => contains(joined, each)) ? months | monthsTouched(origin, ofMonth) : months;
  }, whole);
}

function isLong({ months, from, to }: Answer): boolean {
  return months === 0n && from.slice(0, 7) !== to.slice(0, 7);
}

function distinct(intervals: readonly Interval[]): Interval[] {
  return [...new Map(intervals.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}
