import { foldText } from '../../shared/text.ts';
import { readOktmo } from './control-digits.rules.ts';
import { municipalityOf } from './municipality.rules.ts';
import type { RegistrySnapshot } from './snapshot.ts';

/** What a written code, alias or name stands for; candidates are what an ambiguous one could mean. */
export type Resolution<Id> =
  | { readonly id: Id; readonly error?: undefined }
  | { readonly error: 'unknown' | 'ambiguous' | 'controlDigit'; readonly candidates: readonly Id[]; readonly id?: undefined };

/** A service by its code, an alias or its full title, spelt with any case, spaces, quotation marks and ё. */
export function resolveService(snapshot: RegistrySnapshot, text: string): Resolution<number> {
  return single(snapshot.serviceNames.get(foldText(text)));
}

/** An authority by its code (ОГРН), an alias, its full or its short name. */
export function resolveAuthority(snapshot: RegistrySnapshot, text: string): Resolution<number> {
  return single(snapshot.authorityNames.get(foldText(text)));
}

/**
 * A territory by ОКТМО, an alias or its name. The code may have 8 or 11 digits and a control digit, which is checked; the id is the bare code.
 * A settlement's code that the registry does not hold is taken when its municipality is held.
 */
export function resolveTerritory(snapshot: RegistrySnapshot, text: string): Resolution<string> {
  const read = readOktmo(text);
  if ('code' in read) {
    const held = snapshot.territories.has(read.code) || municipalityOf(snapshot, read.code) !== undefined;
    return held ? { id: read.code } : { error: 'unknown', candidates: [] };
  }
  if (read.error === 'controlDigit') return { error: 'controlDigit', candidates: [] };
  return single(snapshot.territoryNames.get(foldText(text)));
}

function single<Id>(found: readonly Id[] | undefined): Resolution<Id> {
  const [id, ...others] = found ?? [];
  if (id === undefined) return { error: 'unknown', candidates: [] };
  return others.length === 0 ? { id } : { error: 'ambiguous', candidates: found ?? [] };
}
