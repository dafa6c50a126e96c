import type { Context } from '../../platform/operation.ts';
import type { AnsweredCells } from './assessment.rules.ts';
import { countingOf } from './counting.rules.ts';
import type { VolumeOf } from './figure.rules.ts';
import { readEarlierCells } from './ledger.ts';
import type { EarlierCell } from './ledger.ts';
import type { Reckoning } from './reckon.ts';
import { comparableDays, comparableVolume } from './volumes.rules.ts';

/** The comparable volumes of all that is missing (share.md §3), asked for at once and only of cards that miss something. */
export async function readVolumes(context: Context, { assessment, cards, visible, method }: Reckoning): Promise<VolumeOf> {
  const lacking = assessment.answered.filter((each) => each.missing.length > 0);
  const days = comparableDays(lacking.flatMap((each) => each.missing));
  if (!days) return () => undefined;
  const pairs = [...new Set(lacking.map((each) => each.card))].flatMap(cards.pairsUnder);
  const earlier = await readEarlierCells(context.warehouse, visible, days, pairs);
  const counting = earlier.filter(
    (each) => countingOf({ ...each, visit: 'unknown', assisted: 'unknown' }, 'unknown', method.switches).counts !== 'no',
  );
  const byCell = Map.groupBy(counting, (each) => keyOf(cards.find(each.authority, each.service) ?? each, each.channel));
  return (cells, missing) => comparableVolume(missing, byCell.get(keyOf(cells.card, cells.channel)) ?? []);
}

function keyOf({ authority, service }: AnsweredCells['card'] | EarlierCell, channel: string): string {
  return `${authority} ${service} ${channel}`;
}
