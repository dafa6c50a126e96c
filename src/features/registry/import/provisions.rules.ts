import { overlaps } from '../../../shared/days.ts';
import type { DayRange } from '../../../shared/days.ts';
import { resolveAuthority, resolveService } from '../resolve.rules.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { doubles, refer, reversedDays } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

type Line = LineOf['provisions'];

/** Who provides what: on any day an authority has at most one card of a service. */
export function settleProvisions(lines: readonly Placed<Line>[], held: RegistrySnapshot, replaceAll: boolean): Settled {
  const problems = reversedDays(lines, 'validFrom', 'validTo');
  const records = lines.map(({ line, value }) => {
    const authorityAt = { line, field: 'authority', value: value.authority, unknown: 'authorityUnknown' } as const;
    const serviceAt = { line, field: 'service', value: value.service, unknown: 'serviceUnknown' } as const;
    return {
      ...value,
      authority: refer(resolveAuthority(held, value.authority), authorityAt, (id) => held.authorities.get(id)?.code ?? '', problems),
      service: refer(resolveService(held, value.service), serviceAt, (id) => held.services.get(id)?.code ?? '', problems),
    };
  });
  const cards = lines.map(({ line, value }, at): Placed<Card> => {
    const pair = `${records[at]?.authority ?? ''} ${records[at]?.service ?? ''}`;
    return { line, value: { pair, validFrom: value.validFrom, validTo: value.validTo } };
  });
  if (problems.length === 0) problems.push(...doubles(cards, 'validFrom', (card) => `${card.pair} ${card.validFrom}`));
  if (problems.length === 0) problems.push(...overlapping(cards, replaceAll ? [] : held.provisions));
  return { problems, writes: [{ table: 'provisions', records }] };
}

interface Card {
  /** Ids of authority and service. */
  readonly pair: string;
  readonly validFrom: string;
  readonly validTo: string | null | undefined;
}

interface Stay extends DayRange {
  readonly line: number | undefined;
}

/** Cards of one authority × service that share a day, the file's among themselves and against those held that the file does not change. */
function overlapping(cards: readonly Placed<Card>[], held: RegistrySnapshot['provisions']): Problem[] {
  const heldBy = Map.groupBy(held, (each) => `${each.authority} ${each.service}`);
  return [...Map.groupBy(cards, ({ value }) => value.pair)].flatMap(([pair, ofPair]): Problem[] => {
    const before = heldBy.get(pair) ?? [];
    const told = ofPair.map(({ line, value }): Stay => {
      const same = before.find((each) => each.from === value.validFrom);
      return { line, from: value.validFrom, to: value.validTo === undefined ? same?.to : (value.validTo ?? undefined) };
    });
    const kept = before.filter((each) => !told.some(({ from }) => from === each.from)).map((each): Stay => ({ ...each, line: undefined }));
    const stays = [...kept, ...told].toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
    return stays.flatMap((stay, at): Problem[] => {
      const previous = stays[at - 1];
      const line = stay.line ?? previous?.line;
      if (!previous || line === undefined || !overlaps(previous, stay)) return [];
      return [
        {
          line,
          field: 'validFrom',
          code: 'rangesOverlap',
          value: stay.from ?? '',
          params: { from: previous.from ?? '…', to: previous.to ?? '…' },
        },
      ];
    });
  });
}
