import { id, text } from '../warehouse/encode.ts';
import { statementsOf } from '../warehouse/sql-text.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { migrationFails, pendingMigrations, type Migration } from './migrations.ts';

/**
 * Applies what is left. There are no transactions here, so each statement is recorded as it is done, and a file that was cut short goes on from
 * there; only a statement done but not yet recorded may run twice (write `IF NOT EXISTS`, `IF EXISTS`). Answers the names applied.
 */
export async function migrateWarehouse(warehouse: Warehouse, migrations: readonly Migration[]): Promise<string[]> {
  await warehouse.command(
    'CREATE TABLE IF NOT EXISTS migrations (name String, sha256 String, statement UInt32, statements UInt32, applied_at DateTime) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY (name, statement)',
  );
  const recorded = await warehouse.query<{ name: string; sha256: string; done: string; statements: number }>(
    'SELECT name, sha256, count() AS done, max(statements) AS statements FROM migrations GROUP BY name, sha256',
  );
  pendingMigrations(migrations, recorded);
  const whole = recorded.filter((each) => Number(each.done) === each.statements);
  const pending = pendingMigrations(migrations, whole);
  for (const migration of pending)
    await apply(warehouse, migration, Number(recorded.find((each) => each.name === migration.name)?.done ?? 0));
  if (pending.length > 0) await flushEveryInsert(warehouse);
  return pending.map((migration) => migration.name);
}

async function apply(warehouse: Warehouse, { name, sql, sha256 }: Migration, done: number): Promise<void> {
  const statements = statementsOf(sql);
  for (const [index, statement] of statements.entries()) {
    if (index < done) continue;
    try {
      await warehouse.command(statement);
    } catch (error) {
      throw migrationFails(name, error);
    }
    const record = [text(name), text(sha256), id(index), id(statements.length)].map((value) => value.sql).join(', ');
    await warehouse.command(`INSERT INTO migrations (name, sha256, statement, statements, applied_at) SELECT ${record}, now()`);
  }
}

/** On servers new enough to know how, tables wait for the disk as the embedded engine does; Debian's of 2018 leaves it to the operating system. */
async function flushEveryInsert(warehouse: Warehouse): Promise<void> {
  const off = await warehouse.query<{ name: string }>(
    "SELECT name FROM system.merge_tree_settings WHERE name IN ('fsync_after_insert', 'fsync_part_directory') AND value = '0'",
  );
  if (off.length === 0) return;
  const tables = await warehouse.query<{ name: string }>(
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'",
  );
  const settings = off.map(({ name }) => `${name} = 1`).join(', ');
  for (const { name } of tables) await warehouse.command(`ALTER TABLE \`${name}\` MODIFY SETTING ${settings}`);
}
