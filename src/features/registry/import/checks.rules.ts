import type { Resolution } from '../resolve.rules.ts';
import type { Placed, Problem, ProblemCode } from './lines.ts';

/** The same record twice in one file: neither is chosen. Each later line is in error and names the first. */
export function doubles<Line>(lines: readonly Placed<Line>[], field: keyof Line & string, keyOf: (line: Line) => string): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, value }): Problem[] => {
    const key = keyOf(value);
    const firstLine = first.get(key);
    if (firstLine === undefined) first.set(key, line);
    return firstLine === undefined ? [] : [{ line, field, code: 'keyTwice', value: String(value[field] ?? ''), params: { firstLine } }];
  });
}

/** A last day before the first one. */
export function reversedDays<Line>(lines: readonly Placed<Line>[], from: keyof Line & string, to: keyof Line & string): Problem[] {
  return lines.flatMap(({ line, value }): Problem[] => {
    const [first, last] = [value[from], value[to]];
    const reversed = typeof first === 'string' && typeof last === 'string' && last < first;
    return reversed ? [{ line, field: to, code: 'daysReversed', value: last, params: { from: first } }] : [];
  });
}

/** The id a written reference stands for; what stands in the way goes to `problems`. `show` names a candidate. */
export function refer<Id>(
  resolution: Resolution<Id>,
  at: { readonly line: number; readonly field: string; readonly value: string; readonly unknown: ProblemCode },
  show: (candidate: Id) => string,
  problems: Problem[],
): Id | undefined {
  if (resolution.error === undefined) return resolution.id;
  const { line, field, value } = at;
  if (resolution.error === 'ambiguous') {
    problems.push({ line, field, code: 'nameAmbiguous', value, params: { candidates: resolution.candidates.map(show).join(', ') } });
  } else problems.push({ line, field, code: resolution.error === 'controlDigit' ? 'oktmoControlDigit' : at.unknown, value });
  return undefined;
}

/** Lines whose chain of parents comes back to itself; `parents` holds every record's parent, of the file and held. */
export function parentCycles<Line>(
  lines: readonly Placed<Line>[],
  codeOf: (line: Line) => string,
  parents: ReadonlyMap<string, string | undefined>,
): Problem[] {
  return lines.flatMap(({ line, value }): Problem[] => {
    const code = codeOf(value);
    const chain = [code];
    let at = parents.get(code);
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at);
      at = parents.get(at);
    }
    return at === code
      ? [{ line, field: 'parent', code: 'parentCycle', value: code, params: { chain: [...chain, code].join(' → ') } }]
      : [];
  });
}
