import { fault } from '../../../platform/errors.ts';
import type { Actor } from '../../../platform/operation.ts';
import type { Perform } from '../../../platform/perform.ts';
import { importReceipt } from '../import-records.contract.ts';
import type { ImportReceipt } from '../import-records.contract.ts';
import { irkutskFiles } from './irkutsk.ts';

/** Fills the registry with the demo region through the operation everybody uses; again, it changes nothing. One receipt a file. */
export async function loadIrkutsk(perform: Perform, actor: Actor): Promise<ImportReceipt[]> {
  const receipts: ImportReceipt[] = [];
  for (const { kind, name, bytes } of await irkutskFiles()) {
    const incoming = { name, bytes: once(bytes) };
    const receipt = importReceipt.parse(
      await perform({ name: 'registry.importRecords', input: { kind, fileName: name }, actor, incoming }),
    );
    const [error] = receipt.errors;
    if (error) throw fault('ruleBroken', 'demoNotImported', { file: name, line: error.line, error: error.code });
    receipts.push(receipt);
  }
  return receipts;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
