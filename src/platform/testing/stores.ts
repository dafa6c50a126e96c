import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase, type Database } from '../database/database.ts';
import { migrate, ourMigrations } from '../database/migrate.ts';
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts';
import { copyTemplate } from './postgres-template.ts';
import { createScratchDatabases } from './scratch-databases.ts';

export interface TestStores {
  /** A data folder of this test file's own. */
  readonly folder: string;
  readonly database: Database;
  readonly warehouse: Warehouse;
  readonly loader: Warehouse;
}

/**
 * Gives a test file fresh, migrated stores of its own: `const stores = testStores();` at its top, `stores.database` inside tests.
 * Embedded by default; with DATABASE_URL or CLICKHOUSE_URL set, databases created on those servers and dropped afterwards.
 */
export function testStores(): TestStores {
  let opened: OpenedStores | undefined;
  beforeAll(async () => {
    opened = await openTestStores();
  });
  afterAll(async () => {
    await opened?.close();
  });
  const get = (): OpenedStores => {
    if (!opened) throw new Error('Stores are open only while tests run');
    return opened;
  };
  return {
    get folder() {
      return get().folder;
    },
    get database() {
      return get().database;
    },
    get warehouse() {
      return get().warehouse;
    },
    get loader() {
      return get().loader;
    },
  };
}

export interface OpenedStores extends TestStores {
  /** Closes everything and deletes what it held. */
  close(): Promise<void>;
}

/** The same for whoever opens and closes by hand, or brings migrations of his own (a folder that does not exist: none). */
export async function openTestStores({ migrations = ourMigrations }: { migrations?: URL | undefined } = {}): Promise<OpenedStores> {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-test-'));
  const undo: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const scratch = await createScratchDatabases({ database: process.env.DATABASE_URL, clickhouse: process.env.CLICKHOUSE_URL });
    undo.push(() => scratch.drop());
    if (scratch.database === undefined) await copyTemplate(folder, new URL('postgres/', migrations));
    const database = await openDatabase({ folder, url: scratch.database });
    undo.push(() => database.close());
    const { warehouse, loader, close: closeWarehouse } = await openWarehouse({ folder, url: scratch.clickhouse });
    undo.push(closeWarehouse);
    await migrate({ database, warehouse }, migrations);
    return { folder, database, warehouse, loader, close };
  } catch (error) {
    await close();
    throw error;
  }
}
