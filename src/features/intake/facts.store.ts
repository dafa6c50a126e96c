import { day, id, list } from '../../platform/warehouse/encode.ts';
import { question } from '../../platform/warehouse/question.ts';
import type { Warehouse } from '../../platform/warehouse/warehouse.ts';
import type { Day } from '../../shared/days.ts';
import type { Statement } from './statement.ts';

/** Authorities × services × days whose statements are looked at together. */
export interface Region {
  readonly authorities: readonly number[];
  readonly services: readonly number[];
  readonly from: Day;
  readonly to: Day;
}

export async function insertStatements(warehouse: Warehouse, tsv: Uint8Array): Promise<void> {
  if (tsv.length > 0) await warehouse.insert('intake_counts', 'TSV', tsv);
}

export async function insertLedgerRows(warehouse: Warehouse, tsv: Uint8Array): Promise<void> {
  if (tsv.length > 0) await warehouse.insert('intake_cells', 'TSV', tsv);
}

const batchStatements = question(new URL('./batch-statements.sql', import.meta.url));
const heldStatements = question(new URL('./held-statements.sql', import.meta.url));
const heldBySource = question(new URL('./held-by-source.sql', import.meta.url));
const countingStatements = question(new URL('./counting-statements.sql', import.meta.url));
const statementsChecksums = question(new URL('./statements-checksums.sql', import.meta.url));
const cellsChecksums = question(new URL('./cells-checksums.sql', import.meta.url));

/** All that one batch made. */
export async function findBatchStatements(warehouse: Warehouse, batch: number): Promise<Statement[]> {
  return (await warehouse.query<Row>(batchStatements({ batch: id(batch) }))).map(toStatement);
}

/** All that the batches made of a region, counting or not. */
export async function findHeld(warehouse: Warehouse, batches: readonly number[], region: Region): Promise<Statement[]> {
  if (batches.length === 0 || isEmpty(region)) return [];
  const rows = await warehouse.query<Row>(heldStatements({ batches: list(batches.map(id)), ...encodedRegion(region) }));
  return rows.map(toStatement);
}

/** All that one source's batches made of authorities wholly within days. */
export async function findHeldBySource(
  warehouse: Warehouse,
  batches: readonly number[],
  source: number,
  region: Omit<Region, 'services'>,
): Promise<Statement[]> {
  if (batches.length === 0 || region.authorities.length === 0) return [];
  const rows = await warehouse.query<Row>(
    heldBySource({
      batches: list(batches.map(id)),
      source: id(source),
      authorities: list(region.authorities.map(id)),
      from: day(region.from),
      to: day(region.to),
    }),
  );
  return rows.map(toStatement);
}

/** What counts of a region after the visible entries. */
export async function findCounting(
  warehouse: Warehouse,
  visible: { last: number; gaps: readonly number[] },
  region: Region,
): Promise<Statement[]> {
  if (visible.last === 0 || isEmpty(region)) return [];
  const rows = await warehouse.query<Omit<Row, 'n'> & { counted: string }>(
    countingStatements({ ...encodedVisible(visible), ...encodedRegion(region) }),
  );
  return rows.map(({ counted, ...row }) => toStatement({ ...row, n: counted }));
}

/** Entries' numbers begin at 1, so 0 stands for "no gaps". */
export function encodedVisible(visible: { last: number; gaps: readonly number[] }) {
  return { last: id(visible.last), gaps: list((visible.gaps.length > 0 ? visible.gaps : [0]).map(id)) };
}

/** Rows and checksum of each batch's statements and each entry's rows, as the warehouse holds them. */
export async function readChecksums(warehouse: Warehouse): Promise<{ statements: Map<number, string>; cells: Map<number, string> }> {
  const [statements, cells] = await Promise.all([
    warehouse.query<Checksum>(statementsChecksums({})),
    warehouse.query<Checksum>(cellsChecksums({})),
  ]);
  return { statements: byId(statements), cells: byId(cells) };
}

/** Removes rows no accepted number covers, or that are to be filled again. Waits until they are gone. */
export async function sweep(warehouse: Warehouse, table: 'intake_counts' | 'intake_cells', ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const column = table === 'intake_counts' ? 'batch' : 'entry';
  await warehouse.command(`ALTER TABLE ${table} DELETE WHERE ${column} IN ${list(ids.map(id)).sql}`);
}

interface Checksum {
  id: number;
  held: string;
  checksum: string;
}

function byId(rows: readonly Checksum[]): Map<number, string> {
  return new Map(rows.map((row) => [row.id, `${row.held} ${row.checksum}`]));
}

type Row = Omit<Statement, 'n'> & { readonly n: string };

function toStatement(row: Row): Statement {
  return { ...row, n: BigInt(row.n) };
}

function encodedRegion(region: Region) {
  return {
    authorities: list(region.authorities.map(id)),
    services: list(region.services.map(id)),
    from: day(region.from),
    to: day(region.to),
  };
}

function isEmpty(region: Region): boolean {
  return region.authorities.length === 0 || region.services.length === 0;
}
