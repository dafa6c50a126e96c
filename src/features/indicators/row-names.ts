import { municipalityOf, municipalityOfAuthority, successorOf, successorOfAuthority, successorOfService } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import type { RowKeys, RowNames } from './figure.rules.ts';

/**
 * The codes rows bear. In the structure "as it is now" a renamed or merged authority, service or municipality is seen under its successor; "as it was"
 * under its own code. A regional body has no municipality; an application without a territory of its own lies in its authority's.
 */
export function rowNames(snapshot: RegistrySnapshot, structure: 'then' | 'now'): RowNames {
  const now = structure === 'now';
  const place = (oktmo: string | undefined): string | null => {
    if (oktmo === undefined) return null;
    return now ? successorOf(snapshot, 'territory', oktmo, undefined).code : oktmo;
  };
  const service = remembered((id: number) => {
    const seen = now ? successorOfService(snapshot, id, undefined).id : id;
    return snapshot.services.get(seen)?.code ?? String(seen);
  });
  const seenAuthority = (id: number): number => (now ? successorOfAuthority(snapshot, id, undefined).id : id);
  const authority = remembered((id: number) => snapshot.authorities.get(seenAuthority(id))?.code ?? String(id));
  const municipality = remembered((id: number) => place(municipalityOfAuthority(snapshot, seenAuthority(id))));
  const ownTerritory = remembered((id: number) => {
    const oktmo = snapshot.authorities.get(seenAuthority(id))?.territory;
    return place(oktmo === undefined ? undefined : municipalityOf(snapshot, oktmo));
  });
  const stated = remembered((oktmo: string) => place(municipalityOf(snapshot, oktmoOf(oktmo))));
  return { service, authority, municipality, territory: (oktmo, id) => (oktmo === '0' ? ownTerritory(id) : stated(oktmo)) };
}

/** What a row's codes are called, by key; codes of months and channels speak for themselves. */
export function titlesOf(snapshot: RegistrySnapshot, keys: RowKeys): Record<string, string> {
  const { services, authorities } = titlesByCode(snapshot);
  const titles: Record<string, string> = {};
  if (keys.service != null) titles['service'] = services.get(keys.service) ?? keys.service;
  if (keys.authority != null) titles['authority'] = authorities.get(keys.authority) ?? keys.authority;
  if (keys.municipality != null) titles['municipality'] = nameOfTerritory(snapshot, keys.municipality);
  if (keys.territory != null) titles['territory'] = nameOfTerritory(snapshot, keys.territory);
  return titles;
}

export function nameOfTerritory(snapshot: RegistrySnapshot, oktmo: string): string {
  return snapshot.territories.get(oktmo)?.name ?? oktmo;
}

const kept = new WeakMap<RegistrySnapshot, { services: Map<string, string>; authorities: Map<string, string> }>();

function titlesByCode(snapshot: RegistrySnapshot): { services: Map<string, string>; authorities: Map<string, string> } {
  const made = kept.get(snapshot) ?? {
    services: new Map([...snapshot.services.values()].map((each) => [each.code, each.title])),
    authorities: new Map([...snapshot.authorities.values()].map((each) => [each.code, each.name])),
  };
  kept.set(snapshot, made);
  return made;
}

/** The warehouse keeps ОКТМО as a number: codes of the first regions lose their zero. */
function oktmoOf(digits: string): string {
  return digits.padStart(digits.length > 8 ? 11 : 8, '0');
}

function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}
