import type { Warehouse } from '../../platform/warehouse/warehouse.ts';
import { findBatchStatements, findHeldBySource } from './facts.store.ts';
import type { Batch } from './intake.store.ts';
import type { Statement } from './statement.ts';

/** Statements whose cells a batch's acceptance or annulment may change: its own, and what a full extract covers of its source's other batches. */
export async function touchedBy(warehouse: Warehouse, batch: Batch, accepted: readonly number[]): Promise<Statement[]> {
  const own = await findBatchStatements(warehouse, batch.id);
  if (!batch.full) return own;
  return [...own, ...(await findHeldBySource(warehouse, accepted, batch.source, batch.full))];
}
