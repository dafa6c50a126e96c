import { query } from '../../platform/operation.ts';
import type { Context } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { figureOf, foldFigures } from './figure.rules.ts';
import type { ShareKey, ShareRow } from './indicators.contract.ts';
import { readShare as contract } from './indicators.contract.ts';
import { listTargets } from './indicators.store.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckon.ts';
import { titlesOf } from './row-names.ts';
import type { FigurePorts } from './simulated.ts';
import { sortRows } from './sort-rows.ts';
import { chooseTarget, compared, scopeOf } from './targets.rules.ts';
import { readVolumes } from './volumes.ts';

/** The share of a selection, broken down by any keys; rows add up to the total. Faults as `reckon`. */
export const readShare = (ports: FigurePorts) =>
  query(contract, {
    allow: mayLook,
    run: async (context, { by, ...selection }) => {
      const reckoning = await reckon({ ...context, ...ports }, selection, { byMonth: by.includes('month') });
      return { ...reckoning.asked, rows: await rowsOf(context, reckoning, by) };
    },
  });

/** A reckoning's figures by keys, each with the target it is compared with, in the order people read them. */
export async function rowsOf(context: Context, reckoning: Reckoning, by: readonly ShareKey[]): Promise<ShareRow[]> {
  const { asked, snapshot, assessment, names, selected } = reckoning;
  const targets = await listTargets(context.tx, asked.decision);
  const volumeOf = await readVolumes(context, reckoning);
  const fixed = selected.fixedFor(by);
  const rows = foldFigures(assessment, by, names, volumeOf).map(({ keys, tally }): ShareRow => {
    const target = fixed && chooseTarget(targets, scopeOf(keys, fixed), asked.period);
    return { ...(keys as Partial<ShareRow>), ...figureOf(tally), ...compared(target, tally), names: titlesOf(snapshot, keys) };
  });
  return sortRows(rows, by);
}
