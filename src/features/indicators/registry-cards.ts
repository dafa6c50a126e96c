import type { Channel } from '../../shared/channels.ts';
import { addDays, firstDayOfMonth, monthOf } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import type { Cards } from './assessment.rules.ts';
import { cardOf } from './card.ts';
import type { Card } from './card.ts';
import type { Interval } from './month-mask.ts';

export interface RegistryCards extends Cards {
  readonly all: readonly Card[];
  /** Channels some source answers for: nothing is expected on others. */
  readonly channels: ReadonlySet<Channel>;
  /** Days of the period on which some card or the list changes, its first day before them: between two of them every card stays as it is. */
  cutDays(period: Interval): Day[];
  /** The pairs authority × service whose statements fall under the card: its own service, and those beneath that have no card of theirs. */
  pairsUnder(card: Card): { authority: number; service: number }[];
}

/** The cards of a registry, made once for each snapshot. */
export function registryCards(snapshot: RegistrySnapshot): RegistryCards {
  const made = kept.get(snapshot) ?? makeCards(snapshot);
  kept.set(snapshot, made);
  return made;
}

const kept = new WeakMap<RegistrySnapshot, RegistryCards>();

function makeCards(snapshot: RegistrySnapshot): RegistryCards {
  const listings = Map.groupBy(snapshot.listings, (each) => each.service);
  const listedWith = (service: number) => chainOf(snapshot, service).flatMap((each) => listings.get(each) ?? []);
  const versions = Map.groupBy(snapshot.provisions, (each) => `${each.authority} ${each.service}`);
  const cards = new Map<number, Map<number, Card>>();
  for (const [first, ...others] of versions.values()) {
    if (!first) continue;
    const { authority, service } = first;
    const ofAuthority = cards.get(authority) ?? new Map<number, Card>();
    ofAuthority.set(service, cardOf(authority, service, [first, ...others], listedWith(service)));
    cards.set(authority, ofAuthority);
  }
  const all = [...cards.values()].flatMap((each) => [...each.values()]);
  const find = (authority: number, service: number): Card | undefined => {
    const ofAuthority = cards.get(authority);
    return ofAuthority?.get(service) ?? findAbove(snapshot, ofAuthority, service);
  };
  const beneath = Map.groupBy(snapshot.services.keys(), (each) => snapshot.services.get(each)?.parent);
  return {
    all,
    find,
    channels: new Set([...snapshot.sources.values()].flatMap((each) => each.channels)),
    cutDays: (period) => cutDays(all, period),
    pairsUnder: (card) =>
      withBeneath(beneath, card.service)
        .filter((service) => find(card.authority, service) === card)
        .map((service) => ({ authority: card.authority, service })),
  };
}

function findAbove(snapshot: RegistrySnapshot, ofAuthority: ReadonlyMap<number, Card> | undefined, service: number): Card | undefined {
  if (!ofAuthority) return undefined;
  for (const each of chainOf(snapshot, service)) {
    const card = ofAuthority.get(each);
    if (card) return card;
  }
  return undefined;
}

/** The service and those above it, purpose → service → position. */
export function chainOf(snapshot: RegistrySnapshot, service: number): number[] {
  const chain: number[] = [];
  for (let at: number | undefined = service; at !== undefined && !chain.includes(at); at = snapshot.services.get(at)?.parent)
    chain.push(at);
  return chain;
}

function withBeneath(beneath: ReadonlyMap<number | undefined, readonly number[]>, service: number): number[] {
  const found = [service];
  for (const each of found) found.push(...(beneath.get(each) ?? []).filter((next) => !found.includes(next)));
  return found;
}

function cutDays(cards: readonly Card[], { from, to }: Interval): Day[] {
  const days = new Set<Day>([from]);
  for (const { versions, listed } of cards) {
    for (const { electronicSince: since } of versions) {
      // A month's statement counts as the portal's from the month the service came there.
      if (since !== undefined && since > from && since <= to) days.add(firstDayOfMonth(monthOf(since)));
    }
    for (const range of [...versions, ...listed]) {
      if (range.from !== undefined && range.from > from && range.from <= to) days.add(range.from);
      if (range.to !== undefined && range.to >= from && range.to < to) days.add(addDays(range.to, 1));
    }
  }
  return [...days].toSorted();
}
