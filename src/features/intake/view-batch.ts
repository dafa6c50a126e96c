import type { OutputOf } from '../../shared/contract.ts';
import type { readBatch } from './intake.contract.ts';
import type { Batch } from './intake.store.ts';

type BatchView = OutputOf<typeof readBatch>['batch'];

/** A batch as the doors show it. */
export function viewBatch(it: Batch): BatchView {
  return {
    id: it.id,
    state: it.state,
    source: it.sourceCode,
    profile: it.profile,
    fileName: it.fileName,
    full: it.full ? { from: it.full.from, to: it.full.to } : null,
    checkedAt: it.checkedAt,
    acceptedAt: it.acceptedAt,
    annulledAt: it.annulledAt,
    reason: it.reason,
    openErrors: it.openErrors,
    receipt: it.receipt,
  };
}
