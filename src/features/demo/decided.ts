import { readBatches } from '../intake/index.ts';
import type { Call } from './call.ts';

/** Content hashes of files an earlier start has dealt with. */
export interface Decided {
  /** Nothing has been accepted yet. */
  readonly isEmpty: boolean;
  /** Accepted, or annulled by somebody since: not to be sent again either. */
  readonly accepted: ReadonlySet<string>;
  readonly returned: ReadonlySet<string>;
}

export async function readDecided(call: Call): Promise<Decided> {
  const accepted = new Set<string>();
  const returned = new Set<string>();
  let before: number | undefined;
  for (;;) {
    const { batches } = await call(readBatches, { limit: pageSize, ...(before === undefined ? {} : { before }) });
    for (const { state, receipt } of batches) {
      if (state === 'accepted' || state === 'annulled') accepted.add(receipt.contentHash);
      if (state === 'returned') returned.add(receipt.contentHash);
    }
    before = batches.at(-1)?.id;
    if (batches.length < pageSize) return { isEmpty: accepted.size === 0, accepted, returned };
  }
}

const pageSize = 500;
