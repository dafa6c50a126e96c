import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Database } from './database.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrateWarehouse } from './migrate-warehouse.ts';
import { readMigrations } from './migrations.ts';

/**
 * Brings both stores to what `migrations/` says, forward only. Safe when several processes start at once: one works, the others wait for it.
 * Answers the names it applied now, such as `postgres/0001-audit.sql`. Throws conflict `migrationChanged` (name), `storeNewerThanProgram` (name),
 * `migrationOutOfOrder` (name, after), ruleBroken `migrationFails` (name, reason).
 */
export async function migrate(stores: { database: Database; warehouse: Warehouse }, folder: URL = ourMigrations): Promise<string[]> {
  const postgres = readMigrations(new URL('postgres/', folder));
  const clickhouse = readMigrations(new URL('clickhouse/', folder));
  const connection = await stores.database.pool.connect();
  try {
    // One lock for both stores: ClickHouse has none of its own.
    await connection.query('select pg_advisory_lock($1)', [lockNumber]);
    try {
      const inDatabase = await migratePostgres(connection, postgres);
      const inWarehouse = await migrateWarehouse(stores.warehouse, clickhouse);
      return [...inDatabase.map((name) => `postgres/${name}`), ...inWarehouse.map((name) => `clickhouse/${name}`)];
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [lockNumber]);
    }
  } finally {
    connection.release();
  }
}

export const ourMigrations = new URL('../../../migrations/', import.meta.url);

const lockNumber = 7_368_914_205;
