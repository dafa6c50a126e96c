import { mkdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from 'chdb';
import { fault } from '../errors.ts';
import { text } from './encode.ts';
import { QueryFailed, rowsOf, strictness, type InsertFormat, type Warehouse } from './engine.ts';
import { takeTurns } from './turns.ts';

/** Opens the embedded engine on a folder (made if missing). Its library is loaded here, not at import: 0.5 GB that a thin command does not need. */
export async function openChdb(folder: string): Promise<Warehouse> {
  const path = resolve(folder);
  const incoming = `${path}.incoming`;
  const { session, drainPending } = await openSession(path, incoming);
  const inTurn = takeTurns(simultaneous);
  let inserts = 0;
  const run = (sql: string, format: string): Promise<Uint8Array> =>
    inTurn(async () => {
      if (!session.open) throw fault('unavailable', 'warehouseUnavailable', { address: path, reason: 'closed' });
      try {
        return (await session.queryAsync(sql, { format })).bytes();
      } catch (error) {
        throw new QueryFailed(messageOf(error), { cause: error });
      }
    });
  return {
    async query<Row>(sql: string) {
      return rowsOf<Row>(await run(sql, 'JSONEachRow'));
    },
    bytes: run,
    async insert(table, format, bytes, columns) {
      inserts += 1;
      const file = join(incoming, String(inserts));
      try {
        await writeFile(file, bytes, { mode: 0o600 });
        await run(insertOf(table, format, file, columns), 'Null');
      } finally {
        await rm(file, { force: true });
      }
    },
    async command(sql) {
      await run(sql, 'Null');
    },
    async close() {
      await drainPending();
      session.close();
    },
  };
}

/**
 * The bytes go through a file, never inside the statement: what follows an empty line of data there is run by chDB as a statement of its own.
 * (And a file is read by several threads: 0.6 s against 2–4 s for 90 MB.)
 */
function insertOf(table: string, format: InsertFormat, file: string, columns?: readonly string[]): string {
  const into = columns ? `${table} (${columns.join(', ')})` : table;
  return `INSERT INTO ${into} FROM INFILE ${text(file).sql} COMPRESSION 'none' FORMAT ${format}`;
}

// Each running statement holds one of the four threads that Node also reads files with; one is left to it.
const simultaneous = 3;

async function openSession(path: string, incoming: string): Promise<{ session: Session; drainPending: () => Promise<void> }> {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const { Session: ChdbSession, drainPending } = await import('chdb');
    const session = new ChdbSession(path, { connectionArgs: settings() });
    rmSync(incoming, { recursive: true, force: true });
    mkdirSync(incoming, { mode: 0o700 });
    return { session, drainPending };
  } catch (error) {
    throw fault('unavailable', 'warehouseDoesNotStart', { folder: path, reason: messageOf(error) }, { cause: error });
  }
}

function settings(): string[] {
  const memory = Math.min(process.constrainedMemory() || totalmem(), totalmem());
  const perQuery = Math.round(memory * 0.4);
  const chosen = {
    ...strictness,
    max_threads: availableParallelism(),
    max_memory_usage: perQuery,
    max_bytes_before_external_group_by: Math.round(perQuery / 2),
    max_bytes_before_external_sort: Math.round(perQuery / 2),
  };
  const config = fileURLToPath(new URL('./chdb.xml', import.meta.url));
  return [`--config-file=${config}`, ...Object.entries(chosen).map(([name, value]) => `--${name}=${value}`)];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
