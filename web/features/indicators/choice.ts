import { channels, type Channel } from '../../../src/shared/channels.ts';
import { isDay } from '../../../src/shared/days.ts';
import { changeAddress, useAddress } from '../../ui/address.ts';

/** What the table lists. */
export const listings = ['municipality', 'authority', 'service'] as const;
export type Listing = (typeof listings)[number];

/** Parts of the side panel. */
export const panelViews = ['channels', 'parts', 'missing', 'cells'] as const;
export type PanelView = (typeof panelViews)[number];

/** The row that stands for everything. */
export const wholeRow = 'all';

/** Everything chosen on the overview; all of it stands in the address. */
export interface Choice {
  from: string | undefined;
  to: string | undefined;
  asOf: string | undefined;
  method: string | undefined;
  /** undefined: municipalities where there are any, else authorities. */
  by: Listing | undefined;
  /** Code of the chosen row, or `wholeRow`. */
  row: string | undefined;
  /** undefined: the panel is closed. */
  panel: PanelView | undefined;
  /** Narrow the cells of the panel. */
  part: string | undefined;
  channel: Channel | undefined;
  /** Cells and missing reports to skip. */
  after: number;
  /** Key of a column, `-` before it for descending. */
  sort: string;
  /** Rows of the table to skip. */
  skip: number;
}

export function useChoice(): Choice {
  return readChoice(useAddress());
}

/** Reads an address someone may have typed: what is not understood counts as not chosen. */
export function readChoice(address: URLSearchParams): Choice {
  const one = <T extends string>(name: string, among: readonly T[]): T | undefined => among.find((each) => each === address.get(name));
  const text = (name: string): string | undefined => address.get(name) ?? undefined;
  const day = (name: string): string | undefined => (isDay(address.get(name) ?? '') ? text(name) : undefined);
  const count = (name: string): number => (/^\d{1,9}$/.test(address.get(name) ?? '') ? Number(address.get(name)) : 0);
  const asOf = text('asOf');
  return {
    from: day('from'),
    to: day('to'),
    asOf: asOf !== undefined && !Number.isNaN(Date.parse(asOf)) ? asOf : undefined,
    method: text('method'),
    by: one('by', listings),
    row: text('row'),
    panel: one('panel', panelViews),
    part: text('part'),
    channel: one('channel', channels),
    after: count('after'),
    sort: text('sort') ?? 'name',
    skip: count('skip'),
  };
}

/** Another period or moment: the panel stays on its row, pages start anew. */
export function choosePeriod(period: { from?: string | undefined; to?: string | undefined; asOf?: string | undefined }): void {
  changeAddress({ from: period.from, to: period.to, asOf: period.asOf, after: undefined });
}

export function chooseListing(by: Listing): void {
  changeAddress({ by, row: undefined, sort: undefined, skip: undefined, ...closed });
}

export function chooseRow(row: string | undefined): void {
  changeAddress({ row }, 'replace');
}

/** Opens what a number is made of. */
export function openPanel(row: string): void {
  changeAddress({ row, panel: 'channels', part: undefined, channel: undefined, after: undefined });
}

export function choosePanelView(panel: PanelView): void {
  changeAddress({ panel, after: undefined }, 'replace');
}

/** The cells of one channel or part of the opened figure; undefined lets the narrowing go. */
export function narrowCells(narrowing: { part?: string | undefined; channel?: Channel | undefined }): void {
  changeAddress({ panel: 'cells', part: narrowing.part, channel: narrowing.channel, after: undefined }, 'replace');
}

export function turnPage(after: number): void {
  changeAddress({ after: after === 0 ? undefined : String(after) }, 'replace');
}

export function turnTable(skip: number): void {
  changeAddress({ skip: skip === 0 ? undefined : String(skip) }, 'replace');
}

export function closePanel(): void {
  changeAddress(closed);
}

export function chooseSort(sort: string): void {
  changeAddress({ sort: sort === 'name' ? undefined : sort, skip: undefined }, 'replace');
}

const closed = { panel: undefined, part: undefined, channel: undefined, after: undefined };
