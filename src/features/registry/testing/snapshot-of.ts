import { namesOfAuthorities, namesOfServices, namesOfTerritories } from '../names.rules.ts';
import type { Alias } from '../names.rules.ts';
import type { Authority, Listing, Provision, RegistrySnapshot, Service, Succession, Territory } from '../snapshot.ts';

type Bare<Record extends { from: unknown; to: unknown }> = Omit<Record, 'from' | 'to'> & Partial<Pick<Record, 'from' | 'to'>>;

/** A snapshot for tests of rules: what is not told is open or absent. */
export function snapshotOf({
  services = [],
  authorities = [],
  territories = [],
  provisions = [],
  listings = [],
  successions = [],
  aliases = [],
}: {
  services?: readonly (Pick<Service, 'id' | 'code'> & Partial<Service>)[];
  authorities?: readonly (Pick<Authority, 'id' | 'code'> & Partial<Authority>)[];
  territories?: readonly (Pick<Territory, 'oktmo' | 'kind'> & Partial<Territory>)[];
  provisions?: readonly (Pick<Provision, 'authority' | 'service'> & Partial<Provision>)[];
  listings?: readonly Bare<Listing>[];
  successions?: readonly Succession[];
  aliases?: readonly Alias[];
}): RegistrySnapshot {
  const open = { from: undefined, to: undefined };
  const allServices = services.map((each): Service => ({ ...open, kind: 'service', parent: undefined, title: each.code, ...each }));
  const allAuthorities = authorities.map((each): Authority => ({ ...open, ...bareAuthority, name: each.code, ...each }));
  const allTerritories = territories.map((each): Territory => ({ ...open, name: each.oktmo, parent: undefined, ...each }));
  return {
    decision: 1,
    region: undefined,
    services: new Map(allServices.map((each) => [each.id, each])),
    authorities: new Map(allAuthorities.map((each) => [each.id, each])),
    territories: new Map(allTerritories.map((each) => [each.oktmo, each])),
    provisions: provisions.map((each): Provision => ({ ...open, ...bareProvision, ...each })),
    listings: listings.map((each): Listing => ({ ...open, ...each })),
    sources: new Map(),
    successions,
    serviceNames: namesOfServices(allServices, aliases),
    authorityNames: namesOfAuthorities(allAuthorities, aliases),
    territoryNames: namesOfTerritories(allTerritories, aliases),
  };
}

const bareAuthority = {
  shortName: undefined,
  kind: 'municipalBody',
  ogrn: undefined,
  inn: undefined,
  parent: undefined,
  territory: undefined,
} as const satisfies Partial<Authority>;

const bareProvision = {
  basis: 'own',
  throughMfc: false,
  electronicSince: undefined,
  visit: undefined,
} as const satisfies Partial<Provision>;
