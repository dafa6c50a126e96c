import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testStores } from './stores.ts';

const stores = testStores();

test('a test file gets migrated stores of its own', async () => {
  const { rows } = await sql<{ name: string }>`select name from platform.migrations`.execute(stores.database.kysely);
  expect(rows.length).toBeGreaterThan(0);
  expect(await stores.warehouse.query('SELECT DISTINCT name FROM migrations')).not.toEqual([]);
  expect(await stores.loader.query("SELECT name FROM system.databases WHERE name = 'loading'")).toEqual([{ name: 'loading' }]);
});
