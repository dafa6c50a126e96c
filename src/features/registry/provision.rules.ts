import { contains } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import type { Listing, Provision, RegistrySnapshot } from './snapshot.ts';

/**
 * The card authority × service in force on the day, the service's own or else that of the nearest service above it (purpose → service → position).
 * undefined: the authority does not provide the service that day.
 */
export function provisionOn(snapshot: RegistrySnapshot, authority: number, service: number, day: Day): Provision | undefined {
  const { cards } = indexOf(snapshot);
  for (const each of withServicesAbove(snapshot, service)) {
    const card = cards.get(`${authority} ${each}`)?.find((held) => contains(held, day));
    if (card) return card;
  }
  return undefined;
}

/** The service whose card, of any days, the authority provides the service under: its own or the nearest above; itself where there is none. */
export function cardServiceOf(snapshot: RegistrySnapshot, authority: number, service: number): number {
  const { cards } = indexOf(snapshot);
  return withServicesAbove(snapshot, service).find((each) => cards.has(`${authority} ${each}`)) ?? service;
}

/** All services under the same top as the service, itself included: those whose counts may stand for one another. */
export function familyOf(snapshot: RegistrySnapshot, service: number): readonly number[] {
  return indexOf(snapshot).families.get(topOf(snapshot, service)) ?? [service];
}

/** Is the service, or the position it belongs to, on the МСЗУ list that day? */
export function isListedOn(snapshot: RegistrySnapshot, service: number, day: Day): boolean {
  return findListingOn(snapshot, service, day) !== undefined;
}

/** The entry by which the service is on the МСЗУ list that day: its own, or that of the nearest service above it. */
export function findListingOn(snapshot: RegistrySnapshot, service: number, day: Day): Listing | undefined {
  const { listings } = indexOf(snapshot);
  for (const each of withServicesAbove(snapshot, service)) {
    const listing = listings.get(each)?.find((held) => contains(held, day));
    if (listing) return listing;
  }
  return undefined;
}

interface Index {
  readonly cards: ReadonlyMap<string, readonly Provision[]>;
  readonly listings: ReadonlyMap<number, readonly Listing[]>;
  readonly chains: Map<number, readonly number[]>;
  readonly families: ReadonlyMap<number, readonly number[]>;
}

// A snapshot never changes, so its index is made once and lives as long: figures ask for thousands of cards.
const indexes = new WeakMap<RegistrySnapshot, Index>();

function indexOf(snapshot: RegistrySnapshot): Index {
  const held = indexes.get(snapshot);
  if (held) return held;
  const index: Index = {
    cards: Map.groupBy(snapshot.provisions, (each) => `${each.authority} ${each.service}`),
    listings: Map.groupBy(snapshot.listings, (each) => each.service),
    chains: new Map(),
    families: Map.groupBy(snapshot.services.keys(), (each) => topOf(snapshot, each)),
  };
  indexes.set(snapshot, index);
  return index;
}

function topOf(snapshot: RegistrySnapshot, service: number): number {
  const seen = new Set<number>();
  let at = service;
  for (let parent: number | undefined = at; parent !== undefined && !seen.has(parent); parent = snapshot.services.get(parent)?.parent) {
    seen.add(parent);
    at = parent;
  }
  return at;
}

/** The service and those above it, nearest first. */
function withServicesAbove(snapshot: RegistrySnapshot, service: number): readonly number[] {
  const { chains } = indexOf(snapshot);
  const known = chains.get(service);
  if (known) return known;
  const chain: number[] = [];
  let at: number | undefined = service;
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    at = snapshot.services.get(at)?.parent;
  }
  chains.set(service, chain);
  return chain;
}
