import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { Journal } from '../../platform/perform.ts';
import { beginningHash, chainHash } from './chain.ts';

/** The journal over PostgreSQL. Commands take their turn on one advisory lock, so that numbers follow the order of commits. */
export function journal(database: Database): Journal {
  return {
    async open(tx) {
      await sql`select pg_advisory_xact_lock(hashtext('vekha.journal'))`.execute(tx);
      const last = await findLast(tx);
      return (last?.number ?? 0) + 1;
    },
    async append(tx, entry) {
      const previousHash = (await findLast(tx))?.hash ?? beginningHash;
      // What is hashed is what will be read back: JSON drops `undefined` and writes dates as text.
      const input: unknown = JSON.parse(JSON.stringify(entry.input ?? {}));
      const hash = chainHash(previousHash, { ...entry, input });
      await sql`insert into audit.journal (number, decided_at, actor, operation, input, previous_hash, hash)
        values (${entry.number}, ${entry.decidedAt.toISOString()}, ${entry.actor}, ${entry.operation}, ${JSON.stringify(input)}, ${previousHash}, ${hash})`.execute(
        tx,
      );
    },
    async recordRefusal(entry) {
      await database.transaction((tx) =>
        sql`insert into audit.refusals (refused_at, actor, operation, input, code)
          values (${entry.refusedAt.toISOString()}, ${entry.actor}, ${entry.operation}, ${JSON.stringify(entry.input ?? {})}, ${entry.code})`.execute(
          tx,
        ),
      );
    },
  };
}

/** The number of the last decision taken at or before the instant (all of them without one); 0 when there was none yet. */
export async function findDecisionAsOf(tx: Tx, asOf: string | undefined): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0)::int as number from audit.journal
    where ${asOf ?? null}::timestamptz is null or decided_at <= ${asOf ?? null}::timestamptz`.execute(tx);
  return rows[0]?.number ?? 0;
}

async function findLast(tx: Tx): Promise<{ number: number; hash: string } | undefined> {
  const { rows } = await sql<{
    number: number;
    hash: string;
  }>`select number::int, hash from audit.journal order by number desc limit 1`.execute(tx);
  return rows[0];
}
