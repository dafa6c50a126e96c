import { join } from 'node:path';
import { openChdb } from './chdb-engine.ts';
import { connectClickHouse } from './clickhouse-server.ts';
import type { Warehouse } from './engine.ts';

export { QueryFailed } from './engine.ts';
export type { Warehouse } from './engine.ts';

export type Warehouses = {
  /** Facts and the cube: embedded, or on the server. */
  readonly warehouse: Warehouse;
  /** Always the embedded engine, with a database `loading` for staging: files are scanned, checked and typed here. */
  readonly loader: Warehouse;
  /** Closes both. */
  close(): Promise<void>;
};

/**
 * Opens the warehouse: chDB in `<folder>/warehouse`, or the ClickHouse server at `url` with chDB in `<folder>/loading` to load with.
 * The embedded engine holds one folder per process and one process per folder.
 * Throws unavailable `warehouseDoesNotStart` (folder, reason), `warehouseUnavailable` (address, reason).
 */
export async function openWarehouse({ folder, url }: { folder: string; url?: string | undefined }): Promise<Warehouses> {
  const warehouse = url === undefined ? undefined : await connectClickHouse(url);
  try {
    const loader = await openChdb(join(folder, warehouse ? 'loading' : 'warehouse'));
    await loader.command('CREATE DATABASE IF NOT EXISTS loading');
    return {
      warehouse: warehouse ?? loader,
      loader,
      close: async () => {
        await warehouse?.close();
        await loader.close();
      },
    };
  } catch (error) {
    await warehouse?.close();
    throw error;
  }
}
