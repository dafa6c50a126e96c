import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { getBatch } from './get-batch.ts';
import { readBatch as contract } from './intake.contract.ts';
import { listErrors } from './intake.store.ts';
import { viewBatch } from './view-batch.ts';

/** A batch with its receipt and a page of its errors. */
export const readBatch = query(contract, {
  allow: mayLook,
  async run({ tx }, input) {
    return { batch: viewBatch(await getBatch(tx, input.batch)), errors: await listErrors(tx, input.batch, input.errorsAfter, input.limit) };
  },
});
