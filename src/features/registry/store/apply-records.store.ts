import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { recordKeys } from '../records.ts';
import type { GivenRecord, RecordTable } from '../records.ts';
import { assignIds } from './assign-ids.store.ts';
import { storedTables } from './tables.ts';
import type { ColumnType } from './tables.ts';

export interface Applied {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
}

/**
 * Writes records of one table as versions of a decision: the same as held → unchanged; different → the held version is closed and a new one begins;
 * not held → added. Fields no record tells (undefined) keep what is held. With `replaceAll` held records that are not told are withdrawn.
 * Records must be sound already: import/ checks them, and their keys differ.
 */
export async function applyRecords<Table extends RecordTable>(
  tx: Tx,
  decision: number,
  table: Table,
  records: readonly GivenRecord<Table>[],
  { replaceAll = false }: { replaceAll?: boolean } = {},
): Promise<Applied> {
  const rows: readonly Row[] =
    table === 'services' || table === 'authorities' || table === 'sources' ? await assignIds(tx, table, records) : records;
  const told = tellOf(table, rows);
  const withdrawn = replaceAll ? await withdraw(tx, decision, told) : 0;
  const changed = rows.length === 0 ? 0 : await closeChanged(tx, decision, told);
  const inserted = rows.length === 0 ? 0 : await insertMissing(tx, decision, told);
  if (inserted + withdrawn > 0) await sql`insert into registry.changes values (${decision}) on conflict do nothing`.execute(tx);
  return { added: inserted - changed, changed, unchanged: rows.length - inserted, withdrawn };
}

type Row = Readonly<Record<string, unknown>>;

interface Told {
  readonly target: RawBuilder<unknown>;
  /** `json_to_recordset(…) as told (…)`. */
  readonly source: RawBuilder<unknown>;
  readonly keys: readonly string[];
  /** Columns the records tell, keys left out. */
  readonly given: readonly Column[];
  readonly others: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

function tellOf(table: RecordTable, rows: readonly Row[]): Told {
  const { name, columns } = storedTables[table];
  const keys = recordKeys[table].map(columnName);
  const fields = Object.entries<ColumnType>(columns).map(([field, type]) => ({ field, name: columnName(field), type }));
  const told = fields.filter(({ field }) => rows.some((row) => row[field] !== undefined));
  const renamed = rows.map((row) => Object.fromEntries(told.map(({ field, name: column }) => [column, row[field]])));
  // A geometry travels as text, so that it is compared and kept letter for letter.
  const types = told.map((each) => sql`${sql.ref(each.name)} ${sql.raw(each.type === 'json' ? 'text' : each.type)}`);
  return {
    target: sql.table(`registry.${name}`),
    source: sql`json_to_recordset(${JSON.stringify(renamed)}::json) as told (${sql.join(types)})`,
    keys,
    given: told.filter((each) => !keys.includes(each.name)),
    others: fields.filter((each) => !told.includes(each)),
  };
}

async function withdraw(tx: Tx, decision: number, { target, source, keys }: Told): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${target} held set known_to = ${decision}
    where known_to is null and not exists (select from ${source} where ${sameKey(keys)})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function closeChanged(tx: Tx, decision: number, { target, source, keys, given }: Told): Promise<number> {
  if (given.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update ${target} held set known_to = ${decision} from ${source}
    where held.known_to is null and ${sameKey(keys)} and (${sql.join(given.map(different), sql` or `)})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Columns not told come from the version this decision has just closed. */
async function insertMissing(tx: Tx, decision: number, { target, source, keys, given, others }: Told): Promise<number> {
  const names = [...keys, ...given.map(({ name }) => name), ...others.map(({ name }) => name), 'known_from'];
  const values = [
    ...keys.map((key) => sql`told.${sql.ref(key)}`),
    ...given.map(({ name, type }) => (type === 'json' ? sql`told.${sql.ref(name)}::json` : sql`told.${sql.ref(name)}`)),
    ...others.map(({ name }) => sql`held.${sql.ref(name)}`),
    sql`${decision}::bigint`,
  ];
  const { numAffectedRows } = await sql`
    insert into ${target} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from ${source}
    left join ${target} held on held.known_to = ${decision} and ${sameKey(keys)}
    where not exists (select from ${target} held where held.known_to is null and ${sameKey(keys)})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

function sameKey(keys: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    keys.map((key) => sql`held.${sql.ref(key)} = told.${sql.ref(key)}`),
    sql` and `,
  );
}

function different({ name, type }: Column): RawBuilder<unknown> {
  const held = type === 'json' ? sql`held.${sql.ref(name)}::text` : sql`held.${sql.ref(name)}`;
  return sql`${held} is distinct from told.${sql.ref(name)}`;
}

function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
