import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClickHouseLogLevel, createClient, type ClickHouseClient, type ClickHouseSettings } from '@clickhouse/client';
import { fault } from '../errors.ts';
import { QueryFailed, rowsOf, strictness, type Warehouse } from './engine.ts';

/** Connects to a ClickHouse server, of 2018 (Debian's 18.16) or later. `url` is `http://user:password@host:8123/database`. */
export async function connectClickHouse(url: string): Promise<Warehouse> {
  const address = addressOf(url);
  const attempt = reporter(address);
  const settings = await settingsKnown(url, address);
  const client = createOrExplain(url, address, settings);
  const run = (sql: string, format: string): Promise<Uint8Array> =>
    attempt(async () => {
      const { stream } = await client.exec({ query: `${withoutEnd(sql)}\nFORMAT ${format}` });
      return buffer(stream);
    });
  return {
    async query<Row>(sql: string) {
      return rowsOf<Row>(await run(sql, 'JSONEachRow'));
    },
    bytes: run,
    async insert(table, format, bytes, columns) {
      if (bytes.length === 0) return;
      const into = columns ? `${table} (${columns.join(', ')})` : table;
      const values = Readable.from([bytes], { objectMode: false });
      await attempt(async () => buffer((await client.exec({ query: `INSERT INTO ${into} FORMAT ${format}`, values })).stream));
    },
    async command(sql) {
      await attempt(() => client.command({ query: withoutEnd(sql) }));
      if (/^\s*ALTER\b/i.test(sql) && !('mutations_sync' in settings)) await waitForMutations(run);
    },
    close: () => client.close(),
  };
}

/**
 * An old server answers ALTER … DELETE at once and does it later; newer ones wait by themselves. What it cannot do (a column that is not there)
 * it tries again for ever, without a word: a minute without progress is a failure.
 */
async function waitForMutations(run: (sql: string, format: string) => Promise<Uint8Array>): Promise<void> {
  let left = '';
  for (let since = performance.now(); performance.now() - since < 60_000; await sleep(20)) {
    const answer = await run(
      'SELECT mutation_id, parts_to_do FROM system.mutations WHERE database = currentDatabase() AND NOT is_done',
      'TSV',
    );
    const now = Buffer.from(answer).toString();
    if (now === '') return;
    if (now !== left) since = performance.now();
    left = now;
  }
  throw new QueryFailed(`The server does not finish its mutations: ${left.trim()}`);
}

/** An unknown setting is an error of the whole statement, so a server is asked which of ours it knows. */
async function settingsKnown(url: string, address: string): Promise<ClickHouseSettings> {
  const client = createOrExplain(url, address, {});
  try {
    const names = Object.keys(wanted).map((name) => `'${name}'`);
    const answer = await reporter(address)(() =>
      client.query({ query: `SELECT name FROM system.settings WHERE name IN (${names.join(', ')})`, format: 'JSONEachRow' }),
    );
    const known = new Set(rowsOf<{ name: string }>(Buffer.from(await answer.text())).map((row) => row.name));
    return Object.fromEntries(Object.entries(wanted).filter(([name]) => known.has(name)));
  } catch (error) {
    // A server that answers this simple question with a refusal (no such database, wrong password) is no warehouse either.
    if (error instanceof QueryFailed)
      throw fault('unavailable', 'warehouseUnavailable', { address, reason: error.message }, { cause: error });
    throw error;
  } finally {
    await client.close();
  }
}

const wanted = {
  ...strictness,
  // A distributed insert is acknowledged when its shards have it.
  insert_distributed_sync: 1,
  async_insert: 0,
};

function createOrExplain(url: string, address: string, settings: ClickHouseSettings): ClickHouseClient {
  try {
    return createClient({
      url,
      request_timeout: 30 * 60 * 1000,
      log: { level: ClickHouseLogLevel.OFF },
      // The answer is kept until it is whole: else an error in its middle would arrive as rows.
      clickhouse_settings: { ...settings, wait_end_of_query: 1 },
    });
  } catch (error) {
    throw fault('unavailable', 'warehouseUnavailable', { address, reason: messageOf(error) }, { cause: error });
  }
}

/** Tells a statement the server refused from a server that cannot be reached. */
function reporter(address: string): <T>(step: () => Promise<T>) => Promise<T> {
  return async (step) => {
    try {
      return await step();
    } catch (error) {
      const message = messageOf(error);
      if (/\bCode: \d+/.test(message) || hasEngineCode(error)) throw new QueryFailed(message, { cause: error });
      throw fault('unavailable', 'warehouseUnavailable', { address, reason: message }, { cause: error });
    }
  };
}

// The client takes the errors of newer servers apart: number and text come separately.
function hasEngineCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^\d+$/.test(String(error.code));
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return hasEngineCode(error) && 'code' in error ? `Code: ${String(error.code)}. ${error.message}` : error.message;
}

function withoutEnd(sql: string): string {
  return sql.replace(/[\s;]+$/, '');
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
