import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fault } from '../errors.ts';

/** Names the process that looks after a server, in that server's environment. */
export const supervisorVariable = 'VEKHA_SUPERVISOR';

/** Private folders of sockets, made where the data folder's path is too long for one, are called so. */
export const socketFolderPrefix = 'vekha-socket-';

/**
 * Stops the PostgreSQL that a killed process left running on this data folder and waits until it is gone; does nothing when there is none.
 * A server whose supervisor lives is nobody's orphan: conflict `databaseBusy` (folder, pid of the supervisor).
 */
export async function stopOrphan(data: string): Promise<void> {
  const file = readPidFile(data);
  if (file && runsOn(file.pid, data)) {
    const supervisor = supervisorOf(file.pid);
    if (supervisor !== undefined && parentOf(file.pid) === supervisor) {
      throw fault('conflict', 'databaseBusy', { folder: data, pid: supervisor });
    }
    await stopPostmaster(file.pid, () => !runsOn(file.pid, data));
  }
  // A number left behind may belong to another program now, or to a dead process that nobody has buried: PostgreSQL would take either
  // for a running server. (Sessions that outlived their server it finds by their shared memory.)
  for (const left of readdirSync(data).filter((name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')))
    rmSync(join(data, left));
  if (file?.socketFolder.includes(`/${socketFolderPrefix}`)) rmSync(file.socketFolder, { recursive: true, force: true });
}

/** Asks a server to finish cleanly, then less and less politely, and waits until `isGone`. */
export async function stopPostmaster(pid: number, isGone: () => boolean): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 60],
    ['SIGQUIT', 10],
    ['SIGKILL', 10],
  ] as const) {
    if (isGone()) return;
    signalIfAlive(pid, signal);
    const until = performance.now() + seconds * 1000;
    while (!isGone() && performance.now() < until) await sleep(20);
  }
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function readPidFile(data: string): { pid: number; socketFolder: string } | undefined {
  const text = readProc(join(data, 'postmaster.pid'));
  const [pid, , , , socketFolder] = text?.split('\n') ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), socketFolder: socketFolder ?? '' };
}

/** A postmaster works in its data folder, so the working folder of the process proves that the number is still its own. */
function runsOn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data && readProc(`/proc/${pid}/stat`)?.includes(') Z ') === false;
  } catch {
    return false;
  }
}

function parentOf(pid: number): number | undefined {
  const parent = /^PPid:\s*(\d+)$/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function supervisorOf(pid: number): number | undefined {
  const variable = `${supervisorVariable}=`;
  const found = readProc(`/proc/${pid}/environ`)
    ?.split('\0')
    .find((each) => each.startsWith(variable));
  return found === undefined ? undefined : Number(found.slice(variable.length));
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
