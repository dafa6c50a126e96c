import type { Warehouse } from '../../platform/warehouse/warehouse.ts';

/**
 * Asks the warehouse, or remembers: what entries up to a number say never changes, for the ledger only grows, so a question that names its entries has one
 * answer for ever. The least recently asked are forgotten when too many rows are held; the rows given must not be changed.
 */
export async function askOnce<Row, Answer>(warehouse: Warehouse, sql: string, toAnswer: (row: Row) => Answer): Promise<readonly Answer[]> {
  const answers = memories.get(warehouse) ?? new Map<string, readonly unknown[]>();
  memories.set(warehouse, answers);
  const held = answers.get(sql) as readonly Answer[] | undefined;
  const answer = held ?? (await warehouse.query<Row>(sql)).map(toAnswer);
  // Taken out and put back, so that the least recently asked stands first.
  answers.delete(sql);
  answers.set(sql, answer);
  forget(answers);
  return answer;
}

const memories = new WeakMap<Warehouse, Map<string, readonly unknown[]>>();

/** Some 100 MB: a region's year by month is 120,000 rows. */
const mostRows = 600_000;

function forget(answers: Map<string, readonly unknown[]>): void {
  let rows = 0;
  for (const each of answers.values()) rows += each.length + 1;
  for (const [sql, oldest] of answers) {
    if (rows <= mostRows || answers.size === 1) return;
    answers.delete(sql);
    rows -= oldest.length + 1;
  }
}
