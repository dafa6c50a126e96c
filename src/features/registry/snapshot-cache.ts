import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import type { RegistrySnapshot } from './snapshot.ts';
import { loadSnapshot } from './store/snapshot.store.ts';

/**
 * The registry as it was known after the decision. A decision on record never changes, so its snapshot is kept in memory; one still being taken
 * (it has no entry in the journal until its end, and may be rolled back) is read anew each time.
 */
export async function readSnapshot(tx: Tx, decision: number): Promise<RegistrySnapshot> {
  const key = await findKey(tx, decision);
  if (key === undefined) return loadSnapshot(tx, decision);
  const held = kept.get(key) ?? (await loadSnapshot(tx, decision));
  // Taken out and put back, so that the least recently asked stands first.
  kept.delete(key);
  kept.set(key, held);
  for (const oldest of kept.keys()) {
    if (kept.size <= limit) break;
    kept.delete(oldest);
  }
  return held;
}

/** The registry as it is known now, after the last decision on record. */
export async function readCurrentSnapshot(tx: Tx): Promise<RegistrySnapshot> {
  return readSnapshot(tx, await findDecisionAsOf(tx, undefined));
}

// A snapshot of a region is a few megabytes; a page asks for one or two of them, a bridge between dates for some more.
const limit = 8;
const kept = new Map<string, RegistrySnapshot>();

/** The entry's hash together with the running server and database it stands in: several may be open in one process. */
async function findKey(tx: Tx, decision: number): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`
    select concat_ws(' ', entry.hash, extract(epoch from pg_postmaster_start_time()), base.oid) as key
    from audit.journal entry, pg_database base
    where entry.number = ${decision} and base.datname = current_database()`.execute(tx);
  return rows[0]?.key;
}
