import { expect, test } from 'vitest';
import { testStores } from '../testing/stores.ts';
import { holdDatabase } from './hold-database.ts';

const stores = testStores();

test('one process at a time works on a database; the next may once it is released', async () => {
  const release = await holdDatabase(stores.database);
  await expect(holdDatabase(stores.database)).rejects.toMatchObject({ kind: 'conflict', code: 'databaseHeld' });
  await release();
  await (
    await holdDatabase(stores.database)
  )();
});
