import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { ensureInstalled } from './debian-packages.ts';

// What `npm test` needs before its first test: the machine's programs, and pages no older than what they are built from.
ensureInstalled([
  { path: '/usr/bin/chromium', debian: 'chromium', what: 'Chromium, for the journeys in e2e/' },
  { path: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', debian: 'fonts-dejavu-core', what: 'a font with Cyrillic letters' },
  { path: '/usr/sbin/clickhouse-server', debian: 'clickhouse-server', what: 'a ClickHouse server, for the tests of both engines' },
  { path: '/usr/lib/postgresql/15/bin/postgres', debian: 'postgresql-15', what: 'a PostgreSQL 15 server, for the same' },
]);

const builtInto = /^web\/|^src\/shared\/|[.](contract|texts)[.]ts$/;
const newest = Math.max(newestSource('web'), newestSource('src'), modifiedAt('package-lock.json'));
if (newest > modifiedAt('web/dist/index.html')) {
  const { status } = spawnSync('npm', ['run', 'build:web'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(1);
}

/** The latest change among what the pages are built from, in milliseconds. */
function newestSource(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === 'web/dist' ? 0 : newestSource(path);
    return builtInto.test(path) && !path.includes('.test.') ? modifiedAt(path) : 0;
  });
  return Math.max(0, ...times);
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
