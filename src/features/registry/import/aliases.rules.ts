import { foldText } from '../../../shared/text.ts';
import { readOktmo } from '../control-digits.rules.ts';
import { namesOfAuthorities, namesOfServices, namesOfTerritories } from '../names.rules.ts';
import type { RegistrySnapshot, Succession } from '../snapshot.ts';
import { doubles } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, ProblemCode, Settled } from './lines.ts';

/** Other names: folded, so that spelling does not matter; a name that already belongs to another record would make both unfindable. */
export function settleAliases(lines: readonly Placed<LineOf['aliases']>[], held: RegistrySnapshot): Settled {
  const names = namesByCode(held);
  const problems: Problem[] = doubles(lines, 'alias', ({ kind, alias }) => `${kind} ${foldText(alias)}`);
  const records = lines.map(({ line, value: { kind, alias, code: text } }) => {
    const code = kind === 'territory' ? bareOktmo(text) : text;
    const folded = foldText(alias);
    const others = [...(names[kind].names.get(folded) ?? [])].filter((each) => each !== code);
    if (!names[kind].codes.has(code)) problems.push({ line, field: 'code', code: unknownCodes[kind], value: text });
    else if (folded === '') problems.push({ line, field: 'alias', code: 'valueMissing', value: alias });
    else if (others.length > 0)
      problems.push({ line, field: 'alias', code: 'aliasTaken', value: alias, params: { codes: others.join(', ') } });
    return { kind, alias: folded, code };
  });
  return { problems, writes: [{ table: 'aliases', records }] };
}

/** What is said of a code that is not in the registry. */
export const unknownCodes: Readonly<Record<Succession['kind'], ProblemCode>> = {
  service: 'serviceUnknown',
  authority: 'authorityUnknown',
  territory: 'territoryUnknown',
};

export function bareOktmo(text: string): string {
  const read = readOktmo(text);
  return 'code' in read ? read.code : text;
}

/** Own names of every record, without aliases: an alias may be pointed at another record. */
function namesByCode(held: RegistrySnapshot): Record<Succession['kind'], { codes: Set<string>; names: Map<string, string[]> }> {
  const service = (id: number) => held.services.get(id)?.code ?? '';
  const authority = (id: number) => held.authorities.get(id)?.code ?? '';
  return {
    service: {
      codes: new Set(held.services.values().map(({ code }) => code)),
      names: new Map([...namesOfServices(held.services.values(), [])].map(([name, ids]) => [name, ids.map(service)])),
    },
    authority: {
      codes: new Set(held.authorities.values().map(({ code }) => code)),
      names: new Map([...namesOfAuthorities(held.authorities.values(), [])].map(([name, ids]) => [name, ids.map(authority)])),
    },
    territory: {
      codes: new Set(held.territories.keys()),
      names: new Map([...namesOfTerritories(held.territories.values(), [])].map(([name, ids]) => [name, [...ids]])),
    },
  };
}
