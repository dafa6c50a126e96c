import { folderFiles } from '../../../platform/files/files.ts';
import type { Actor, Operation } from '../../../platform/operation.ts';
import { performer } from '../../../platform/perform.ts';
import type { Perform } from '../../../platform/perform.ts';
import { testStores } from '../../../platform/testing/stores.ts';
import { journal } from '../../audit/index.ts';
import { operations } from '../doors.ts';
import { importReceipt } from '../import-records.contract.ts';
import type { ImportReceipt, RecordKind } from '../import-records.contract.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { readSnapshot } from '../snapshot-cache.ts';

export const analyst: Actor = { login: 'test:analyst', roles: ['analyst'] };

/** A registry over fresh stores, entered through its operations only. */
export function testRegistry(more: readonly Operation[] = []) {
  const stores = testStores();
  const perform: Perform = (call) => {
    const { folder, database, warehouse, loader } = stores;
    const parts = {
      database,
      warehouse,
      loader,
      files: folderFiles(`${folder}/files`),
      journal: journal(database),
      clock: () => new Date(),
    };
    return performer(parts, [...operations, ...more])(call);
  };
  return {
    actor: analyst,
    perform,
    stores,
    async importText(kind: RecordKind, text: string, options: { dryRun?: boolean; replaceAll?: boolean } = {}): Promise<ImportReceipt> {
      const fileName = `${kind}.csv`;
      const incoming = { name: fileName, bytes: once(new TextEncoder().encode(text)) };
      return importReceipt.parse(
        await perform({ name: 'registry.importRecords', input: { kind, fileName, ...options }, actor: analyst, incoming }),
      );
    },
    snapshot(decision: number): Promise<RegistrySnapshot> {
      return stores.database.snapshot((tx) => readSnapshot(tx, decision));
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
