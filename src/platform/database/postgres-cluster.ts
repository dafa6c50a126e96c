import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fault } from '../errors.ts';
import { asUnprivileged, isRoot, unprivileged, type PostgresBinaries } from './postgres-binaries.ts';

/** The only role of our own server; whoever reaches its socket, which lies in a private folder, is let in. */
export const clusterUser = 'vekha';

/**
 * Makes the data folder of a PostgreSQL server unless it is there. It is made aside and renamed when whole,
 * so a killed first start leaves nothing that looks like a database. Unavailable `databaseDoesNotStart` (folder, reason).
 */
export async function ensureCluster(data: string, binaries: PostgresBinaries): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const parent = dirname(data);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const prefix = `${data}.new-`;
  for (const abandoned of readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((path) => path.startsWith(prefix))) {
    rmSync(abandoned, { recursive: true, force: true });
  }
  const draft = mkdtempSync(prefix);
  chmodSync(draft, 0o700);
  if (isRoot()) chownSync(draft, unprivileged, unprivileged);
  await runInitdb(binaries.initdb, draft, data);
  renameSync(draft, data);
  syncFolder(parent);
}

async function runInitdb(initdb: string, draft: string, data: string): Promise<void> {
  // Without ICU and a Russian collation lower('ЖИЛЬЁ') changes nothing and ё sorts after я.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=ru-RU'];
  const { command, args } = asUnprivileged(initdb, ['-D', draft, '--auth=trust', `--username=${clusterUser}`, ...locale]);
  const said = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: draft });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
  if (said.code === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw fault('unavailable', 'databaseDoesNotStart', { folder: data, reason: said.output.trim().split('\n').slice(-8).join('\n') });
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
