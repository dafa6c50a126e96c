import type { ClientBase } from 'pg';
import { migrationFails, pendingMigrations, type AppliedMigration, type Migration } from './migrations.ts';

/** Applies what is left, each file with its record in one transaction. Answers the names applied. */
export async function migratePostgres(connection: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await connection.query(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await connection.query<AppliedMigration>('select name, sha256 from platform.migrations');
  const pending = pendingMigrations(migrations, rows);
  for (const migration of pending) await apply(connection, migration);
  return pending.map((migration) => migration.name);
}

async function apply(connection: ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  await connection.query('begin');
  try {
    await connection.query(sql);
    await connection.query('insert into platform.migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw migrationFails(name, error);
  }
}
