import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { isRegistryChangedSince, readCurrentSnapshot } from '../registry/index.ts';
import { enterCreations } from './enter-creations.ts';
import { withCreations } from './creations.ts';
import { acceptBatch as contract } from './intake.contract.ts';
import { findBatchOfContent, insertEntry, listAcceptedBatches, markAccepted } from './intake.store.ts';
import type { Batch, Entry } from './intake.store.ts';
import { getBatch } from './get-batch.ts';
import { findDelta, readLedgerNow, requireUnmoved, writeEntry } from './ledger.ts';
import { receivedShelf } from './receive.ts';
import { touchedBy } from './touched.ts';
import { viewBatch } from './view-batch.ts';

/** Part of what a full extract's source held that may go without a word. */
const withdrawalLimitPercent = 5;

/**
 * Accepts a checked batch: from this decision on its statements count. What the cube gains is written before the short transaction, invisible until then.
 * Faults: ruleBroken `batchHasErrors` (unless quarantine), `withdrawalNeedsReason`, `nothingToAccept`; conflict `batchDecided`, `alreadyAccepted`,
 * `registryChangedSinceCheck`.
 */
export const acceptBatch = command(contract, {
  allow: mayDecide,
  async prepare(context, input): Promise<{ entry: Entry; last: number }> {
    const batch = await context.read((tx) => getBatch(tx, input.batch));
    requireAcceptable(batch, input);
    const { last, gaps } = await context.read(readLedgerNow);
    const delta = await deltaOfAcceptance(context, batch, { last, gaps });
    return { entry: await writeEntry(context, batch.id, 'acceptance', delta), last };
  },
  async run({ tx, decision, now }, input, { entry, last }) {
    const batch = await getBatch(tx, input.batch);
    requireAcceptable(batch, input);
    await requireUnmoved(tx, last);
    const same = await findBatchOfContent(tx, 'accepted', batch);
    if (same) throw fault('conflict', 'alreadyAccepted', { batch: same.id, file: same.fileName });
    if (await isRegistryChangedSince(tx, batch.checkedIn)) throw fault('conflict', 'registryChangedSinceCheck', { batch: batch.id });
    if (batch.creations) await enterCreations(tx, decision, batch.creations);
    await insertEntry(tx, decision, entry);
    await markAccepted(tx, batch.id, decision, input.reason);
    return {
      batch: viewBatch({
        ...batch,
        state: 'accepted',
        acceptedAt: now.toISOString(),
        reason: input.reason ?? null,
        openErrors: batch.receipt.errorsInAll,
      }),
    };
  },
  async after({ files }, { batch }) {
    await files.remove(receivedShelf, batch.receipt.contentHash);
  },
});

/** What accepting the batch would write into the cube's ledger. */
export async function deltaOfAcceptance(
  context: Pick<PreparationContext, 'read' | 'warehouse'>,
  batch: Batch,
  visible: { last: number; gaps: readonly number[] },
) {
  const { accepted, snapshot } = await context.read(async (tx) => ({
    accepted: await listAcceptedBatches(tx),
    snapshot: await readCurrentSnapshot(tx),
  }));
  const touched = await touchedBy(context.warehouse, batch, [...accepted.keys()]);
  const full = batch.full ? { ...batch.full, authorities: new Set(batch.full.authorities) } : undefined;
  const withThis = new Map(accepted).set(batch.id, { id: batch.id, order: Number.MAX_SAFE_INTEGER, source: batch.source, full });
  return findDelta(context, visible, withThis, touched, batch.creations ? withCreations(snapshot, batch.creations) : snapshot);
}

function requireAcceptable(batch: Batch, input: { quarantine: boolean; reason?: string | undefined }): void {
  if (batch.state !== 'checked') throw fault('conflict', 'batchDecided', { batch: batch.id, state: batch.state });
  const { errorsInAll, withdrawn } = batch.receipt;
  if (errorsInAll > 0 && !input.quarantine) throw fault('ruleBroken', 'batchHasErrors', { batch: batch.id, errors: errorsInAll });
  if (batch.statements === 0) throw fault('ruleBroken', 'nothingToAccept', { batch: batch.id });
  const tooMany = withdrawn && withdrawn.cells * 100 > withdrawn.ofCells * withdrawalLimitPercent;
  if (tooMany && !input.reason?.trim())
    throw fault('ruleBroken', 'withdrawalNeedsReason', { batch: batch.id, cells: withdrawn.cells, ofCells: withdrawn.ofCells });
}
