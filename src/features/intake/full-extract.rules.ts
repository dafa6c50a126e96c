import { lastDayOfMonth, firstDayOfMonth, monthsBetween, overlaps } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { isListedOn, offersChannel } from '../registry/index.rules.ts';
import type { RegistrySnapshot } from '../registry/index.rules.ts';
import type { Channel } from '../../shared/channels.ts';
import { cellsOf } from './cells.rules.ts';
import type { Cells } from './cells.rules.ts';
import type { Statement } from './statement.ts';

/** Days and authorities a full extract speaks for. */
export interface FullScope {
  readonly from: Day;
  readonly to: Day;
  readonly authorities: readonly number[];
}

/**
 * Inside a full extract no line means known zero (share.md §3): for every card of its authorities, every whole month of its days and every channel it speaks
 * for that the file does not tell, a statement of zero. Two versions of a card in one month make one.
 */
export function zerosOfFullExtract(
  told: readonly Statement[],
  scope: FullScope,
  by: { batch: number; source: number; channels: readonly Channel[] },
  snapshot: RegistrySnapshot,
): Statement[] {
  const cells = cellsOf(snapshot);
  const authorities = new Set(scope.authorities);
  const toldByCell = Map.groupBy(told, (each) => cells.keyOf(each));
  const months = monthsBetween(scope.from, scope.to)
    .map((month) => ({ from: firstDayOfMonth(month), to: lastDayOfMonth(month) }))
    .filter((month) => scope.from <= month.from && month.to <= scope.to);
  const zeros = snapshot.provisions
    .filter((card) => authorities.has(card.authority))
    .flatMap((card) =>
      months.flatMap((month) => {
        if (!overlaps(card, month) || !isListedOn(snapshot, card.service, month.from)) return [];
        return by.channels
          .filter((channel) => offersChannel(card, channel, month.from))
          .map((channel) =>
            zero({ ...month, batch: by.batch, source: by.source, authority: card.authority, service: card.service, channel }),
          );
      }),
    );
  const distinct = new Map(zeros.map((each) => [`${each.authority} ${each.service} ${each.channel} ${each.from}`, each]));
  return [...distinct.values()].filter((each) => !toldByCell.get(cells.keyOf(each))?.some((other) => overlaps(other, each)));
}

function zero(it: Pick<Statement, 'batch' | 'source' | 'from' | 'to' | 'authority' | 'service' | 'channel'>): Statement {
  return { ...it, line: 0, col: 0, territory: '0', visit: 'unknown', assisted: 'unknown', outcome: 'unknown', state: 'known', n: 0n };
}

/** Cells held with a known number before that the file itself does not speak of: what accepting it would withdraw. */
export function withdrawnBy(told: readonly Statement[], held: readonly Statement[], by: Cells): { cells: number; ofCells: number } {
  const heldKnown = held.filter((each) => each.state === 'known' && each.n > 0n);
  const toldKeys = new Set(told.map((each) => `${by.keyOf(each)} ${each.from}`));
  const cells = new Set(heldKnown.map((each) => `${by.keyOf(each)} ${each.from}`));
  return { cells: [...cells].filter((key) => !toldKeys.has(key)).length, ofCells: cells.size };
}
