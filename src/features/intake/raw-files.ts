import type { Database, Tx } from '../../platform/database/database.ts';
import type { Files } from '../../platform/files/files.ts';
import { isRawFileNeeded, listStoredBatches } from './intake.store.ts';

/** The shelf of raw files: they live until the decision, at most 72 hours (share.md §4.5). */
export const receivedShelf = 'received';

const rawFileLifeMs = 72 * 3600 * 1000;

/** Removes a raw file unless another undecided batch is of the same content. */
export async function removeRawFile(
  context: { files: Files; read: <T>(step: (tx: Tx) => Promise<T>) => Promise<T> },
  contentHash: string,
): Promise<void> {
  if (!(await context.read((tx) => isRawFileNeeded(tx, contentHash)))) await context.files.remove(receivedShelf, contentHash);
}

/** A file being received belongs to no batch yet. */
const receivingMs = 3600 * 1000;

/** Removes raw files no undecided batch needs, and those kept too long; at start nothing is being received. How many. */
export async function sweepRawFiles(parts: { database: Database; files: Files; now: Date }, { atStart = false } = {}): Promise<number> {
  const batches = await parts.database.transaction(listStoredBatches);
  const undecided = new Set(batches.filter((each) => each.state === 'checked').map((each) => each.contentHash));
  const kept = await parts.files.list(receivedShelf);
  const old = kept.filter((each) => {
    const age = parts.now.getTime() - each.keptSince.getTime();
    return age > rawFileLifeMs || (!undecided.has(each.hash) && (atStart || age > receivingMs));
  });
  for (const each of old) await parts.files.remove(receivedShelf, each.hash);
  return old.length;
}
