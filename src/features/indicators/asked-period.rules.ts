import { lastDayOfMonth, monthOf } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { isTooLong } from './expected.rules.ts';
import type { Interval } from './month-mask.ts';

/**
 * The days a question is about where it does not state both. The last: that of the latest period counts speak of; where there are none, of this month.
 * The first: 1 January of that year (share.md §1), unless no known period lies between and a longer one ends on the last day, a fiscal year from April:
 * then its own first day, for it is never divided and nothing would be left to show.
 */
export function askedPeriod(
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
  known: readonly Interval[],
  today: Day,
): Interval {
  const until = to ?? latestOf(known) ?? lastDayOfMonth(monthOf(today));
  if (from !== undefined) return { from, to: until };
  const newYear = `${until.slice(0, 4)}-01-01`;
  const someFits = known.some((each) => newYear <= each.from && each.to <= until);
  const longer = known.filter((each) => each.to === until && each.from < newYear && !isTooLong(each));
  return { from: someFits ? newYear : longer.reduce((first, each) => (each.from < first ? each.from : first), newYear), to: until };
}

function latestOf(known: readonly Interval[]): Day | undefined {
  return known.reduce<Day | undefined>((last, each) => (last === undefined || each.to > last ? each.to : last), undefined);
}
