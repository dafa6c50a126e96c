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
  const change = await findLastChange(tx, decision);
  if (change?.key === undefined) return loadSnapshot(tx, decision);
  const { key } = change;
  const held = kept.get(key) ?? (await loadSnapshot(tx, change.decision));
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

/**
 * The decision that last changed the registry by then. The key is its entry's hash together with the running server and database it stands in, as several
 * may be open in one process; a change still being decided has none.
 */
async function findLastChange(tx: Tx, decision: number): Promise<{ decision: number; key: string | undefined } | undefined> {
  const { rows } = await sql<{ decision: number; key: string; hash: string | null }>`
    select change.decision::int as decision, concat(entry.hash, ' ', extract(epoch from pg_postmaster_start_time()), ' ', base.oid) as key, entry.hash
    from (select max(decision) as decision from registry.changes where decision <= ${decision}) change
    join pg_database base on base.datname = current_database()
    left join audit.journal entry on entry.number = change.decision
    where change.decision is not null`.execute(tx);
  const [row] = rows;
  return row && { decision: row.decision, key: row.hash === null ? undefined : row.key };
}

/** Has a decision after this one changed the registry? What names meant then may have changed too. */
export async function isRegistryChangedSince(tx: Tx, decision: number): Promise<boolean> {
  const { rows } = await sql<{
    changed: boolean;
  }>`select exists (select from registry.changes where decision > ${decision}) as changed`.execute(tx);
  return rows[0]?.changed ?? false;
}
