import type { Tx } from '../../platform/database/database.ts';
import { applyRecords } from '../registry/index.ts';
import type { Creations } from './creations.ts';

/** Enters the records a profile made from its file, under the decision that accepts it. */
export async function enterCreations(tx: Tx, decision: number, it: Creations): Promise<void> {
  const open = { validFrom: null, validTo: null };
  if (it.source) await applyRecords(tx, decision, 'sources', [{ ...it.source, kind: 'body' }]);
  await applyRecords(
    tx,
    decision,
    'services',
    it.services.map((each) => ({ ...open, ...each, kind: 'service' as const, parent: null })),
  );
  await applyRecords(
    tx,
    decision,
    'authorities',
    it.authorities.map((each) => ({ ...open, ...each, shortName: null, ogrn: null, inn: null, parent: null, territory: null })),
  );
  const { list } = it;
  await applyRecords(tx, decision, 'listEditions', [
    { code: list.code, title: list.title, act: null, validFrom: list.from, validTo: list.to },
  ]);
  await applyRecords(
    tx,
    decision,
    'listEntries',
    list.services.map((service) => ({ edition: list.code, service, validFrom: null, validTo: null })),
  );
  await applyRecords(
    tx,
    decision,
    'provisions',
    it.provisions.map((each) => ({
      authority: each.authority,
      service: each.service,
      basis: 'own' as const,
      throughMfc: false,
      electronicSince: each.from,
      visit: each.visit,
      validFrom: each.from,
      validTo: each.to,
    })),
  );
}
