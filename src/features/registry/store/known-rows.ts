import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** The versions held after the decision: begun by it or before, not closed by it or before. */
export function known(decision: number): RawBuilder<unknown> {
  return sql`known_from <= ${decision} and (known_to is null or known_to > ${decision})`;
}

/** `select …`; columns that are null arrive as undefined. */
export async function rowsOf<Row>(tx: Tx, selection: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Record<string, unknown>>`select ${selection}`.execute(tx);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as Row);
}
