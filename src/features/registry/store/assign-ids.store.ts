import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Identified } from './tables.ts';

interface Told {
  /** Reserved beforehand by who needed it before the record could be entered (`reserveIds`). */
  readonly id?: unknown;
  readonly code?: unknown;
  readonly parent?: unknown;
}

/** The records with their ids — a code keeps the id it ever had — and with their parents' codes turned into ids. */
export async function assignIds(tx: Tx, table: Identified, records: readonly Told[]): Promise<Record<string, unknown>[]> {
  const ids = await idsOf(
    tx,
    table,
    records.map(({ code }) => String(code)),
  );
  return records.map((record) => ({
    ...record,
    id: record.id ?? ids.get(String(record.code)),
    ...(typeof record.parent === 'string' && { parent: ids.get(record.parent) }),
  }));
}

async function idsOf(tx: Tx, table: Identified, codes: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; id: number }>`
    select coalesce(known.code, told.code) as code, coalesce(known.id, nextval(${sequences[table]}))::int as id
    from (select code, max(id) as id from ${sql.table(`registry.${table}`)} group by code) known
    full join (select * from unnest(${codes}::text[]) with ordinality) told (code, place) on told.code = known.code
    order by told.place`.execute(tx);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Ids for records that will be entered later, by another step of the same work; those never used are lost. */
export async function reserveIds(tx: Tx, needs: Readonly<Record<Identified, number>>): Promise<Record<Identified, number[]>> {
  const reserve = async (table: Identified): Promise<number[]> => {
    const { rows } = await sql<{
      id: number;
    }>`select nextval(${sequences[table]})::int as id from generate_series(1, ${needs[table]})`.execute(tx);
    return rows.map(({ id }) => id);
  };
  return { services: await reserve('services'), authorities: await reserve('authorities'), sources: await reserve('sources') };
}

const sequences: Readonly<Record<Identified, string>> = {
  services: 'registry.service_ids',
  authorities: 'registry.authority_ids',
  sources: 'registry.source_ids',
};
