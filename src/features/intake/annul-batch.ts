import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { readCurrentSnapshot } from '../registry/index.ts';
import { getBatch } from './get-batch.ts';
import { annulBatch as contract } from './intake.contract.ts';
import { insertEntry, listAcceptedBatches, markAnnulled } from './intake.store.ts';
import type { Batch, Entry } from './intake.store.ts';
import { findDelta, readLedgerNow, requireUnmoved, writeEntry } from './ledger.ts';
import { touchedBy } from './touched.ts';
import { viewBatch } from './view-batch.ts';

/**
 * Annuls an accepted batch with a reason: what it replaced counts again, its receipt stays, and figures as of earlier moments do not change.
 * Fault conflict `batchNotAccepted`.
 */
export const annulBatch = command(contract, {
  allow: mayDecide,
  async prepare(context, input): Promise<{ entry: Entry; last: number }> {
    const batch = await context.read((tx) => getBatch(tx, input.batch));
    requireAccepted(batch);
    const { last, gaps } = await context.read(readLedgerNow);
    const { accepted, snapshot } = await context.read(async (tx) => ({
      accepted: await listAcceptedBatches(tx),
      snapshot: await readCurrentSnapshot(tx),
    }));
    const touched = await touchedBy(context.warehouse, batch, [...accepted.keys()]);
    accepted.delete(batch.id);
    const delta = await findDelta(context, { last, gaps }, accepted, touched, snapshot);
    return { entry: await writeEntry(context, batch.id, 'annulment', delta), last };
  },
  async run({ tx, decision, now }, input, { entry, last }) {
    const batch = await getBatch(tx, input.batch);
    requireAccepted(batch);
    await requireUnmoved(tx, last);
    await insertEntry(tx, decision, entry);
    await markAnnulled(tx, batch.id, decision, input.reason);
    return { batch: viewBatch({ ...batch, state: 'annulled', annulledAt: now.toISOString(), reason: input.reason, openErrors: 0 }) };
  },
});

function requireAccepted(batch: Batch): void {
  if (batch.state !== 'accepted') throw fault('conflict', 'batchNotAccepted', { batch: batch.id, state: batch.state });
}
