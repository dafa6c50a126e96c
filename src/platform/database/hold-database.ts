import { setTimeout as sleep } from 'node:timers/promises';
import { fault } from '../errors.ts';
import type { Database } from './database.ts';

/**
 * Holds the database for this process until released or dead: at start leftovers of dead processes are swept, which would take a living one's rows.
 * Waits a few seconds for a process just killed to be noticed. Throws conflict `databaseHeld`.
 */
export async function holdDatabase(database: Database): Promise<() => Promise<void>> {
  const client = await database.pool.connect();
  try {
    for (let tried = 0; tried < 50; tried += 1) {
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtext('vekha.data')) as held`);
      // The connection is given back broken, so that the server drops its lock with it.
      if (rows[0]?.held) return async () => client.release(true);
      await sleep(100);
    }
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  throw fault('conflict', 'databaseHeld');
}
