import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

/** What the tests need of the machine beside node_modules: where it lies on Debian, and the package that brings it. */
const needed: { path: string; debian: string; what: string }[] = [
  { path: '/usr/bin/chromium', debian: 'chromium', what: 'Chromium, for the journeys in e2e/' },
  { path: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', debian: 'fonts-dejavu-core', what: 'a font with Cyrillic letters' },
  { path: '/usr/sbin/clickhouse-server', debian: 'clickhouse-server', what: 'a ClickHouse server, for the tests of both engines' },
  { path: '/usr/lib/postgresql/15/bin/postgres', debian: 'postgresql-15', what: 'a PostgreSQL 15 server, for the same' },
];

const builtInto = /^web\/|^src\/shared\/|[.](contract|texts)[.]ts$/;

const missing = needed.filter(({ path }) => !existsSync(path));
if (missing.length > 0) install();
const newest = Math.max(newestSource('web'), newestSource('src'), modifiedAt('package-lock.json'));
if (newest > modifiedAt('web/dist/index.html')) run('npm', ['run', 'build:web']);

function install(): void {
  const packages = missing.map((each) => each.debian);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    for (const { path, what } of missing) console.error(`missing ${path}: ${what}`);
    console.error(`The tests never skip in silence. On Debian 12: sudo apt-get install ${packages.join(' ')}`);
    process.exit(1);
  }
  run('apt-get', ['update', '-q']);
  // Run level 1 keeps the packages from starting their servers: tests start their own, in folders of their own.
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' });
}

function run(program: string, args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`${program} ${args.join(' ')}: exit code ${status}`);
  process.exit(1);
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
