import { foldText } from '../../shared/text.ts';
import type { Authority, Service, Succession, Territory } from './snapshot.ts';

export interface Alias {
  readonly kind: Succession['kind'];
  /** Folded. */
  readonly alias: string;
  readonly code: string;
}

export type Names<Id> = ReadonlyMap<string, readonly Id[]>;

/** Folded code, title and aliases of each service → its id. */
export function namesOfServices(services: Iterable<Service>, aliases: readonly Alias[]): Names<number> {
  return collect(
    [...services].map(({ id, code, title }) => ({ id, code, names: [code, title] })),
    aliases,
    'service',
  );
}

/** Folded code, ОГРН, full and short name and aliases of each authority → its id. */
export function namesOfAuthorities(authorities: Iterable<Authority>, aliases: readonly Alias[]): Names<number> {
  const named = [...authorities].map(({ id, code, ogrn, name, shortName }) => ({ id, code, names: [code, ogrn, name, shortName] }));
  return collect(named, aliases, 'authority');
}

/** Folded ОКТМО, name and aliases of each territory → its ОКТМО. */
export function namesOfTerritories(territories: Iterable<Territory>, aliases: readonly Alias[]): Names<string> {
  return collect(
    [...territories].map(({ oktmo, name }) => ({ id: oktmo, code: oktmo, names: [oktmo, name] })),
    aliases,
    'territory',
  );
}

interface Named<Id> {
  readonly id: Id;
  readonly code: string;
  readonly names: readonly (string | undefined)[];
}

function collect<Id>(named: readonly Named<Id>[], aliases: readonly Alias[], kind: Alias['kind']): Names<Id> {
  const found = new Map<string, Set<Id>>();
  const add = (name: string, id: Id): void => {
    const ids = found.get(name);
    if (ids) ids.add(id);
    else found.set(name, new Set([id]));
  };
  const ids = new Map(named.map(({ code, id }) => [code, id]));
  for (const { id, names } of named) for (const name of names) if (name !== undefined) add(foldText(name), id);
  for (const alias of aliases) {
    const id = alias.kind === kind ? ids.get(alias.code) : undefined;
    if (id !== undefined) add(alias.alias, id);
  }
  return new Map([...found].map(([name, set]) => [name, [...set]]));
}
