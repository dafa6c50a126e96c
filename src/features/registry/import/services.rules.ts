import type { RegistrySnapshot, Service } from '../snapshot.ts';
import { doubles, reversedDays } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['services'];

/** Services: a position stands on top, a service below a position, a purpose below a service (share.md §4.4). */
export function settleServices(lines: readonly Placed<Line>[], held: RegistrySnapshot): Settled {
  const problems = [
    ...doubles(lines, 'code', (line) => line.code),
    ...reversedDays(lines, 'validFrom', 'validTo'),
    ...misplaced(lines, chart(lines, held)),
  ];
  return { problems, writes: [{ table: 'services', records: lines.map(({ value }) => value) }] };
}

interface Charted {
  readonly kind: Service['kind'];
  readonly parent: string | undefined;
}

const above: Readonly<Record<Service['kind'], Service['kind'] | undefined>> = {
  position: undefined,
  service: 'position',
  purpose: 'service',
};

/** Kind and parent of every service as it will stand: the file's lines over what is held. */
function chart(lines: readonly Placed<Line>[], held: RegistrySnapshot): Map<string, Charted> {
  const codes = new Map(held.services.values().map(({ id, code }) => [id, code]));
  const charted = new Map<string, Charted>();
  for (const { code, kind, parent } of held.services.values())
    charted.set(code, { kind, parent: parent === undefined ? undefined : codes.get(parent) });
  for (const { value } of lines) {
    const parent = value.parent === undefined ? charted.get(value.code)?.parent : (value.parent ?? undefined);
    charted.set(value.code, { kind: value.kind, parent });
  }
  return charted;
}

/** Also those held below a line of the file: its kind may have changed under them. With fixed levels no cycle can be written. */
function misplaced(lines: readonly Placed<Line>[], charted: ReadonlyMap<string, Charted>): Problem[] {
  const lineOf = new Map(lines.map(({ line, value }) => [value.code, line]));
  return [...charted].flatMap(([code, { kind, parent }]): Problem[] => {
    const line = lineOf.get(code) ?? (parent === undefined ? undefined : lineOf.get(parent));
    if (line === undefined || parent === undefined) return [];
    const parentKind = charted.get(parent)?.kind;
    if (parentKind === undefined) return [{ line, field: 'parent', code: 'parentUnknown', value: parent }];
    if (parentKind === above[kind]) return [];
    return [{ line, field: 'parent', code: 'parentKind', value: parent, params: { code } }];
  });
}
