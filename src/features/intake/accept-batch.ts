import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { isRegistryChangedSince, readCurrentSnapshot } from '../registry/index.ts';
import { enterCreations } from './enter-creations.ts';
import { withCreations } from './creations.ts';
import { compareWithHeld } from './compare-with-held.ts';
import { findBatchStatements } from './facts.store.ts';
import { acceptBatch as contract } from './intake.contract.ts';
import { findBatchOfContent, insertEntry, listAcceptedBatches, markAccepted } from './intake.store.ts';
import type { Batch, Entry } from './intake.store.ts';
import { getBatch } from './get-batch.ts';
import { findDelta, readLedgerNow, requireUnmoved, writeEntry } from './ledger.ts';
import { removeRawFile } from './raw-files.ts';
import { statementRows } from './statement-rows.ts';
import { touchedBy } from './touched.ts';
import { viewBatch } from './view-batch.ts';

/** Part of what a full extract's source held that may go without a word. */
const withdrawalLimitPercent = 5;

/**
 * Accepts a checked batch: from this decision on its statements count. What the cube gains is written before the short transaction, invisible until then.
 * Faults: ruleBroken `batchHasErrors` (unless quarantine), `fullExtractHasErrors`, `withdrawalNeedsReason`, `nothingToAccept`; conflict `batchDecided`, `alreadyAccepted`,
 * `registryChangedSinceCheck`, `heldChangedSinceCheck`, `batchRowsLost`.
 */
export const acceptBatch = command(contract, {
  allow: mayDecide,
  async prepare(context, input): Promise<{ entry: Entry; last: number }> {
    const batch = await context.read((tx) => getBatch(tx, input.batch));
    requireAcceptable(batch, input);
    const { last, gaps } = await context.read(readLedgerNow);
    await requireAsChecked(context, batch, input);
    const delta = await deltaOfAcceptance(context, batch, { last, gaps });
    return { entry: await writeEntry(context, batch.id, 'acceptance', delta), last };
  },
  async run({ tx, decision, now }, input, { entry, last }) {
    const batch = await getBatch(tx, input.batch);
    requireAcceptable(batch, input);
    await requireUnmoved(tx, last);
    const same = await findBatchOfContent(tx, 'accepted', batch);
    if (same) throw fault('conflict', 'alreadyAccepted', { batch: same.id, file: same.fileName });
    if (await isRegistryChangedSince(tx, batch.registryDecision)) throw fault('conflict', 'registryChangedSinceCheck', { batch: batch.id });
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
  after: (context, { batch }) => removeRawFile(context, batch.receipt.contentHash),
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

function requireAcceptable(batch: Batch, input: { quarantine: boolean }): void {
  if (batch.state !== 'checked') throw fault('conflict', 'batchDecided', { batch: batch.id, state: batch.state });
  const { errorsInAll } = batch.receipt;
  if (errorsInAll > 0 && !input.quarantine) throw fault('ruleBroken', 'batchHasErrors', { batch: batch.id, errors: errorsInAll });
  // What a wrong line of it speaks of would become zero, and what it held before would be withdrawn.
  if (errorsInAll > 0 && batch.full) throw fault('ruleBroken', 'fullExtractHasErrors', { batch: batch.id, errors: errorsInAll });
  if (batch.statements === 0) throw fault('ruleBroken', 'nothingToAccept', { batch: batch.id });
}

/** Other files may have been accepted since the check: its rows must be whole, and what it was set against must still allow it. */
async function requireAsChecked(context: PreparationContext, batch: Batch, input: { reason?: string | undefined }): Promise<void> {
  const own = await findBatchStatements(context.warehouse, batch.id);
  const rows = statementRows(own);
  if (rows.count !== batch.statements || rows.checksum !== batch.checksum) throw fault('conflict', 'batchRowsLost', { batch: batch.id });
  const snapshot = await context.read(readCurrentSnapshot);
  const told = own.filter((each) => each.line > 0);
  const { overlaps, withdrawn } = await compareWithHeld(context, told, batch.source, batch.full ?? undefined, snapshot);
  if (overlaps.length > 0) throw fault('conflict', 'heldChangedSinceCheck', { batch: batch.id });
  const tooMany = withdrawn && withdrawn.cells * 100 > withdrawn.ofCells * withdrawalLimitPercent;
  if (tooMany && !input.reason?.trim())
    throw fault('ruleBroken', 'withdrawalNeedsReason', { batch: batch.id, cells: withdrawn.cells, ofCells: withdrawn.ofCells });
}
