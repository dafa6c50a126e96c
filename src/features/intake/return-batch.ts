import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { getBatch } from './get-batch.ts';
import { returnBatch as contract } from './intake.contract.ts';
import { markReturned } from './intake.store.ts';
import { removeRawFile } from './raw-files.ts';
import { viewBatch } from './view-batch.ts';

/** Returns a checked file to its sender; its receipt and errors stay, the raw file goes. Fault conflict `batchDecided`. */
export const returnBatch = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, input) {
    const batch = await getBatch(tx, input.batch);
    if (batch.state !== 'checked') throw fault('conflict', 'batchDecided', { batch: batch.id, state: batch.state });
    await markReturned(tx, batch.id, decision, input.reason);
    return { batch: viewBatch({ ...batch, state: 'returned', reason: input.reason ?? null }) };
  },
  after: (context, { batch }) => removeRawFile(context, batch.receipt.contentHash),
});
