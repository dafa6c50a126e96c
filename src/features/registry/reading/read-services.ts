import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { readServices } from '../readings.contract.ts';
import { daysOf, matching, pageOf, shownOn, snapshotAsOf } from './asked.ts';

export const readServicesOperation = query(readServices, {
  allow: mayLook,
  async run(context, { asOf, on, search, ...asked }) {
    const { decision, services, listings } = await snapshotAsOf(context, asOf);
    const [shown, matches] = [shownOn(on), matching(search)];
    const listed = Map.groupBy(listings.filter(shown), (each) => each.service);
    const { inAll, page } = pageOf(
      [...services.values()].filter((each) => shown(each) && matches(each.code, each.title)),
      asked,
    );
    return {
      decision,
      inAll,
      services: page.map(({ id, code, kind, parent, title, ...days }) => ({
        code,
        kind,
        parent: parent === undefined ? null : (services.get(parent)?.code ?? null),
        title,
        ...daysOf(days),
        listed: (listed.get(id) ?? []).map(({ edition, from, to }) => ({ edition, from: from ?? null, to: to ?? null })),
      })),
    };
  },
});
