import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchDatabases } from './scratch-databases.ts';

/** A data folder of a test's own, with databases of its own on the servers of the environment, if there are any. */
export interface TestFolder {
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly clickhouseUrl: string | undefined;
  /** Removes all of it. */
  drop(): Promise<void>;
}

export async function makeTestFolder(): Promise<TestFolder> {
  const scratch = await createScratchDatabases({ database: process.env.DATABASE_URL, clickhouse: process.env.CLICKHOUSE_URL });
  const folder = mkdtempSync(join(tmpdir(), 'vekha-test-'));
  return {
    folder,
    databaseUrl: scratch.database,
    clickhouseUrl: scratch.clickhouse,
    async drop() {
      rmSync(folder, { recursive: true, force: true });
      await scratch.drop();
    },
  };
}
