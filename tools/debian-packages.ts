import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program or file of the machine: where Debian 12 puts it, and the package that brings it. */
export interface Needed {
  readonly path: string;
  readonly debian: string;
  readonly what: string;
}

/** Root on Debian installs what is missing; others are told what to install, and the process ends with 1: tests never skip in silence. */
export function ensureInstalled(needed: readonly Needed[]): void {
  const missing = missingOf(needed);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) giveUp(missing);
  // Run level 1 keeps the packages from starting their servers: tests start their own, in folders of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update', '-q'], installing(missing)]) spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  const stillMissing = missingOf(needed);
  if (stillMissing.length > 0) giveUp(stillMissing);
}

function missingOf(needed: readonly Needed[]): Needed[] {
  return needed.filter(({ path }) => !existsSync(path));
}

function installing(missing: readonly Needed[]): string[] {
  return ['install', '-q', '-y', '--no-install-recommends', ...missing.map((each) => each.debian)];
}

function giveUp(missing: readonly Needed[]): never {
  for (const { path, what } of missing) console.error(`missing ${path}: ${what}`);
  console.error(`On Debian 12: sudo apt-get ${installing(missing).join(' ')}`);
  process.exit(1);
}
