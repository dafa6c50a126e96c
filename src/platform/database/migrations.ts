import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fault } from '../errors.ts';

export type Migration = { name: string; sql: string; sha256: string };

export type AppliedMigration = { name: string; sha256: string };

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: URL): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-.+\.sql$/.test(name)) : [];
  return names.toSorted().map((name) => {
    // Line ends depend on how git was told to write files, the statements do not.
    const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What is left to apply; refuses a store that this program's migrations did not make. */
export function pendingMigrations(all: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration.sha256]));
  for (const { name, sha256 } of applied) {
    const ours = known.get(name);
    if (ours === undefined) throw fault('conflict', 'storeNewerThanProgram', { name });
    if (ours !== sha256) throw fault('conflict', 'migrationChanged', { name });
  }
  const done = new Set(applied.map((migration) => migration.name));
  const last = [...done].toSorted().at(-1) ?? '';
  const pending = all.filter((migration) => !done.has(migration.name));
  const late = pending.find((migration) => migration.name < last);
  if (late) throw fault('conflict', 'migrationOutOfOrder', { name: late.name, after: last });
  return pending;
}

export function migrationFails(name: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return fault('ruleBroken', 'migrationFails', { name, reason }, { cause: error });
}
