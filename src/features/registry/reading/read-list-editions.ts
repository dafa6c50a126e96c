import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { readListEditions } from '../readings.contract.ts';
import { loadEditions } from '../store/readings.store.ts';
import { daysOf, shownOn, snapshotAsOf } from './asked.ts';

export const readListEditionsOperation = query(readListEditions, {
  allow: mayLook,
  async run(context, { asOf, on }) {
    const { decision, services, listings } = await snapshotAsOf(context, asOf);
    const editions = (await loadEditions(context.tx, decision)).filter(shownOn(on));
    const entries = Map.groupBy(listings.filter(shownOn(on)), ({ edition }) => edition);
    return {
      decision,
      editions: editions.map(({ code, title, act, from, to }) => ({
        code,
        title,
        act: act ?? null,
        validFrom: from,
        validTo: to ?? null,
        services: (entries.get(code) ?? []).map((entry) => {
          const { validFrom, validTo } = daysOf(entry);
          const listed = services.get(entry.service);
          return { code: listed?.code ?? '', title: listed?.title ?? '', from: validFrom, to: validTo };
        }),
      })),
    };
  },
});
