import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault } from './errors.ts';

export type DataFolderLock = { release(): void };

/** Where a running server is reached, by whoever may read its data folder. */
export type RunningServer = { address: string; token: string; pid: number };

/**
 * Takes the one lock of a data folder (made if missing) for this process, until `release` or the process's death, however violent.
 * The lock is the operating system's, held by an SQLite transaction that writes nothing, so nothing is left to clean after kill -9.
 * Throws conflict `dataFolderLocked` (folder, pid, address — the last two where known), unavailable `dataFolderUnusable` (folder, reason).
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const path = resolve(folder);
  const held = takeLock(path);
  if (!held) {
    const holder = readHolder(path);
    throw fault('conflict', 'dataFolderLocked', {
      folder: path,
      ...(holder?.pid === undefined ? {} : { pid: holder.pid }),
      ...(holder?.address === undefined ? {} : { address: holder.address }),
    });
  }
  locks.add(held);
  writeHolder(path, { pid: process.pid });
  return {
    release() {
      if (!locks.delete(held)) return;
      rmSync(holderFile(path), { force: true });
      held.close();
    },
  };
}

/** Tells the folder's owner where this process, which holds its lock, can be reached. The file is readable by its owner only. */
export function announceServer(folder: string, server: { address: string; token: string }): void {
  writeHolder(resolve(folder), { pid: process.pid, ...server });
}

/** The server that holds this folder now; what a dead one left behind is not believed. */
export function findServer(folder: string): RunningServer | undefined {
  const path = resolve(folder);
  if (!existsSync(lockFile(path)) || isFree(path)) return undefined;
  const holder = readHolder(path);
  if (holder?.pid === undefined || holder.address === undefined || holder.token === undefined || !isAlive(holder.pid)) return undefined;
  return { address: holder.address, token: holder.token, pid: holder.pid };
}

// Without this a lock whose caller keeps no reference would be given up by the garbage collector.
const locks = new Set<DatabaseSync>();

type Holder = { pid?: number; address?: string; token?: string };

const lockFile = (folder: string) => join(folder, 'lock');
const holderFile = (folder: string) => join(folder, 'server.json');

// `findServer` takes the lock for an instant to see whether it is free; an honest starter waits that instant out.
const patience = 500;

function takeLock(folder: string): DatabaseSync | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return tryLock(folder, patience);
  } catch (error) {
    throw fault('unavailable', 'dataFolderUnusable', { folder, reason: String(error) }, { cause: error });
  }
}

function isFree(folder: string): boolean {
  const lock = tryLock(folder, 0);
  lock?.close();
  return lock !== undefined;
}

function tryLock(folder: string, timeout: number): DatabaseSync | undefined {
  const lock = new DatabaseSync(lockFile(folder), { timeout });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined;
    throw error;
  }
}

const sqliteBusy = 5;

function writeHolder(folder: string, holder: Holder): void {
  const draft = `${holderFile(folder)}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  renameSync(draft, holderFile(folder));
}

function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder;
  } catch {
    // Not there yet, or belongs to another user: the lock alone still stands.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
