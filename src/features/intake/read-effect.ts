import { query } from '../../platform/operation.ts';
import type { Context } from '../../platform/operation.ts';
import type { OutputOf } from '../../shared/contract.ts';
import { mayLook } from '../access/index.ts';
import { deltaOfAcceptance } from './accept-batch.ts';
import { getBatch } from './get-batch.ts';
import { readEffect as contract } from './intake.contract.ts';
import { readLedgerNow, regionOf } from './ledger.ts';
import type { LedgerRow } from './ledger.rules.ts';
import type { Creations } from './creations.ts';

/** Turns signed rows of the cube into shares before and after them; the indicators feature knows how (app.ts hands it in). */
export type EffectOf = (
  context: Context,
  delta: readonly LedgerRow[],
  days: { from: string; to: string },
  creations: Creations | null,
) => Promise<Pick<OutputOf<typeof contract>, 'tooLong' | 'inAll' | 'byMunicipality'>>;

const nothing = { applications: 0, electronic: 0, share: null };

/** What accepting a checked batch would change in the shares of the days it speaks of. */
export function readEffect(effectOf: EffectOf) {
  return query(contract, {
    allow: mayLook,
    async run(context, input) {
      const batch = await getBatch(context.tx, input.batch);
      const delta = await deltaOfAcceptance(
        { warehouse: context.warehouse, read: (step) => step(context.tx) },
        batch,
        await readLedgerNow(context.tx),
      );
      const days = regionOf(delta.map((each) => each.statement));
      if (!days) return { from: null, to: null, tooLong: false, inAll: { before: nothing, after: nothing }, byMunicipality: [] };
      return { from: days.from, to: days.to, ...(await effectOf(context, delta, days, batch.creations)) };
    },
  });
}
