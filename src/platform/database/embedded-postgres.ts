import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fault } from '../errors.ts';
import { asUnprivileged, embeddedBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { clusterUser, ensureCluster } from './postgres-cluster.ts';
import { socketFolderPrefix, stopOrphan, stopPostmaster, supervisorVariable } from './postgres-orphan.ts';

export type EmbeddedPostgres = {
  /** `host` is the folder of its Unix socket. */
  readonly connection: { readonly host: string; readonly port: number; readonly user: string; readonly database: string };
  readonly pid: number;
  /** Ends sessions, writes everything down and waits until the server is gone. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on `<folder>/postgres` (made if missing), reachable only through a Unix socket in a private folder.
 * One that a killed process left there is stopped first. Its log is `<folder>/postgres.log`.
 * Throws unavailable `databaseDoesNotStart` (folder, reason: the last lines of the log), conflict `databaseBusy`.
 */
export async function startEmbeddedPostgres(
  folder: string,
  { settings = {}, binaries }: { settings?: Record<string, string>; binaries?: PostgresBinaries } = {},
): Promise<EmbeddedPostgres> {
  const programs = binaries ?? (await embeddedBinaries());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const data = join(realpathSync(resolve(folder)), 'postgres');
  await ensureCluster(data, programs);
  await stopOrphan(data);
  const socketFolder = makeSocketFolder(data);
  const connection = { host: socketFolder, port: Number(settings['port'] ?? 5432), user: clusterUser, database: 'postgres' };
  const child = await startPatiently(data, programs, { ...ours, unix_socket_directories: socketFolder, ...settings }, connection);
  return {
    connection,
    pid: child.pid ?? 0,
    async stop() {
      await stopPostmaster(child.pid ?? 0, () => hasEnded(child));
      if (socketFolder !== data) rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

// A small server for one machine: durable, and modest in memory beside the analytical engine.
const ours = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A socket's path has to stay under 107 bytes: with a long data folder it lies in a short private one. */
function makeSocketFolder(data: string): string {
  if (Buffer.byteLength(join(data, socketName)) < 107) return data;
  const short = join(tmpdir(), `${socketFolderPrefix}XXXXXX`, socketName);
  return mkdtempSync(join(Buffer.byteLength(short) < 107 ? tmpdir() : '/tmp', socketFolderPrefix));
}

const socketName = '.s.PGSQL.65535.lock';

async function startPatiently(
  data: string,
  programs: PostgresBinaries,
  settings: Record<string, string>,
  connection: pg.ClientConfig,
): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const log = openLog(data);
    const child = await spawnPostmaster(data, programs, settings, log.descriptor).finally(() => closeSync(log.descriptor));
    if (await becomesReady(child, connection)) return child;
    const said = readFileSync(log.path, 'utf8').slice(log.start);
    // After kill -9 of the server alone its sessions notice within a moment; till then it refuses to start beside them.
    if (attempt < 50 && said.includes('pre-existing shared memory block')) await sleep(200);
    else throw fault('unavailable', 'databaseDoesNotStart', { folder: data, reason: said.trim().split('\n').slice(-8).join('\n') });
  }
}

function openLog(data: string): { path: string; descriptor: number; start: number } {
  const path = join(dirname(data), 'postgres.log');
  const size = sizeOf(path);
  if (size > 10_000_000) renameSync(path, `${path}.old`);
  return { path, descriptor: openSync(path, 'a', 0o600), start: size > 10_000_000 ? 0 : size };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function spawnPostmaster(
  data: string,
  programs: PostgresBinaries,
  settings: Record<string, string>,
  log: number,
): Promise<ChildProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { command, args } = asUnprivileged(programs.postgres, ['-D', data, ...flags]);
  // Detached: Ctrl+C in a terminal reaches a whole group, and the server must outlive the last transaction of this process.
  const child = spawn(command, args, {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: data,
    env: { ...process.env, LC_MESSAGES: 'C', [supervisorVariable]: String(process.pid) },
  });
  await new Promise<void>((started, failed) => child.once('spawn', started).once('error', failed));
  child.unref();
  return child;
}

/** False when the server ended instead. Replaying a long log after a crash may take minutes, so only its end stops the waiting. */
async function becomesReady(child: ChildProcess, connection: pg.ClientConfig): Promise<boolean> {
  while (!hasEnded(child)) {
    const client = new pg.Client(connection);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(20);
    }
  }
  return false;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
