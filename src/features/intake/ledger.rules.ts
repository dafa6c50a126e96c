import type { Statement } from './statement.ts';

/** One signed row of the cube: `answers` is +1 for a statement that begins to count, −1 for one that ceases to; `n` bears the same sign. */
export interface LedgerRow {
  readonly statement: Statement;
  readonly sign: 1 | -1;
}

/** What must be written so that exactly `after` counts where `before` counted; statements that stay cancel out. */
export function ledgerDelta(before: readonly Statement[], after: readonly Statement[]): LedgerRow[] {
  const kept = new Set(before.map(identityOf));
  const wanted = new Set(after.map(identityOf));
  return [
    ...before.filter((each) => !wanted.has(identityOf(each))).map((statement) => ({ statement, sign: -1 as const })),
    ...after.filter((each) => !kept.has(identityOf(each))).map((statement) => ({ statement, sign: 1 as const })),
  ];
}

/** A statement never changes within its batch, so its place in the file (and, for what a full extract made, its cell) tells it from all others. */
function identityOf(it: Statement): string {
  const place = `${it.batch} ${it.line} ${it.col}`;
  return it.line > 0 ? place : `${place} ${it.authority} ${it.service} ${it.channel} ${it.from}`;
}
