import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../database/database.ts';
import { migratePostgres } from '../database/migrate-postgres.ts';
import { readMigrations, type Migration } from '../database/migrations.ts';

/** Puts into `folder` a PostgreSQL that is made and migrated already: made once for each state of the migrations, then copied. */
export async function copyTemplate(folder: string, migrationsFolder: URL): Promise<void> {
  const template = await ensureTemplate(readMigrations(migrationsFolder));
  // With owners: PostgreSQL insists on owning its folder, and started by root it is nobody.
  execFileSync('cp', ['-a', '--reflink=auto', join(template, 'postgres'), join(folder, 'postgres')]);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'vekha-test');

async function ensureTemplate(migrations: Migration[]): Promise<string> {
  const state = createHash('sha256')
    .update(migrations.map((each) => `${each.name} ${each.sha256}\n`).join(''))
    .digest('hex');
  // Another user's template cannot be read.
  const template = join(cache, `postgres-${process.getuid?.() ?? 0}-${state.slice(0, 16)}`);
  if (existsSync(template)) return template;
  mkdirSync(cache, { recursive: true });
  forgetOldOnes();
  const draft = mkdtempSync(join(cache, 'draft-'));
  const database = await openDatabase({ folder: draft });
  try {
    const connection = await database.pool.connect();
    await migratePostgres(connection, migrations).finally(() => connection.release());
  } finally {
    await database.close();
  }
  try {
    renameSync(draft, template);
  } catch (error) {
    // Another test file made it first.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

function forgetOldOnes(): void {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const path of readdirSync(cache).map((name) => join(cache, name))) {
    const age = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (age !== undefined && age < dayAgo) rmSync(path, { recursive: true, force: true });
  }
}
