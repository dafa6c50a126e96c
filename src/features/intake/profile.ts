import type { CellKind, TableProblemCode } from '../../platform/tables/table.ts';
import type { Channel } from '../../shared/channels.ts';
import type { Text } from '../../shared/texts.ts';
import type { Outcome, Visit } from '../../shared/visits.ts';

/** A profile (шаблон загрузки, share.md §4.5): how the columns of one kind of file become fields. Pure data. */
export interface Profile {
  readonly code: string;
  readonly title: Text;
  readonly description: Text;
  readonly layout: LayoutName;
  /** Column names and their aliases, as printed; matched folded. A column no field names is not read. */
  readonly fields: readonly ProfileField[];
  /** Texts that mean a channel beside the closed list: cells of `long`, column headers of `wide`, row labels of `rowsAreChannels`. Matched folded. */
  readonly channels: Readonly<Record<string, Channel>>;
  readonly visits?: Readonly<Record<string, Visit>>;
  readonly assisted?: Readonly<Record<string, 'yes' | 'no'>>;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** What every line of such a file means without saying so: an МФЦ's extract has the channel МФЦ. */
  readonly fixed?: { readonly channel?: Channel; readonly outcome?: Outcome; readonly assisted?: 'yes' | 'no' };
  /** The visit a channel means in this kind of file (`wide` and `rowsAreChannels`). */
  readonly visitOfChannel?: Readonly<Partial<Record<Channel, Visit>>>;
  /** Marks of cells beside the common ones (`layouts/markers.ts`). */
  readonly markers?: Partial<Markers>;
  readonly period: ProfilePeriod;
  /** Lines of the block above the table that name a field: «Наименование органа: …». */
  readonly titleFields?: readonly { readonly field: 'authority' | 'territory' | 'service'; readonly labels: readonly string[] }[];
  /** What is taken for granted about every such file; shown on its receipt. */
  readonly assumed: readonly Text[];
  /** The registry's records are made from the file, because it is its own register. */
  readonly creates?: ProfileCreates;
}

/**
 * - `long`: one count a line, its channel in a cell (or fixed by the profile);
 * - `wide`: a column a channel;
 * - `rowsAreChannels`: a line a channel, a column (or a block of lines) a service.
 */
export type LayoutName = 'long' | 'wide' | 'rowsAreChannels';

export const fields = [
  /** The code; where no column holds codes, `serviceTitle` stands for it. */
  'service',
  'serviceTitle',
  /** ОГРН or another code; where no column holds codes, `authorityName` stands for it. */
  'authority',
  'authorityName',
  'territory',
  /** A period in one cell, or its parts in `year` and `month`, or its days in `periodFrom` and `periodTo`. */
  'period',
  'year',
  'month',
  'periodFrom',
  'periodTo',
  'channel',
  'visit',
  'assisted',
  'outcome',
  'count',
  /** Checked against what it totals, never counted. */
  'total',
] as const;
export type Field = (typeof fields)[number];

export interface ProfileField {
  readonly field: Field;
  readonly columns: readonly string[];
  readonly required: boolean;
}

export interface Markers {
  readonly notReported: readonly string[];
  readonly notApplicable: readonly string[];
  /** «обращений не было»: an explicit zero. */
  readonly zero: readonly string[];
}

export interface ProfilePeriod {
  /** Where the period may stand, first found wins; a place other than `column` is said on the receipt. */
  readonly places: readonly ('column' | 'title' | 'fileName')[];
  /**
   * Excel turns a typed «январь 2024» into the date 01.01.2024. Where a file's period cells are all such dates, they are read as
   * months if the profile says so, and the receipt says it; otherwise a date is that day.
   */
  readonly firstDaysMeanMonths?: true;
  readonly hints: PeriodHints;
}

export interface PeriodHints {
  /** `2018-2019` means April 2018 – March 2019; without it such a text is an error. */
  readonly fiscalYear?: 'fromApril';
}

export interface ProfileCreates {
  /** The list edition of its own that the file's services enter; its days are added to both, so that each file's period has one. */
  readonly list: { readonly code: string; readonly title: string };
  readonly authorityKind: 'foreignBody';
  /** `authority` of a statement is made of its name: the file has no codes of bodies. */
  readonly authorityCodePrefix: string;
  /** Provisions say: electronic since the first day of the statement's period, with this visit. */
  readonly visit: Visit;
}

/** One cell of the file that states a count. Texts are as they stand (`normaliseText`); '' = the file does not say. Resolved later, once a distinct value. */
export interface RawStatement {
  /** Physical line of a CSV, row number of Excel. */
  line: number;
  /** The count's column, 1-based. */
  col: number;
  service: string;
  authority: string;
  territory: string;
  channel: string;
  period: string;
  visit: string;
  assisted: string;
  outcome: string;
  /** The count's text; `stateOf` tells marks from numbers. */
  value: string;
  valueKind: CellKind;
  /** Names beside codes; the same text as `service` and `authority` where the file has names only. */
  serviceTitle: string;
  authorityName: string;
}

/**
 * All a file says under a profile, and all that stands in the way. What a problem speaks of states nothing; one of the header (a misspelt
 * channel's column, a unit of thousands) speaks of every line, so that no part of such a file can be taken.
 */
export interface Reading {
  /** In the file's order. */
  statements: RawStatement[];
  problems: ReadingProblem[];
  /** What the file showed: header lines, which column became what. */
  seen: Text[];
  /** What was taken for granted: the profile's own assumptions and those of this reading. */
  assumed: Text[];
  /** Names of columns that were not read. */
  columnsLeftOut: string[];
  /** The header's text of each column, by its number less one; what an error calls the column. */
  columnNames: string[];
  /** Which column (1-based) each field was read from; absent = from the title, the file's name or the profile. */
  fieldColumns: Partial<Record<Field, number>>;
  /** Lines below the header that are neither blank nor totals nor notes. */
  lines: number;
  totalsLines: number;
}

export interface ReadingProblem {
  line: number;
  /** 1-based; null where the line or the file as a whole is meant. */
  column: number | null;
  columnName: string | null;
  code: ReadingProblemCode;
  value: string;
  params?: Record<string, string | number>;
}

/** Sentences: `layouts/problems.texts.ts`. What stood in the way of reading the table itself is among them. */
export type ReadingProblemCode =
  | TableProblemCode
  | 'headerNotFound'
  | 'requiredColumnMissing'
  | 'duplicateColumn'
  | 'unknownChannelColumn'
  | 'unknownChannelRow'
  | 'duplicateChannelRow'
  | 'channelRowsMissing'
  | 'serviceNotStated'
  | 'authorityNotStated'
  | 'unitNotOne'
  | 'periodNotStated'
  | 'periodAmbiguous'
  | 'requiredValueMissing'
  | 'tooFewCells'
  | 'tooManyCells'
  | 'mergedCount'
  | 'totalDiffers'
  | 'totalUnreadable';
