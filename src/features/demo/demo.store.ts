import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface Mark {
  readonly seed: number;
  readonly since: number;
}

export async function findMark(tx: Tx): Promise<Mark | undefined> {
  const { rows } = await sql<Mark>`select seed::float8 as seed, since::int as since from demo.marks`.execute(tx);
  return rows[0];
}

export async function insertMark(tx: Tx, { seed, since }: Mark): Promise<void> {
  await sql`insert into demo.marks (seed, since) values (${seed}, ${since})`.execute(tx);
}

/** Were figures simulated as known after the decision? */
export async function readSimulated(tx: Tx, decision: number): Promise<boolean> {
  const mark = await findMark(tx);
  return mark !== undefined && mark.since <= decision;
}
