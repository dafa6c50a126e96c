import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Day } from '../../shared/days.ts';
import type { IntakeError, Receipt } from './intake.contract.ts';
import type { Creations } from './creations.ts';
import type { AcceptedBatch } from './resolution.rules.ts';

export type BatchState = 'checked' | 'accepted' | 'returned' | 'annulled';

export interface Batch {
  readonly id: number;
  readonly contentHash: string;
  readonly fileName: string;
  readonly size: number;
  readonly source: number;
  readonly sourceCode: string;
  readonly profile: string;
  readonly sheet: string | null;
  readonly state: BatchState;
  readonly full: { from: Day; to: Day; authorities: number[] } | null;
  readonly receipt: Receipt;
  readonly creations: Creations | null;
  readonly statements: number;
  readonly checksum: string;
  readonly mappedHash: string;
  /** The last decision on the registry it was checked against. */
  readonly registryDecision: number;
  readonly checkedIn: number;
  readonly checkedAt: string;
  readonly acceptedAt: string | null;
  readonly annulledAt: string | null;
  readonly reason: string | null;
  readonly openErrors: number;
}

export type NewBatch = Omit<Batch, 'state' | 'checkedIn' | 'checkedAt' | 'acceptedAt' | 'annulledAt' | 'reason' | 'openErrors'>;

/** An entry of the cube's ledger, as PostgreSQL accepts it. */
export interface Entry {
  readonly id: number;
  readonly batch: number;
  readonly kind: 'acceptance' | 'annulment';
  readonly rows: number;
  readonly checksum: string;
  readonly rowsHash: string;
}

const batchColumns = sql`
  b.id, b.content_hash as "contentHash", b.file_name as "fileName", b.size::float8 as size, b.source, b.source_code as "sourceCode", b.profile, b.sheet, b.state,
  case when b.full_from is not null then json_build_object('from', b.full_from, 'to', b.full_to, 'authorities', b.full_authorities) end as full,
  b.receipt, b.creations, b.statements, b.checksum, b.mapped_hash as "mappedHash", b.registry_decision::int as "registryDecision", b.checked_in::int as "checkedIn", b.reason,
  (select decided_at from audit.journal where number = b.checked_in) as "checkedAt",
  (select decided_at from audit.journal where number = b.accepted_in) as "acceptedAt",
  (select decided_at from audit.journal where number = b.annulled_in) as "annulledAt",
  case when b.state = 'accepted' then (select count(*)::int from intake.errors e where e.batch = b.id and e.waived_in is null) else 0 end as "openErrors"`;

export async function reserveBatch(tx: Tx): Promise<number> {
  return firstNumber(await sql<{ number: number }>`select nextval('intake.batch_ids')::int as number`.execute(tx));
}

export async function reserveEntry(tx: Tx): Promise<number> {
  return firstNumber(await sql<{ number: number }>`select nextval('intake.entry_ids')::int as number`.execute(tx));
}

export async function findBatch(tx: Tx, id: number): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`select ${batchColumns} from intake.batches b where b.id = ${id}`.execute(tx);
  return rows[0];
}

/** The batch that holds this content from this source and is in this state: the same file is accepted once. */
export async function findBatchOfContent(
  tx: Tx,
  state: BatchState,
  it: Pick<Batch, 'contentHash' | 'source' | 'profile' | 'sheet' | 'full'>,
): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`select ${batchColumns} from intake.batches b
    where b.state = ${state} and b.content_hash = ${it.contentHash} and b.source = ${it.source} and b.profile = ${it.profile}
      and b.sheet is not distinct from ${it.sheet} and b.full_from is not distinct from ${it.full?.from ?? null}::date
      and b.full_to is not distinct from ${it.full?.to ?? null}::date
      and b.full_authorities is not distinct from ${it.full?.authorities ?? null}::int[]
    order by b.id desc limit 1`.execute(tx);
  return rows[0];
}

export async function listBatches(
  tx: Tx,
  filter: { state?: BatchState | undefined; contentHash?: string | undefined; before?: number | undefined; limit: number },
): Promise<{ batches: Batch[]; inAll: number }> {
  const matching = sql`(${filter.state ?? null}::text is null or b.state = ${filter.state ?? null}) and (${filter.contentHash ?? null}::text is null or b.content_hash = ${filter.contentHash ?? null})`;
  const { rows } = await sql<Batch>`select ${batchColumns} from intake.batches b
    where ${matching} and (${filter.before ?? null}::int is null or b.id < ${filter.before ?? null}) order by b.id desc limit ${filter.limit}`.execute(
    tx,
  );
  const inAll = await sql<{ number: number }>`select count(*)::int as number from intake.batches b where ${matching}`.execute(tx);
  return { batches: rows, inAll: firstNumber(inAll) };
}

/** All accepted batches, with their turn and what each replaces. */
export async function listAcceptedBatches(tx: Tx): Promise<Map<number, AcceptedBatch>> {
  const { rows } = await sql<{ id: number; order: number; source: number; from: Day | null; to: Day | null; authorities: number[] | null }>`
    select id, accepted_in::int as "order", source, full_from as "from", full_to as "to", full_authorities as authorities
    from intake.batches where state = 'accepted'`.execute(tx);
  return new Map(
    rows.map((row) => {
      const full = row.from && row.to ? { from: row.from, to: row.to, authorities: new Set(row.authorities ?? []) } : undefined;
      return [row.id, { id: row.id, order: row.order, source: row.source, full }];
    }),
  );
}

export async function insertBatch(tx: Tx, decision: number, it: NewBatch, errors: readonly IntakeError[]): Promise<void> {
  await sql`insert into intake.batches (id, content_hash, file_name, size, source, source_code, profile, sheet, state, full_from, full_to, full_authorities,
      receipt, creations, statements, checksum, mapped_hash, registry_decision, checked_in)
    values (${it.id}, ${it.contentHash}, ${it.fileName}, ${it.size}, ${it.source}, ${it.sourceCode}, ${it.profile}, ${it.sheet}, 'checked',
      ${it.full?.from ?? null}, ${it.full?.to ?? null}, ${it.full?.authorities ?? null}, ${storable(it.receipt)},
      ${it.creations ? storable(it.creations) : null}, ${it.statements}, ${it.checksum}, ${it.mappedHash}, ${it.registryDecision}, ${decision})`.execute(
    tx,
  );
  await sql`insert into intake.errors (batch, number, line, col, column_name, code, value, message, what_to_do)
    select ${it.id}, number, line, "column", "columnName", code, value, message, "whatToDo"
    from rows from (json_to_recordset(${storable(errors)}::json)
      as (line int, "column" int, "columnName" text, code text, value text, message json, "whatToDo" json)) with ordinality
      as error (line, "column", "columnName", code, value, message, "whatToDo", number)`.execute(tx);
}

export async function listErrors(tx: Tx, batch: number, after: number, limit: number | null): Promise<IntakeError[]> {
  const { rows } = await sql<IntakeError>`
    select line, col as "column", column_name as "columnName", code, value, message, what_to_do as "whatToDo", waived_in is not null as waived
    from intake.errors where batch = ${batch} and number > ${after} order by number limit ${limit}`.execute(tx);
  return rows;
}

export async function markAccepted(tx: Tx, batch: number, decision: number, reason: string | undefined): Promise<void> {
  await sql`update intake.batches set state = 'accepted', accepted_in = ${decision}, reason = ${reason ?? null} where id = ${batch}`.execute(
    tx,
  );
}

export async function markReturned(tx: Tx, batch: number, decision: number, reason: string | undefined): Promise<void> {
  await sql`update intake.batches set state = 'returned', returned_in = ${decision}, reason = ${reason ?? null} where id = ${batch}`.execute(
    tx,
  );
}

export async function markAnnulled(tx: Tx, batch: number, decision: number, reason: string): Promise<void> {
  await sql`update intake.batches set state = 'annulled', annulled_in = ${decision}, reason = ${reason} where id = ${batch}`.execute(tx);
}

/** How many errors were open until this decision. */
export async function markWaived(tx: Tx, batch: number, decision: number): Promise<number> {
  const { numAffectedRows } =
    await sql`update intake.errors set waived_in = ${decision} where batch = ${batch} and waived_in is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function insertEntry(tx: Tx, decision: number, it: Entry): Promise<void> {
  await sql`insert into intake.entries (id, batch, kind, rows, checksum, rows_hash, accepted_in)
    values (${it.id}, ${it.batch}, ${it.kind}, ${it.rows}, ${it.checksum}, ${it.rowsHash}, ${decision})`.execute(tx);
}

export async function listEntries(tx: Tx): Promise<Entry[]> {
  const { rows } =
    await sql<Entry>`select id, batch, kind, rows, checksum, rows_hash as "rowsHash" from intake.entries order by id`.execute(tx);
  return rows;
}

/** What the warehouse must hold of each batch that is not returned; a returned one's rows are swept. */
export async function listStoredBatches(
  tx: Tx,
): Promise<Pick<Batch, 'id' | 'state' | 'statements' | 'checksum' | 'mappedHash' | 'contentHash'>[]> {
  const { rows } = await sql<Pick<Batch, 'id' | 'state' | 'statements' | 'checksum' | 'mappedHash' | 'contentHash'>>`
    select id, state, statements, checksum, mapped_hash as "mappedHash", content_hash as "contentHash" from intake.batches where state <> 'returned' order by id`.execute(
    tx,
  );
  return rows;
}

/** Is some other file's decision still waiting for the raw bytes of this content? */
export async function isRawFileNeeded(tx: Tx, contentHash: string): Promise<boolean> {
  const { rows } = await sql<{
    needed: boolean;
  }>`select exists (select from intake.batches where content_hash = ${contentHash} and state = 'checked') as needed`.execute(tx);
  return rows[0]?.needed ?? false;
}

/** The ledger's entries visible after a decision: all up to `last` but the gaps, numbers reserved by work that never was accepted. */
export async function readVisibleEntries(tx: Tx, decision: number): Promise<{ last: number; gaps: number[] }> {
  const { rows } = await sql<{ last: number; gaps: number[] | null }>`
    with last as (select coalesce(max(id), 0) as id from intake.entries where accepted_in <= ${decision})
    select last.id as last, (select array_agg(number order by number) from generate_series(1, last.id) number
      where not exists (select from intake.entries e where e.id = number)) as gaps
    from last`.execute(tx);
  return { last: rows[0]?.last ?? 0, gaps: rows[0]?.gaps ?? [] };
}

/** File names of batches, for a figure's drill-down. */
export async function findBatchNames(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{
    id: number;
    name: string;
  }>`select id, file_name as name from intake.batches where id = any(${[...ids]}::int[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** As JSON that PostgreSQL takes: it has no form for the character NUL, which a damaged file may hold. */
function storable(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? each.replaceAll('\0', '␀') : each));
}

function firstNumber(result: { rows: { number: number }[] }): number {
  const [row] = result.rows;
  if (!row) throw new Error('a statement that answers one row answered none');
  return row.number;
}
