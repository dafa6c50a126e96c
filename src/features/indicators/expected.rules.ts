import type { Channel } from '../../shared/channels.ts';
import { intersection } from '../../shared/days.ts';
import type { Day, DayRange } from '../../shared/days.ts';
import { fault } from '../../platform/errors.ts';
import type { Card, CardVersion } from './card.ts';
import { monthIndex, monthsFrom, monthsTouched, mostMonths } from './month-mask.ts';
import type { Interval, MonthMask } from './month-mask.ts';

/**
 * The cells expected of a card (share.md §3): months of the period, one partly inside included, on whose days the service was provided and on the list,
 * for each channel some source answers for. The ЕПГУ is expected from the month the service came there, the МФЦ only where the card goes through it.
 * Months are bits counted from the month of `period.from`; channels of which nothing is expected are left out.
 */
export function expectedMonths(card: Card, channels: Iterable<Channel>, period: Interval): Map<Channel, MonthMask> {
  const expected = new Map<Channel, MonthMask>();
  const versions = card.versions.map((version) => ({ version, months: monthsOn(card.days, version, period) }));
  for (const channel of channels) {
    const mask = versions.reduce((months, each) => months | (each.months & monthsOfChannel(channel, each.version, period.from)), 0n);
    if (mask !== 0n) expected.set(channel, mask);
  }
  return expected;
}

/** Throws invalid `periodReversed`, `periodOutOfRange` (first, last), `periodTooLong` (months, most). */
export function checkPeriod({ from, to }: Interval): void {
  if (to < from) throw fault('invalid', 'periodReversed', { from, to });
  if (from < firstDay || lastDay < to) throw fault('invalid', 'periodOutOfRange', { first: firstDay, last: lastDay });
  if (isTooLong({ from, to })) throw fault('invalid', 'periodTooLong', { months: monthIndex(from, to) + 1, most: mostMonths });
}

/** Days that touch more months than a figure is counted over. */
export function isTooLong({ from, to }: Interval): boolean {
  return monthIndex(from, to) + 1 > mostMonths;
}

// The engines' days reach from 1970 to 2105, and what is missing is looked for up to five years earlier.
const firstDay = '1980-01-01';
const lastDay = '2100-12-31';

function monthsOn(days: readonly DayRange[], version: CardVersion, period: Interval): MonthMask {
  return days.reduce((months, each) => {
    const ofVersion = intersection(each, version);
    const inside = ofVersion && intersection(ofVersion, period);
    return inside?.from !== undefined && inside.to !== undefined
      ? months | monthsTouched(period.from, { from: inside.from, to: inside.to })
      : months;
  }, 0n);
}

function monthsOfChannel(channel: Channel, version: CardVersion, origin: Day): MonthMask {
  if (channel === 'mfc') return version.throughMfc ? -1n : 0n;
  if (channel !== 'epgu') return -1n;
  return version.electronicSince === undefined ? 0n : monthsFrom(origin, version.electronicSince);
}
