import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { getBatch } from './get-batch.ts';
import { waiveErrors as contract } from './intake.contract.ts';
import { markWaived } from './intake.store.ts';
import { viewBatch } from './view-batch.ts';

/**
 * Waives the open errors of a batch accepted with quarantine: its wrong lines will not come. They stay on record with the decision and its reason (in the
 * journal). Faults conflict `batchNotAccepted`, `noOpenErrors`.
 */
export const waiveErrors = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, input) {
    const batch = await getBatch(tx, input.batch);
    if (batch.state !== 'accepted') throw fault('conflict', 'batchNotAccepted', { batch: batch.id, state: batch.state });
    const waived = await markWaived(tx, batch.id, decision);
    if (waived === 0) throw fault('conflict', 'noOpenErrors', { batch: batch.id });
    return { batch: viewBatch({ ...batch, openErrors: 0 }), waived };
  },
});
