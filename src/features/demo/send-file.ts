import { createHash } from 'node:crypto';
import { Fault } from '../../platform/errors.ts';
import { acceptBatch, checkBatch, returnBatch } from '../intake/index.ts';
import type { PlannedFile } from './plan.ts';
import type { Call } from './call.ts';

/** Sends one file through intake: accepted when it has no errors, otherwise returned to its sender. */
export async function sendFile(call: Call, file: PlannedFile, bytes: Uint8Array): Promise<'accepted' | 'returned'> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await sendOnce(call, file, bytes);
    } catch (error) {
      // Somebody works in the registry meanwhile: the file is checked again.
      const isStale = error instanceof Fault && error.code === 'registryChangedSinceCheck';
      if (!isStale || tried === tries) throw error;
    }
  }
}

const tries = 5;

/** As intake names what it received. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function sendOnce(call: Call, { name, profile, source, full }: PlannedFile, bytes: Uint8Array): Promise<'accepted' | 'returned'> {
  const extract = full && { ...full, authorities: [...full.authorities] };
  const checked = await call(checkBatch, { fileName: name, profile, source, ...(extract ? { full: extract } : {}) }, { name, bytes });
  const { id, receipt } = checked.batch;
  if (checked.alreadyAccepted) return 'accepted';
  if (receipt.errorsInAll > 0) {
    await call(returnBatch, { batch: id, reason: 'Ошибки в файле: исправьте и отправьте снова' });
    return 'returned';
  }
  await call(acceptBatch, { batch: id });
  return 'accepted';
}
