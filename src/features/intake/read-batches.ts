import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { readBatches as contract } from './intake.contract.ts';
import { listBatches } from './intake.store.ts';
import { viewBatch } from './view-batch.ts';

/** Batches, newest first, paged by key. */
export const readBatches = query(contract, {
  allow: mayLook,
  async run({ tx }, input) {
    const { batches, inAll } = await listBatches(tx, input);
    return { batches: batches.map(viewBatch), inAll };
  },
});
