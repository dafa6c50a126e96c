import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connectClickHouse } from '../warehouse/clickhouse-server.ts';

/** Creates an empty database on each server there is; the URLs that come back lead into it. */
export async function createScratchDatabases(servers: {
  database: string | undefined;
  clickhouse: string | undefined;
}): Promise<{ database: string | undefined; clickhouse: string | undefined; drop(): Promise<void> }> {
  const name = `vekha_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onBoth(servers, `CREATE DATABASE ${name}`);
  return {
    database: inside(servers.database, name),
    clickhouse: inside(servers.clickhouse, name),
    drop: () => onBoth(servers, `DROP DATABASE ${name}`),
  };
}

async function onBoth(servers: { database: string | undefined; clickhouse: string | undefined }, statement: string): Promise<void> {
  if (servers.database !== undefined) {
    const client = new pg.Client(servers.database);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
  if (servers.clickhouse !== undefined) {
    const warehouse = await connectClickHouse(servers.clickhouse);
    try {
      await warehouse.command(statement);
    } finally {
      await warehouse.close();
    }
  }
}

function inside(server: string | undefined, name: string): string | undefined {
  if (server === undefined) return undefined;
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
