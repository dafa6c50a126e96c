import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { startClickHouse } from './clickhouse-for-tests.ts';
import { ensureDebianServers, postgresBinaries } from './debian-servers.ts';

export interface Servers {
  readonly DATABASE_URL: string;
  readonly CLICKHOUSE_URL: string;
  /** Stops both and deletes what they held. */
  stop(): Promise<void>;
}

/** Starts Debian's PostgreSQL 15 and ClickHouse 18.16 on free loopback ports, empty, for tests to use and throw away. */
export async function startServers(): Promise<Servers> {
  ensureDebianServers();
  const folder = mkdtempSync(join(tmpdir(), 'vekha-servers-'));
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const port = await freePort();
    // Nothing here outlives the run, so nothing waits for the disk.
    const settings = { listen_addresses: '127.0.0.1', port: String(port), max_connections: '100', fsync: 'off', synchronous_commit: 'off' };
    const postgres = await startEmbeddedPostgres(folder, { binaries: postgresBinaries, settings });
    stops.push(() => postgres.stop());
    const clickhouse = await startClickHouse(join(folder, 'clickhouse'), { http: await freePort(), tcp: await freePort() });
    stops.push(() => clickhouse.stop());
    return { DATABASE_URL: `postgres://${postgres.connection.user}@127.0.0.1:${port}/postgres`, CLICKHOUSE_URL: clickhouse.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('No free port'))));
    });
  });
}
