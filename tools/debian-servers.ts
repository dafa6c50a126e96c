import { ensureInstalled } from './debian-packages.ts';

/** Where Debian 12 puts PostgreSQL 15. */
export const postgresBinaries = { postgres: '/usr/lib/postgresql/15/bin/postgres', initdb: '/usr/lib/postgresql/15/bin/initdb' };

/** Where Debian 12 puts ClickHouse 18.16. */
export const clickHouseServer = '/usr/sbin/clickhouse-server';

/** Makes sure that both servers' programs are there, or ends the process with what to install. */
export function ensureDebianServers(): void {
  ensureInstalled([
    { path: clickHouseServer, debian: 'clickhouse-server', what: 'a ClickHouse server, for the tests of both engines' },
    { path: postgresBinaries.postgres, debian: 'postgresql-15', what: 'a PostgreSQL 15 server, for the same' },
  ]);
}
