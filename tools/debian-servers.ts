import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian 12 puts PostgreSQL 15. */
export const postgresBinaries = { postgres: '/usr/lib/postgresql/15/bin/postgres', initdb: '/usr/lib/postgresql/15/bin/initdb' };

/** Where Debian 12 puts ClickHouse 18.16. */
export const clickHouseServer = '/usr/sbin/clickhouse-server';

/** Makes sure both servers' programs are there: root on Debian installs what is missing, others are told what to install and the process ends. */
export function ensureDebianServers(): void {
  const packages = missingPackages();
  if (packages.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) giveUp(install);
  // The packages start their servers when installed; ours are started by hand on ports of their own.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const [command = '', ...args] of [['apt-get', 'update'], install]) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env: environment });
    if (status !== 0) giveUp(install);
  }
  if (missingPackages().length > 0) giveUp(install);
}

function missingPackages(): string[] {
  const places = { 'postgresql-15': postgresBinaries.postgres, 'clickhouse-server': clickHouseServer };
  return Object.entries(places).filter(([, path]) => !existsSync(path)).map(([name]) => name);
}

function giveUp(install: readonly string[]): never {
  process.stderr.write(`These tests run on Debian's servers, PostgreSQL 15 and ClickHouse 18.16. On Debian 12: sudo ${install.join(' ')}\n`);
  process.exit(1);
}
