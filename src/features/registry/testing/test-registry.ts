import { folderFiles } from '../../../platform/files/files.ts';
import type { Actor } from '../../../platform/operation.ts';
import { performer } from '../../../platform/perform.ts';
import type { Perform } from '../../../platform/perform.ts';
import { testStores } from '../../../platform/testing/stores.ts';
import { journal } from '../../audit/index.ts';
import { operations } from '../doors.ts';
import { importReceipt } from '../import-records.contract.ts';
import type { ImportReceipt, RecordKind } from '../import-records.contract.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { readCurrentSnapshot } from '../snapshot-cache.ts';

type Options = { dryRun?: boolean; replaceAll?: boolean };

const analyst: Actor = { login: 'test:analyst', roles: ['analyst'] };

/** A registry over fresh stores, changed through its operations only. Its clock can be set. */
export function testRegistry() {
  const stores = testStores();
  let now: Date | undefined;
  const perform: Perform = (call) => {
    const { folder, database, warehouse, loader } = stores;
    const files = folderFiles(`${folder}/files`);
    const parts = { database, warehouse, loader, files, journal: journal(database), clock: () => now ?? new Date() };
    return performer(parts, operations)(call);
  };
  const importBytes = async (kind: RecordKind, name: string, bytes: Uint8Array, options: Options = {}): Promise<ImportReceipt> => {
    const input = { kind, fileName: name, ...options };
    return importReceipt.parse(
      await perform({ name: 'registry.importRecords', input, actor: analyst, incoming: { name, bytes: once(bytes) } }),
    );
  };
  return {
    actor: analyst,
    stores,
    perform,
    importBytes,
    importText: (kind: RecordKind, text: string, options?: Options) =>
      importBytes(kind, `${kind}.csv`, new TextEncoder().encode(text), options),
    /** The registry as it is known now. */
    now: (): Promise<RegistrySnapshot> => stores.database.snapshot(readCurrentSnapshot),
    setClock(instant: string): void {
      now = new Date(instant);
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
