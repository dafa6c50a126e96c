import { lastDayOfMonth, monthOf } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import type { Channel } from '../../shared/channels.ts';
import type { Provision } from './snapshot.ts';

/**
 * Can applications under the card come through the channel in the month of the day (share.md §3)? ЕПГУ from the month the service got there,
 * МФЦ where it is provided through the МФЦ, all other channels always.
 */
export function offersChannel(card: Pick<Provision, 'electronicSince' | 'throughMfc'>, channel: Channel, day: Day): boolean {
  if (channel === 'epgu') return card.electronicSince !== undefined && card.electronicSince <= lastDayOfMonth(monthOf(day));
  return channel === 'mfc' ? card.throughMfc : true;
}
