import type { Database } from '../../platform/database/database.ts';
import type { Files } from '../../platform/files/files.ts';
import type { Warehouse } from '../../platform/warehouse/warehouse.ts';
import { insertLedgerRows, insertStatements, readChecksums, sweep } from './facts.store.ts';
import { listEntries, listStoredBatches } from './intake.store.ts';
import { entriesShelf } from './ledger.ts';
import { mappedShelf } from './check-batch.ts';
import { sweepRawFiles } from './raw-files.ts';
import { unpackRows } from './statement-rows.ts';

export interface Recovered {
  /** Leftovers of work that was never accepted. */
  readonly swept: { readonly batches: number; readonly entries: number; readonly rawFiles: number };
  /** What the warehouse had lost a part of, filled again from the kept copies. */
  readonly refilled: { readonly batches: number; readonly entries: number };
}

/**
 * Makes the warehouse agree with PostgreSQL at start: rows no known number covers are swept, batches and entries whose rows or checksum differ are filled
 * again from their kept copies; raw files decided upon or too old are removed.
 */
export async function recover(parts: { database: Database; warehouse: Warehouse; files: Files; now: Date }): Promise<Recovered> {
  const { batches, entries } = await parts.database.transaction(async (tx) => ({
    batches: await listStoredBatches(tx),
    entries: await listEntries(tx),
  }));
  const held = await readChecksums(parts.warehouse);
  const damagedBatches = batches.filter(
    (each) => each.statements > 0 && held.statements.get(each.id) !== `${each.statements} ${each.checksum}`,
  );
  const damagedEntries = entries.filter((each) => each.rows > 0 && held.cells.get(each.id) !== `${each.rows} ${each.checksum}`);
  const strayBatches = strays(held.statements, batches);
  const strayEntries = strays(held.cells, entries);
  await sweep(parts.warehouse, 'intake_counts', [
    ...strayBatches,
    ...damagedBatches.map((each) => each.id).filter((id) => held.statements.has(id)),
  ]);
  await sweep(parts.warehouse, 'intake_cells', [
    ...strayEntries,
    ...damagedEntries.map((each) => each.id).filter((id) => held.cells.has(id)),
  ]);
  for (const each of damagedBatches)
    await insertStatements(parts.warehouse, unpackRows(await parts.files.get(mappedShelf, each.mappedHash)));
  for (const each of damagedEntries)
    await insertLedgerRows(parts.warehouse, unpackRows(await parts.files.get(entriesShelf, each.rowsHash)));
  await sweepCopies(
    parts.files,
    mappedShelf,
    batches.map((each) => each.mappedHash),
  );
  await sweepCopies(
    parts.files,
    entriesShelf,
    entries.map((each) => each.rowsHash),
  );
  const rawFiles = await sweepRawFiles(parts, { atStart: true });
  return {
    swept: { batches: strayBatches.length, entries: strayEntries.length, rawFiles },
    refilled: { batches: damagedBatches.length, entries: damagedEntries.length },
  };
}

function strays(held: ReadonlyMap<number, string>, known: readonly { id: number }[]): number[] {
  const ids = new Set(known.map((each) => each.id));
  return [...held.keys()].filter((id) => !ids.has(id));
}

/** Removes kept copies that belong to nothing any more: of returned files, failed checks, entries prepared again. */
async function sweepCopies(files: Files, shelf: string, named: readonly string[]): Promise<void> {
  const wanted = new Set(named);
  for (const { hash } of await files.list(shelf)) if (!wanted.has(hash)) await files.remove(shelf, hash);
}
