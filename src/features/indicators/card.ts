import { addDays, intersection } from '../../shared/days.ts';
import type { Day, DayRange } from '../../shared/days.ts';
import type { Visit } from '../../shared/visits.ts';
import { strictestVisit } from './counting.rules.ts';
import type { CardWord } from './counting.rules.ts';
import type { Interval } from './month-mask.ts';

/** The card authority × service over time: what its versions said on which days, and on which days both the card held and the service was on the list. */
export interface Card {
  readonly authority: number;
  readonly service: number;
  readonly versions: readonly CardVersion[];
  /** Joined and in order: neighbouring versions and editions of the list leave no seam. */
  readonly provided: readonly DayRange[];
  readonly listed: readonly DayRange[];
  /** Days both provided and listed. */
  readonly days: readonly DayRange[];
}

export interface CardVersion extends DayRange {
  readonly throughMfc: boolean;
  readonly electronicSince: Day | undefined;
  /** undefined = unknown. */
  readonly visit: Visit | undefined;
}

export function cardOf(authority: number, service: number, versions: readonly CardVersion[], listings: readonly DayRange[]): Card {
  const provided = joinRanges(versions);
  const listed = joinRanges(listings);
  const days = provided.flatMap((each) => listed.flatMap((other) => intersection(each, other) ?? []));
  return { authority, service, versions, provided, listed, days };
}

/**
 * How a statement's interval stands to the figure of a period (share.md §4.3): it counts only when it lies wholly inside the period and wholly in the
 * days the service was provided and on the list, for nothing is ever prorated.
 */
export type Standing = 'counts' | 'crossesEdge' | 'outsidePeriod' | 'notProvided' | 'notListed';

export function standingOf(card: Card | undefined, period: Interval, interval: Interval): Standing {
  if (interval.to < period.from || period.to < interval.from) return 'outsidePeriod';
  if (!card || !touches(card.provided, interval)) return 'notProvided';
  if (!touches(card.listed, interval)) return 'notListed';
  const inside = period.from <= interval.from && interval.to <= period.to;
  return inside && contains(card.days, interval) ? 'counts' : 'crossesEdge';
}

/** What the card says over the interval: every version in force on some day of it has a word. */
export function wordOf(card: Card, interval: Interval): CardWord {
  const [only, ...others] = card.versions;
  const versions = only && others.length === 0 ? [only] : card.versions.filter((each) => intersection(each, interval) !== undefined);
  return {
    visit: strictestVisit(versions.map((each) => each.visit)),
    onPortal: versions.some(({ electronicSince }) => electronicSince !== undefined && electronicSince <= interval.to),
  };
}

/** Overlapping and neighbouring ranges made one, in order. */
export function joinRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const next of ranges.toSorted((one, other) => compareStarts(one.from, other.from))) {
    const last = joined.at(-1);
    if (last && reaches(last.to, next.from)) joined[joined.length - 1] = { from: last.from, to: laterEnd(last.to, next.to) };
    else joined.push({ from: next.from, to: next.to });
  }
  return joined;
}

/** Does one of the joined ranges hold the whole interval? */
export function contains(joined: readonly DayRange[], { from, to }: DayRange): boolean {
  return joined.some((each) => startsBy(each.from, from) && endsBy(to, each.to));
}

function touches(ranges: readonly DayRange[], interval: Interval): boolean {
  return ranges.some((each) => intersection(each, interval) !== undefined);
}

function compareStarts(one: Day | undefined, other: Day | undefined): number {
  if (one === other) return 0;
  return startsBy(one, other) ? -1 : 1;
}

function startsBy(one: Day | undefined, other: Day | undefined): boolean {
  return one === undefined || (other !== undefined && one <= other);
}

function endsBy(one: Day | undefined, other: Day | undefined): boolean {
  return other === undefined || (one !== undefined && one <= other);
}

function reaches(end: Day | undefined, start: Day | undefined): boolean {
  return end === undefined || start === undefined || start <= addDays(end, 1);
}

function laterEnd(one: Day | undefined, other: Day | undefined): Day | undefined {
  return endsBy(one, other) ? other : one;
}
