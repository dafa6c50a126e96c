import type { Day } from '../../shared/days.ts';
import type { RegistrySnapshot, Succession } from './snapshot.ts';

/** Whom a code is seen under; `split` = its next change is a split, which cannot be followed: the code stays and is flagged. */
export interface Successor {
  readonly code: string;
  readonly split: boolean;
}

/**
 * The code that stands for `code` in the structure of the day `on` (undefined = the latest known): renamings and mergers up to that day are followed,
 * later ones are not. The structure "as it was" needs no call: the code stays as recorded.
 */
export function successorOf(snapshot: RegistrySnapshot, kind: Succession['kind'], code: string, on: Day | undefined): Successor {
  const index = successionIndex(snapshot);
  let at = code;
  let since = '';
  for (let steps = 0; steps <= snapshot.successions.length; steps += 1) {
    const next = index.get(`${kind} ${at}`)?.find((each) => each.on >= since && (on === undefined || each.on <= on));
    if (!next) return { code: at, split: false };
    if (next.change === 'split') return { code: at, split: true };
    at = next.successor;
    since = next.on;
  }
  // Import refuses cycles; a snapshot made by hand may still hold one.
  return { code: at, split: false };
}

/** The same for a service's id. */
export function successorOfService(snapshot: RegistrySnapshot, service: number, on: Day | undefined): { id: number; split: boolean } {
  const held = snapshot.services.get(service);
  if (!held) return { id: service, split: false };
  const { code, split } = successorOf(snapshot, 'service', held.code, on);
  return { id: code === held.code ? service : (idsByCode(snapshot).services.get(code) ?? service), split };
}

/** The same for an authority's id. */
export function successorOfAuthority(snapshot: RegistrySnapshot, authority: number, on: Day | undefined): { id: number; split: boolean } {
  const held = snapshot.authorities.get(authority);
  if (!held) return { id: authority, split: false };
  const { code, split } = successorOf(snapshot, 'authority', held.code, on);
  return { id: code === held.code ? authority : (idsByCode(snapshot).authorities.get(code) ?? authority), split };
}

// A snapshot never changes, so what is derived from it is kept as long as it lives.
const successionIndexes = new WeakMap<RegistrySnapshot, Map<string, Succession[]>>();
const codeIndexes = new WeakMap<RegistrySnapshot, { services: Map<string, number>; authorities: Map<string, number> }>();

function successionIndex(snapshot: RegistrySnapshot): Map<string, Succession[]> {
  const held = successionIndexes.get(snapshot);
  if (held) return held;
  const byDay = snapshot.successions.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const index = Map.groupBy(byDay, (each) => `${each.kind} ${each.predecessor}`);
  successionIndexes.set(snapshot, index);
  return index;
}

function idsByCode(snapshot: RegistrySnapshot): { services: Map<string, number>; authorities: Map<string, number> } {
  const held = codeIndexes.get(snapshot);
  if (held) return held;
  const index = {
    services: new Map(snapshot.services.values().map((each) => [each.code, each.id])),
    authorities: new Map(snapshot.authorities.values().map((each) => [each.code, each.id])),
  };
  codeIndexes.set(snapshot, index);
  return index;
}
