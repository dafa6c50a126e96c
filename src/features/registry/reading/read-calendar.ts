import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { findDecisionAsOf } from '../../audit/index.ts';
import { readCalendar } from '../readings.contract.ts';
import { loadCalendar } from '../store/readings.store.ts';

export const readCalendarOperation = query(readCalendar, {
  allow: mayLook,
  async run({ tx }, { asOf, from, to }) {
    const decision = await findDecisionAsOf(tx, asOf);
    return { decision, days: await loadCalendar(tx, decision, from, to) };
  },
});
