import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { fault } from '../errors.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { typesOfOurs } from './pg-types.ts';

// Tables are not typed here: statements are plain SQL, rows are typed where they are asked for, sql<Row>`…`.execute(tx).
type Tables = Record<string, never>;

/** The only way to PostgreSQL inside a transaction. */
export type Tx = Transaction<Tables>;

export type Database = {
  /** Outside transactions: migrations, health, maintenance. Operations get a `Tx`. */
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** One read-write transaction; what `step` throws rolls it back. */
  transaction<T>(step: (tx: Tx) => Promise<T>): Promise<T>;
  /** A read-only transaction in which every statement sees the same state. */
  snapshot<T>(step: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * Opens the database of decisions: PostgreSQL embedded in `folder`, or the server at `url` when one is given.
 * int8 arrives as bigint, numeric as text, date as `YYYY-MM-DD`, timestamptz as an ISO instant in UTC.
 * Throws unavailable `databaseUnavailable` (address, reason), `databaseTooOld` (version, required), `databaseWrongLocale` (address),
 * `databaseDoesNotStart` (folder, reason); conflict `databaseBusy`.
 */
export async function openDatabase({ folder, url }: { folder: string; url?: string | undefined }): Promise<Database> {
  if (url !== undefined) return connect({ connectionString: url }, addressOf(url));
  const server = await startEmbeddedPostgres(folder);
  try {
    const database = await connect(server.connection, folder);
    return { ...database, close: () => closeBoth(database, server) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function closeBoth(database: Database, server: EmbeddedPostgres): Promise<void> {
  try {
    await database.close();
  } finally {
    await server.stop();
  }
}

/** A database over connections made so; `address` is how it is called in faults. */
async function connect(config: pg.PoolConfig, address: string): Promise<Database> {
  // Days and instants are read as text, so their form must not depend on how a server is set up.
  const pool = new pg.Pool({ max: 20, ...config, types: typesOfOurs, options: '-c TimeZone=UTC -c DateStyle=ISO,YMD' });
  // A connection lost while idle is replaced at the next need; without a listener it would end the process.
  pool.on('error', () => {});
  // One lost between two statements of a transaction fails at the next of them, with a reason, and must not end the process before.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkServer(kysely, address);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return {
    kysely,
    pool,
    transaction: (step) => reach(address, () => kysely.transaction().execute(step)),
    snapshot: (step) =>
      reach(address, () => kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(step)),
    close: () => kysely.destroy(),
  };
}

/** A server that went away is told as such, not as an error of the program. */
async function reach<T>(address: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!gone.has(code)) throw error;
    throw fault('unavailable', 'databaseUnavailable', { address, reason: reasonOf(error) }, { cause: error });
  }
}

/** Codes of a connection that cannot be made or was cut: of the system, and of PostgreSQL shutting down. */
const gone: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

const oldest = 15;

async function checkServer(kysely: Kysely<Tables>, address: string): Promise<void> {
  const { version, encoding, lower } = await ask(kysely, address);
  if (version < oldest * 10_000) throw fault('unavailable', 'databaseTooOld', { version: Math.floor(version / 10_000), required: oldest });
  // Names are matched without regard to case: a server that cannot lower Cyrillic would miss them silently.
  if (encoding !== 'UTF8' || lower !== 'жильё') throw fault('unavailable', 'databaseWrongLocale', { address });
}

async function ask(kysely: Kysely<Tables>, address: string): Promise<{ version: number; encoding: string; lower: string }> {
  try {
    const { rows } = await sql<{ version: number; encoding: string; lower: string }>`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, lower('ЖИЛЬЁ') as lower
    `.execute(kysely);
    return rows[0] ?? { version: 0, encoding: '', lower: '' };
  } catch (error) {
    throw fault('unavailable', 'databaseUnavailable', { address, reason: reasonOf(error) }, { cause: error });
  }
}

// Several addresses tried in vain come as an error without a message of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** What may be shown of a URL: never its password. */
function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return '?';
  }
}
