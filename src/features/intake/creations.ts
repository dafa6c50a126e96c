import { channelsOfRecord } from '../../shared/channels.ts';
import type { Channel } from '../../shared/channels.ts';
import type { Day } from '../../shared/days.ts';
import { foldText } from '../../shared/text.ts';
import type { Visit } from '../../shared/visits.ts';
import type { RegistrySnapshot, Source } from '../registry/index.ts';
import { resolveChannel } from './layouts/closed-lists.ts';
import { parsePeriod } from './layouts/period.ts';
import type { Profile, ProfileCreates, Reading } from './profile.ts';

/** Registry records a profile makes from its file, entered by the decision that accepts it; ids are reserved beforehand. */
export interface Creations {
  readonly source: { readonly id: number; readonly code: string; readonly title: string; readonly channels: readonly Channel[] } | null;
  readonly services: readonly { readonly id: number; readonly code: string; readonly title: string }[];
  readonly authorities: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly kind: ProfileCreates['authorityKind'];
  }[];
  readonly list: {
    readonly code: string;
    readonly title: string;
    readonly from: Day;
    readonly to: Day;
    readonly services: readonly number[];
  };
  readonly provisions: readonly {
    readonly authority: number;
    readonly service: number;
    readonly from: Day;
    readonly to: Day;
    readonly visit: Visit;
  }[];
}

/** How many ids to reserve before planning. */
export interface Needs {
  readonly services: number;
  readonly authorities: number;
  readonly sources: number;
}

/** What of the file the registry does not hold yet. */
export function creationNeeds(reading: Reading, snapshot: RegistrySnapshot, source: Source | undefined): Needs {
  const missing = missingOf(reading, snapshot);
  return { services: missing.services.size, authorities: missing.authorities.size, sources: source ? 0 : 1 };
}

/**
 * The records the file asks for: its services and bodies that are new, a card for each pair, and a list edition of their own for the days the file
 * speaks of (share.md §4.4; the profile says so). Ids come from `ids`, in order.
 */
export function planCreations(
  reading: Reading,
  profile: Profile & { readonly creates: ProfileCreates },
  snapshot: RegistrySnapshot,
  source: Source | { readonly code: string },
  ids: { services: readonly number[]; authorities: readonly number[]; sources: readonly number[] },
): Creations | undefined {
  const days = daysOf(reading, profile);
  if (!days) return undefined;
  const missing = missingOf(reading, snapshot);
  const services = [...missing.services].map(([code, title], index) => ({ id: at(ids.services, index), code, title }));
  const authorities = [...missing.authorities].map(([code, name], index) => ({
    id: at(ids.authorities, index),
    code,
    name,
    kind: profile.creates.authorityKind,
  }));
  const serviceIds = new Map([...snapshot.serviceNames].flatMap(([name, held]) => held.slice(0, 1).map((id) => [name, id] as const)));
  const authorityIds = new Map([...snapshot.authorityNames].flatMap(([name, held]) => held.slice(0, 1).map((id) => [name, id] as const)));
  for (const each of services) serviceIds.set(foldText(each.code), each.id);
  for (const each of authorities) authorityIds.set(foldText(each.code), each.id);
  const pairs = new Map<string, { authority: number; service: number }>();
  for (const raw of reading.statements) {
    const pair = { authority: authorityIds.get(foldText(raw.authority)) ?? 0, service: serviceIds.get(foldText(raw.service)) ?? 0 };
    pairs.set(`${pair.authority} ${pair.service}`, pair);
  }
  const held = new Set(snapshot.provisions.map((each) => `${each.authority} ${each.service} ${each.from}`));
  return {
    source: 'id' in source ? null : { id: at(ids.sources, 0), code: source.code, title: source.code, channels: channelsOf(profile) },
    services,
    authorities,
    list: {
      code: `${profile.creates.list.code}-${days.from}-${days.to}`,
      title: `${profile.creates.list.title}, ${days.from} – ${days.to}`,
      ...days,
      services: [...new Set([...pairs.values()].map((each) => each.service))],
    },
    provisions: [...pairs.values()]
      .filter((each) => !held.has(`${each.authority} ${each.service} ${days.from}`))
      .map((each) => ({ ...each, ...days, visit: profile.creates.visit })),
  };
}

/** The registry as it will be once the creations are entered: what the file is checked against. */
export function withCreations(snapshot: RegistrySnapshot, creations: Creations): RegistrySnapshot {
  const open = { from: undefined, to: undefined };
  const services = new Map(snapshot.services);
  for (const it of creations.services)
    services.set(it.id, { ...open, id: it.id, code: it.code, kind: 'service', parent: undefined, title: it.title });
  const authorities = new Map(snapshot.authorities);
  for (const it of creations.authorities) {
    authorities.set(it.id, {
      ...open,
      ...it,
      shortName: undefined,
      ogrn: undefined,
      inn: undefined,
      parent: undefined,
      territory: undefined,
    });
  }
  const cards = creations.provisions.map((it) => ({ ...it, basis: 'own' as const, throughMfc: false, electronicSince: it.from }));
  const listings = creations.list.services.map((service) => ({
    service,
    edition: creations.list.code,
    from: creations.list.from,
    to: creations.list.to,
  }));
  const sources = new Map(snapshot.sources);
  if (creations.source) sources.set(creations.source.id, { ...creations.source, kind: 'body' });
  return {
    ...snapshot,
    services,
    authorities,
    sources,
    provisions: [...snapshot.provisions, ...cards],
    listings: [...snapshot.listings, ...listings],
    serviceNames: withNames(snapshot.serviceNames, creations.services),
    authorityNames: withNames(snapshot.authorityNames, creations.authorities),
  };
}

function missingOf(reading: Reading, snapshot: RegistrySnapshot): { services: Map<string, string>; authorities: Map<string, string> } {
  const services = new Map<string, string>();
  const authorities = new Map<string, string>();
  for (const raw of reading.statements) {
    if (!snapshot.serviceNames.has(foldText(raw.service))) services.set(raw.service, raw.serviceTitle);
    if (!snapshot.authorityNames.has(foldText(raw.authority))) authorities.set(raw.authority, raw.authorityName);
  }
  return { services, authorities };
}

/** The days from the first to the last day any statement speaks of. */
function daysOf(reading: Reading, profile: Profile): { from: Day; to: Day } | undefined {
  const periods = [...new Set(reading.statements.map((each) => each.period))].map((text) => parsePeriod(text, profile.period.hints));
  const days = periods.flatMap((each) => ('error' in each ? [] : [each]));
  const [first] = days;
  if (!first) return undefined;
  return days.reduce(
    (whole, each) => ({ from: each.from < whole.from ? each.from : whole.from, to: each.to > whole.to ? each.to : whole.to }),
    first,
  );
}

/** A source made from a file answers for the channels the profile knows. */
function channelsOf(profile: Profile): readonly Channel[] {
  const mapped = [...new Set(Object.keys(profile.channels).flatMap((text) => resolveChannel(profile, text) ?? []))];
  return mapped.length > 0 ? mapped : channelsOfRecord.body;
}

function withNames(
  names: ReadonlyMap<string, readonly number[]>,
  made: readonly { id: number; code: string }[],
): ReadonlyMap<string, readonly number[]> {
  return new Map([...names, ...made.map((each) => [foldText(each.code), [each.id]] as const)]);
}

function at(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined) throw new RangeError('fewer ids were reserved than records are new');
  return id;
}
