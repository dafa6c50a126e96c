import type { Tx } from '../../platform/database/database.ts';
import { fault } from '../../platform/errors.ts';
import { findBatch } from './intake.store.ts';
import type { Batch } from './intake.store.ts';

/** The batch, or fault notFound `batchNotFound`. */
export async function getBatch(tx: Tx, id: number): Promise<Batch> {
  const batch = await findBatch(tx, id);
  if (!batch) throw fault('notFound', 'batchNotFound', { batch: id });
  return batch;
}
