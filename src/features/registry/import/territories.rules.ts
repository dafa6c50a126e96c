import { oktmoControlDigit } from '../control-digits.rules.ts';
import type { RegistrySnapshot, Territory } from '../snapshot.ts';
import { doubles, reversedDays } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['territories'];

export function settleTerritories(lines: readonly Placed<Line>[], held: RegistrySnapshot): Settled {
  const problems = [
    ...doubles(lines, 'oktmo', (line) => line.oktmo),
    ...reversedDays(lines, 'validFrom', 'validTo'),
    ...wrongControlDigits(lines),
    ...misplaced(lines, held),
  ];
  // The control digit has done its work: tables keep bare codes.
  const records = lines.map(({ value }) => ({ ...value, controlDigit: undefined }));
  return { problems, writes: [{ table: 'territories', records }] };
}

function wrongControlDigits(lines: readonly Placed<Line>[]): Problem[] {
  return lines.flatMap(({ line, value: { oktmo, controlDigit } }): Problem[] =>
    controlDigit == null || controlDigit === oktmoControlDigit(oktmo)
      ? []
      : [{ line, field: 'controlDigit', code: 'oktmoControlDigit', value: `${oktmo} ${controlDigit}` }],
  );
}

interface Charted {
  readonly kind: Territory['kind'];
  readonly parent: string | undefined;
}

// A parent is of a wider kind than its child, so no chain of parents can come back to itself.
const width: Readonly<Record<Territory['kind'], number>> = {
  country: 4,
  region: 3,
  municipalDistrict: 2,
  municipalOkrug: 2,
  urbanOkrug: 2,
  settlement: 1,
};

function misplaced(lines: readonly Placed<Line>[], held: RegistrySnapshot): Problem[] {
  const charted = new Map<string, Charted>(held.territories);
  for (const { value } of lines) {
    const parent = value.parent === undefined ? charted.get(value.oktmo)?.parent : (value.parent ?? undefined);
    charted.set(value.oktmo, { kind: value.kind, parent });
  }
  const lineOf = new Map(lines.map(({ line, value }) => [value.oktmo, line]));
  return [...charted].flatMap(([code, { kind, parent }]): Problem[] => {
    const line = lineOf.get(code) ?? (parent === undefined ? undefined : lineOf.get(parent));
    if (line === undefined || parent === undefined) return [];
    const above = charted.get(parent);
    if (!above) return [{ line, field: 'parent', code: 'parentUnknown', value: parent }];
    return width[above.kind] > width[kind] ? [] : [{ line, field: 'parent', code: 'parentKind', value: parent, params: { code } }];
  });
}
