import { lastDayOfMonth, firstDayOfMonth, monthsBetween, overlaps } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { isListedOn, offersChannel } from '../registry/index.rules.ts';
import type { RegistrySnapshot, Source } from '../registry/index.rules.ts';
import { cellOf } from './statement.ts';
import type { Statement } from './statement.ts';

/** Days and authorities a full extract speaks for. */
export interface FullScope {
  readonly from: Day;
  readonly to: Day;
  readonly authorities: readonly number[];
}

/**
 * Inside a full extract no line means known zero (share.md §3): for every card of its authorities, every whole month of its days and every channel the
 * source answers for that the file does not speak of, a statement of zero.
 */
export function zerosOfFullExtract(
  told: readonly Statement[],
  scope: FullScope,
  batch: number,
  source: Source,
  snapshot: RegistrySnapshot,
): Statement[] {
  const authorities = new Set(scope.authorities);
  const toldByCell = Map.groupBy(told, cellOf);
  const months = monthsBetween(scope.from, scope.to)
    .map((month) => ({ from: firstDayOfMonth(month), to: lastDayOfMonth(month) }))
    .filter((month) => scope.from <= month.from && month.to <= scope.to);
  return snapshot.provisions
    .filter((card) => authorities.has(card.authority))
    .flatMap((card) =>
      months.flatMap((month) => {
        if (!overlaps(card, month) || !isListedOn(snapshot, card.service, month.from)) return [];
        return source.channels
          .filter((channel) => offersChannel(card, channel, month.from))
          .map((channel) => zero({ ...month, batch, source: source.id, authority: card.authority, service: card.service, channel }))
          .filter((each) => !toldByCell.get(cellOf(each))?.some((other) => overlaps(other, each)));
      }),
    );
}

function zero(it: Pick<Statement, 'batch' | 'source' | 'from' | 'to' | 'authority' | 'service' | 'channel'>): Statement {
  return { ...it, line: 0, col: 0, territory: '0', visit: 'unknown', assisted: 'unknown', outcome: 'unknown', state: 'known', n: 0n };
}

/** Cells held with a known number before that the file itself does not speak of: what accepting it would withdraw. */
export function withdrawnBy(told: readonly Statement[], held: readonly Statement[]): { cells: number; ofCells: number } {
  const heldKnown = held.filter((each) => each.state === 'known' && each.n > 0n);
  const toldKeys = new Set(told.map((each) => `${cellOf(each)} ${each.from}`));
  const cells = new Set(heldKnown.map((each) => `${cellOf(each)} ${each.from}`));
  return { cells: [...cells].filter((key) => !toldKeys.has(key)).length, ofCells: cells.size };
}
