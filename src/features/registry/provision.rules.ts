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
  };
  indexes.set(snapshot, index);
  return index;
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
