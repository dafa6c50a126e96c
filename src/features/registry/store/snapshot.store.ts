import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { intersection } from '../../../shared/days.ts';
import type { Alias } from '../names.rules.ts';
import { namesOfAuthorities, namesOfServices, namesOfTerritories } from '../names.rules.ts';
import type { Authority, Listing, Provision, RegistrySnapshot, Service, Source, Succession, Territory } from '../snapshot.ts';
import { known, rowsOf } from './known-rows.ts';

/** Reads the whole registry as it was known after the decision: one statement a table. */
export async function loadSnapshot(tx: Tx, decision: number): Promise<RegistrySnapshot> {
  const services = await rowsOf<Service>(
    tx,
    sql`id, code, kind, parent, title, ${validity} from registry.services where ${known(decision)} order by id`,
  );
  const authorities = await rowsOf<Authority>(
    tx,
    sql`id, code, name, short_name as "shortName", kind, ogrn, inn, parent, territory, ${validity}
      from registry.authorities where ${known(decision)} order by id`,
  );
  const territories = await rowsOf<Territory>(
    tx,
    sql`oktmo, name, kind, parent, ${validity} from registry.territories where ${known(decision)} order by oktmo`,
  );
  const provisions = await rowsOf<Provision>(
    tx,
    sql`authority, service, basis, through_mfc as "throughMfc", electronic_since as "electronicSince", visit, ${validity}
      from registry.provisions where ${known(decision)} order by authority, service, valid_from`,
  );
  const sources = await rowsOf<Source>(tx, sql`id, code, title, kind, channels from registry.sources where ${known(decision)} order by id`);
  const successions = await rowsOf<Succession>(
    tx,
    sql`kind, predecessor, successor, change, happened_on as on
      from registry.successions where ${known(decision)} order by happened_on, kind, predecessor, successor`,
  );
  const aliases = await rowsOf<Alias>(tx, sql`kind, alias, code from registry.aliases where ${known(decision)} order by kind, alias`);
  const [region] = await rowsOf<NonNullable<RegistrySnapshot['region']>>(
    tx,
    sql`oktmo, name, time_zone as "timeZone" from registry.regions where ${known(decision)} order by oktmo`,
  );
  return {
    decision,
    region,
    services: new Map(services.map((each) => [each.id, each])),
    authorities: new Map(authorities.map((each) => [each.id, each])),
    territories: new Map(territories.map((each) => [each.oktmo, each])),
    provisions,
    listings: await listingsOf(tx, decision),
    sources: new Map(sources.map((each) => [each.id, each])),
    successions,
    serviceNames: namesOfServices(services, aliases),
    authorityNames: namesOfAuthorities(authorities, aliases),
    territoryNames: namesOfTerritories(territories, aliases),
  };
}

/** A listing counts on the days its edition is in force and the entry is in it; one without a day in common counts on none. */
async function listingsOf(tx: Tx, decision: number): Promise<Listing[]> {
  const rows = await rowsOf<Listing & { editionFrom: string; editionTo: string | undefined }>(
    tx,
    sql`entry.service, entry.edition, entry.valid_from as from, entry.valid_to as to,
        edition.valid_from as "editionFrom", edition.valid_to as "editionTo"
      from (select * from registry.list_entries where ${known(decision)}) entry
      join (select * from registry.list_editions where ${known(decision)}) edition on edition.code = entry.edition
      order by entry.edition, entry.service`,
  );
  return rows.flatMap(({ service, edition, editionFrom, editionTo, ...own }) => {
    const days = intersection(own, { from: editionFrom, to: editionTo });
    return days ? [{ service, edition, ...days }] : [];
  });
}

const validity = sql`valid_from as from, valid_to as to`;
