import type { RegistrySnapshot, Succession } from '../snapshot.ts';
import { bareOktmo, unknownCodes } from './aliases.rules.ts';
import { doubles } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['successions'];

/** Who came after whom. Renamed and merged have one successor on a day; only a split has several. */
export function settleSuccessions(raw: readonly Placed<Line>[], held: RegistrySnapshot, replaceAll: boolean): Settled {
  const lines = raw.map(({ line, value }) => ({ line, value: value.kind === 'territory' ? bare(value) : value }));
  const edges = merged(lines, replaceAll ? [] : held.successions);
  const problems = [
    ...doubles(lines, 'predecessor', ({ kind, predecessor, successor }) => `${kind} ${predecessor} ${successor}`),
    ...lines.flatMap(({ line, value }) => [...unknownEnds(line, value, held), ...contradictions(line, value, edges)]),
  ];
  return { problems, writes: [{ table: 'successions', records: lines.map(({ value }) => value) }] };
}

function bare(line: Line): Line {
  return { ...line, predecessor: bareOktmo(line.predecessor), successor: bareOktmo(line.successor) };
}

function unknownEnds(line: number, value: Line, held: RegistrySnapshot): Problem[] {
  const codes = codesOf(held, value.kind);
  return (['predecessor', 'successor'] as const).flatMap((field): Problem[] =>
    codes.has(value[field]) ? [] : [{ line, field, code: unknownCodes[value.kind], value: value[field] }],
  );
}

function codesOf(held: RegistrySnapshot, kind: Succession['kind']): Set<string> {
  if (kind === 'territory') return new Set(held.territories.keys());
  return new Set((kind === 'service' ? held.services : held.authorities).values().map(({ code }) => code));
}

function merged(lines: readonly Placed<Line>[], held: readonly Succession[]): Succession[] {
  const told = lines.map(({ value: { happenedOn: on, kind, predecessor, successor, change } }): Succession => ({
    kind,
    predecessor,
    successor,
    change,
    on,
  }));
  const keyOf = (each: Succession) => `${each.kind} ${each.predecessor} ${each.successor}`;
  const toldKeys = new Set(told.map(keyOf));
  return [...held.filter((each) => !toldKeys.has(keyOf(each))), ...told];
}

function contradictions(line: number, value: Line, edges: readonly Succession[]): Problem[] {
  const { kind, predecessor, successor, change, happenedOn } = value;
  if (predecessor === successor) return [{ line, field: 'successor', code: 'successorSame', value: successor }];
  if (change === 'split') return [];
  const others = edges.filter(
    (each) => each.kind === kind && each.predecessor === predecessor && each.on === happenedOn && each.successor !== successor,
  );
  if (others.length > 0) {
    const params = { successors: others.map((each) => each.successor).join(', ') };
    return [{ line, field: 'successor', code: 'successorsSeveral', value: successor, params }];
  }
  return comesBack(value, edges) ? [{ line, field: 'successor', code: 'successionCycle', value: successor }] : [];
}

/** Renamed back years later is no cycle; the same day coming back to the beginning is. */
function comesBack({ kind, predecessor, successor, happenedOn }: Line, edges: readonly Succession[]): boolean {
  const seen = new Set<string>();
  let at: string | undefined = successor;
  while (at !== undefined && at !== predecessor && !seen.has(at)) {
    seen.add(at);
    const from: string = at;
    at = edges.find(
      (each) => each.kind === kind && each.change !== 'split' && each.predecessor === from && each.on === happenedOn,
    )?.successor;
  }
  return at === predecessor;
}
