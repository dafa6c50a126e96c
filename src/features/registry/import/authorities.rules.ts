import { municipalityOf } from '../municipality.rules.ts';
import { resolveTerritory } from '../resolve.rules.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { doubles, parentCycles, refer, reversedDays } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['authorities'] & { readonly key: string };

/** Authorities: known by an own code or, without one, by ОГРН. An ОМСУ says whose it is, or its applications would count in no municipality. */
export function settleAuthorities(raw: readonly Placed<LineOf['authorities']>[], held: RegistrySnapshot): Settled {
  const problems: Problem[] = [];
  const lines = raw.map(({ line, value }): Placed<Line> => ({ line, value: { ...value, key: value.code ?? value.ogrn ?? '' } }));
  for (const { line, value } of lines) if (value.key === '') problems.push({ line, field: 'code', code: 'codeMissing', value: '' });
  const records = lines.map(({ line, value: { key, ...record } }) => ({
    ...record,
    code: key,
    territory: territoryOf(line, record, held, problems),
  }));
  const parents = chart(lines, held);
  problems.push(
    ...doubles(lines, 'code', (line) => line.key),
    ...reversedDays(lines, 'validFrom', 'validTo'),
    ...unknownParents(lines, parents),
    ...parentCycles(lines, (line) => line.key, parents),
  );
  return { problems, writes: [{ table: 'authorities', records }] };
}

function territoryOf(line: number, record: LineOf['authorities'], held: RegistrySnapshot, problems: Problem[]): string | null | undefined {
  const { territory: text, kind } = record;
  if (text == null) {
    if (kind === 'municipalBody') problems.push({ line, field: 'territory', code: 'territoryMissing', value: '' });
    return text;
  }
  const at = { line, field: 'territory', value: text, unknown: 'territoryUnknown' } as const;
  const territory = refer(resolveTerritory(held, text), at, (oktmo) => oktmo, problems);
  if (territory === undefined) return null;
  if (kind === 'municipalBody' && municipalityOf(held, territory) === undefined)
    problems.push({ line, field: 'territory', code: 'territoryMissing', value: text });
  return territory;
}

/** Every authority's parent as it will stand: the file's lines over what is held. */
function chart(lines: readonly Placed<Line>[], held: RegistrySnapshot): Map<string, string | undefined> {
  const codes = new Map(held.authorities.values().map(({ id, code }) => [id, code]));
  const parents = new Map<string, string | undefined>();
  for (const { code, parent } of held.authorities.values()) parents.set(code, parent === undefined ? undefined : codes.get(parent));
  for (const { value } of lines)
    if (value.parent !== undefined || !parents.has(value.key)) parents.set(value.key, value.parent ?? undefined);
  return parents;
}

function unknownParents(lines: readonly Placed<Line>[], parents: ReadonlyMap<string, unknown>): Problem[] {
  return lines.flatMap(({ line, value: { parent } }): Problem[] =>
    parent == null || parents.has(parent) ? [] : [{ line, field: 'parent', code: 'parentUnknown', value: parent }],
  );
}
