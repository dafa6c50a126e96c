import { code, day, id, list } from '../../platform/warehouse/encode.ts';
import type { Encoded } from '../../platform/warehouse/encode.ts';
import { question } from '../../platform/warehouse/question.ts';
import type { Warehouse } from '../../platform/warehouse/warehouse.ts';
import { channels as allChannels } from '../../shared/channels.ts';
import type { Channel } from '../../shared/channels.ts';
import type { Day } from '../../shared/days.ts';
import type { Outcome } from '../../shared/visits.ts';
import { encodedVisible } from '../intake/index.ts';
import { askOnce } from './ask-once.ts';
import type { Traits } from './counting.rules.ts';
import type { LedgerCell } from './ledger-cell.ts';
import type { Interval } from './month-mask.ts';

/** Entries of the ledger visible after a decision: all up to `last` but the gaps. */
export interface Visible {
  readonly last: number;
  readonly gaps: readonly number[];
}

export interface Pair {
  readonly authority: number;
  readonly service: number;
}

/** What some cell held over an interval at another time. */
export interface EarlierCell extends Pair, Interval {
  readonly channel: Channel;
  readonly outcome: Outcome | 'unknown';
  readonly state: 'known' | 'notReported' | 'withheld';
  readonly n: number;
}

/** The cell of a file a figure is made of. */
export interface FileCell extends Pair, Interval, Traits {
  readonly batch: number;
  readonly line: number;
  readonly col: number;
  readonly source: number;
  readonly territory: string;
  readonly n: number;
}

const share = question<Asked & { cuts: Encoded }>(new URL('./share.sql', import.meta.url));
const earlier = question<Pick<Asked, 'last' | 'gaps'> & Record<'months' | 'authorities' | 'services' | 'channels', Encoded>>(
  new URL('./earlier.sql', import.meta.url),
);
const periods = question<Pick<Asked, 'last' | 'gaps'>>(new URL('./periods.sql', import.meta.url));
const cells = question<
  Asked & Record<'any_pair' | 'pairs' | 'any_channel' | 'channels' | 'any_month' | 'month_from' | 'month_to', Encoded>
>(new URL('./cells.sql', import.meta.url));

/** The ledger of a period, statements of one month added up between the cut days (the period's first day is one of them). */
export async function readLedgerCells(
  warehouse: Warehouse,
  visible: Visible,
  period: Interval,
  cuts: readonly Day[],
): Promise<readonly LedgerCell[]> {
  const sql = share({ ...asked(visible, period), cuts: list(cuts.map(day)) });
  return askOnce(warehouse, sql, ({ months, counted, ...row }: Omit<LedgerCell, 'months' | 'n'> & { months: string; counted: string }) => ({
    ...row,
    months: BigInt(months),
    n: Number(counted),
  }));
}

/**
 * Statements that begin in some months, given by their first days, of the authorities, services and channels of some cells; others of the same authorities
 * may be among them: tens of thousands of cells named one by one are more than an old server parses.
 */
export async function readEarlierCells(
  warehouse: Warehouse,
  visible: Visible,
  months: readonly Day[],
  cellsWanted: readonly (Pair & { readonly channel: Channel })[],
): Promise<readonly EarlierCell[]> {
  if (cellsWanted.length === 0 || months.length === 0) return [];
  const distinct = <Key>(keyOf: (cell: (typeof cellsWanted)[number]) => Key) => [...new Set(cellsWanted.map(keyOf))];
  const sql = earlier({
    ...encodedVisible(visible),
    months: list(months.map(day)),
    authorities: list(distinct((each) => each.authority).map(id)),
    services: list(distinct((each) => each.service).map(id)),
    channels: list(distinct((each) => each.channel).map((each) => code(each, allChannels))),
  });
  return askOnce(warehouse, sql, withCount<EarlierCell>);
}

/** Every interval a known statement speaks of. */
export async function readKnownPeriods(warehouse: Warehouse, visible: Visible): Promise<readonly Interval[]> {
  return askOnce(warehouse, periods(encodedVisible(visible)), (row: Interval) => row);
}

/** Which cells of files: undefined = any. `months` is the row by month they stand in. */
export interface CellsWanted {
  readonly pairs: readonly Pair[] | undefined;
  readonly channels: readonly Channel[] | undefined;
  readonly months: Interval | undefined;
}

/** A page of the files' cells that meet the period, in the files' order, and how many there are in all. */
export async function readFileCells(
  warehouse: Warehouse,
  visible: Visible,
  period: Interval,
  wanted: CellsWanted,
  page: { after: number; limit: number },
): Promise<{ cells: readonly FileCell[]; inAll: number }> {
  if (wanted.pairs?.length === 0 || wanted.channels?.length === 0) return { cells: [], inAll: 0 };
  const sql = cells({
    ...asked(visible, period),
    any_pair: id(wanted.pairs ? 0 : 1),
    pairs: encodedPairs(wanted.pairs ?? [{ authority: 0, service: 0 }]),
    any_channel: id(wanted.channels ? 0 : 1),
    channels: list((wanted.channels ?? ['other']).map((each) => code(each, allChannels))),
    any_month: id(wanted.months ? 0 : 1),
    month_from: day(wanted.months?.from ?? period.from),
    month_to: day(wanted.months?.to ?? period.to),
  });
  const [counted] = await askOnce(warehouse, `SELECT toUInt32(count()) AS number FROM (${sql})`, (row: { number: number }) => row.number);
  const rows = await askOnce(warehouse, `${sql} LIMIT ${id(page.after).sql}, ${id(page.limit).sql}`, withCount<FileCell>);
  return { cells: rows, inAll: counted ?? 0 };
}

type Asked = Record<'last' | 'gaps' | 'from' | 'to', Encoded>;

function asked(visible: Visible, { from, to }: Interval): Asked {
  return { ...encodedVisible(visible), from: day(from), to: day(to) };
}

function encodedPairs(pairs: readonly Pair[]): Encoded {
  return list(pairs.map(({ authority, service }) => list([id(authority), id(service)])));
}

function withCount<Cell extends { n: number }>({ counted, ...row }: Omit<Cell, 'n'> & { counted: string }): Cell {
  return { ...row, n: Number(counted) } as unknown as Cell;
}
