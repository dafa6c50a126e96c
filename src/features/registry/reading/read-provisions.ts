import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { readProvisions } from '../readings.contract.ts';
import { daysOf, pageOf, shownOn, snapshotAsOf } from './asked.ts';

export const readProvisionsOperation = query(readProvisions, {
  allow: mayLook,
  async run(context, { asOf, on, authority, service, ...asked }) {
    const { decision, provisions, authorities, services } = await snapshotAsOf(context, asOf);
    const named = provisions.filter(shownOn(on)).flatMap((each) => {
      const [body, provided] = [authorities.get(each.authority), services.get(each.service)];
      return body && provided ? [{ ...each, body, provided }] : [];
    });
    const wanted = named.filter(
      ({ body, provided }) => (authority === undefined || body.code === authority) && (service === undefined || provided.code === service),
    );
    const { inAll, page } = pageOf(wanted, asked);
    return {
      decision,
      inAll,
      provisions: page.map(({ body, provided, basis, throughMfc, electronicSince, visit, ...days }) => ({
        authority: body.code,
        authorityName: body.name,
        service: provided.code,
        serviceTitle: provided.title,
        basis,
        throughMfc,
        electronicSince: electronicSince ?? null,
        visit: visit ?? null,
        ...daysOf(days),
      })),
    };
  },
});
