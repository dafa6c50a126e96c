import { fault } from '../../platform/errors.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import { familyOf } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import { cellsOf } from './cells.rules.ts';
import { findCounting, findHeld, insertLedgerRows } from './facts.store.ts';
import type { Region } from './facts.store.ts';
import { readVisibleEntries, reserveEntry } from './intake.store.ts';
import type { Entry } from './intake.store.ts';
import { ledgerDelta } from './ledger.rules.ts';
import type { LedgerRow } from './ledger.rules.ts';
import { resolveStatements } from './resolution.rules.ts';
import type { AcceptedBatch } from './resolution.rules.ts';
import { ledgerRows, packRows } from './statement-rows.ts';
import type { Statement } from './statement.ts';

/** Copies of the ledger's entries and of batches' mapped columns, by content hash. */
export const entriesShelf = 'entries';

/** Every decision is below it. */
const anyDecision = Number.MAX_SAFE_INTEGER;

/**
 * What accepting or annulling a batch changes in the cube: the statements that will count, less those that count now, over all cells the batch touches.
 * `accepted` holds the batches as they will be.
 */
export async function findDelta(
  context: Pick<PreparationContext, 'warehouse'>,
  visible: { last: number; gaps: readonly number[] },
  accepted: ReadonlyMap<number, AcceptedBatch>,
  touched: readonly Statement[],
  snapshot: RegistrySnapshot,
): Promise<LedgerRow[]> {
  const region = regionOf(touched);
  if (!region) return [];
  const services = [...new Set(region.services.flatMap((each) => familyOf(snapshot, each)))];
  const { held, whole } = await findClosed(context, [...accepted.keys()], { ...region, services });
  const before = await findCounting(context.warehouse, visible, whole);
  return ledgerDelta(before, resolveStatements(held, accepted, snapshot.sources, cellsOf(snapshot)));
}

/** Writes the rows under a number of their own; they stay invisible until `insertEntry` accepts it. */
export async function writeEntry(
  context: PreparationContext,
  batch: number,
  kind: Entry['kind'],
  delta: readonly LedgerRow[],
): Promise<Entry> {
  const id = await context.read(reserveEntry);
  const rows = ledgerRows(id, delta);
  const { hash } = await context.files.put(entriesShelf, packRows(rows.tsv));
  await insertLedgerRows(context.warehouse, rows.tsv);
  return { id, batch, kind, rows: rows.count, checksum: rows.checksum, rowsHash: hash };
}

/** The ledger has moved since the delta was computed: it must be computed again. */
export async function requireUnmoved(tx: Parameters<typeof readVisibleEntries>[0], last: number): Promise<void> {
  const now = await readVisibleEntries(tx, anyDecision);
  if (now.last !== last) throw fault('conflict', 'preparedStale');
}

/** The ledger as it is now. */
export function readLedgerNow(tx: Parameters<typeof readVisibleEntries>[0]): Promise<{ last: number; gaps: number[] }> {
  return readVisibleEntries(tx, anyDecision);
}

export function regionOf(statements: readonly Statement[]): Region | undefined {
  const [first] = statements;
  if (!first) return undefined;
  return {
    authorities: [...new Set(statements.map((each) => each.authority))],
    services: [...new Set(statements.map((each) => each.service))],
    from: statements.reduce((earliest, each) => (each.from < earliest ? each.from : earliest), first.from),
    to: statements.reduce((latest, each) => (each.to > latest ? each.to : latest), first.to),
  };
}

/** Widens the days until no statement found sticks out of them: a quarter at the edge may keep out months beyond it. */
async function findClosed(
  context: Pick<PreparationContext, 'warehouse'>,
  batches: readonly number[],
  region: Region,
): Promise<{ held: Statement[]; whole: Region }> {
  const held = await findHeld(context.warehouse, batches, region);
  const found = regionOf(held);
  if (!found || (found.from >= region.from && found.to <= region.to)) return { held, whole: region };
  const whole = { ...region, from: found.from < region.from ? found.from : region.from, to: found.to > region.to ? found.to : region.to };
  return findClosed(context, batches, whole);
}
