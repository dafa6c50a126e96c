import { resolveService } from '../resolve.rules.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { doubles, refer, reversedDays } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['list'];

/** The МСЗУ list: a line is an entry and repeats its edition's words and days, which must agree. */
export function settleList(lines: readonly Placed<Line>[], held: RegistrySnapshot): Settled {
  const problems = [
    ...reversedDays(lines, 'editionFrom', 'editionTo'),
    ...reversedDays(lines, 'validFrom', 'validTo'),
    ...disagreements(lines),
  ];
  const entries = lines.map(({ line, value }) => {
    const at = { line, field: 'service', value: value.service, unknown: 'serviceUnknown' } as const;
    const service = refer(resolveService(held, value.service), at, (id) => held.services.get(id)?.code ?? '', problems);
    return { edition: value.edition, service, validFrom: value.validFrom, validTo: value.validTo };
  });
  const resolved = lines.map(({ line, value }, at) => ({
    line,
    value: { service: value.service, key: `${value.edition} ${entries[at]?.service ?? ''}` },
  }));
  if (problems.length === 0) problems.push(...doubles(resolved, 'service', (each) => each.key));
  return {
    problems,
    writes: [
      { table: 'listEditions', records: editions(lines).map(({ value }) => editionOf(value)) },
      { table: 'listEntries', records: entries },
    ],
  };
}

/** The first line of each edition. */
function editions(lines: readonly Placed<Line>[]): Placed<Line>[] {
  return [...Map.groupBy(lines, ({ value }) => value.edition).values()].flatMap((ofEdition) => ofEdition.slice(0, 1));
}

function editionOf({ edition, editionTitle, act, editionFrom, editionTo }: Line) {
  return { code: edition, title: editionTitle, act, validFrom: editionFrom, validTo: editionTo };
}

function disagreements(lines: readonly Placed<Line>[]): Problem[] {
  const first = new Map(editions(lines).map((each) => [each.value.edition, each]));
  return lines.flatMap(({ line, value }): Problem[] => {
    const model = first.get(value.edition);
    const agrees = !model || JSON.stringify(editionOf(model.value)) === JSON.stringify(editionOf(value));
    return agrees ? [] : [{ line, field: 'edition', code: 'editionDiffers', value: value.edition, params: { firstLine: model.line } }];
  });
}
