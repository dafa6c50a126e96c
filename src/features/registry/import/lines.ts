import type { TableProblemCode } from '../../../platform/tables/table.ts';
import type { RecordKind } from '../import-records.contract.ts';
import type { GivenRecord, RecordTable } from '../records.ts';

/** One line of the file, its cells read by the kind's layout. */
export interface Placed<Value> {
  readonly line: number;
  readonly value: Value;
}

/** What is wrong at a place; its sentence stands in problems.texts.ts. */
export interface Problem {
  readonly line: number;
  /** The layout's field, or a column's number where the file itself is broken; undefined where the line as a whole is meant. */
  readonly field: string | number | undefined;
  readonly code: ProblemCode | TableProblemCode;
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'headersMissing'
  | 'headerTwice'
  | 'cellCount'
  | 'valueMissing'
  | 'valueTooLong'
  | 'notACode'
  | 'notADay'
  | 'notYesNo'
  | 'notOneOf'
  | 'notOktmo'
  | 'oktmoControlDigit'
  | 'notOgrn'
  | 'notInn'
  | 'notATimeZone'
  | 'daysReversed'
  | 'keyTwice'
  | 'serviceUnknown'
  | 'authorityUnknown'
  | 'territoryUnknown'
  | 'nameAmbiguous'
  | 'parentUnknown'
  | 'parentKind'
  | 'parentCycle'
  | 'codeMissing'
  | 'territoryMissing'
  | 'rangesOverlap'
  | 'editionDiffers'
  | 'aliasTaken'
  | 'successorSame'
  | 'successorsSeveral'
  | 'successionCycle'
  | 'channelTaken'
  | 'notAWeekend'
  | 'regionIsOne'
  | 'notGeoJson'
  | 'geometryInvalid';

/** A column of a kind's file: its headers in both languages and how a cell is read. */
export interface Column<Value> {
  readonly ru: string;
  readonly en: string;
  /** Other headers met in real files. */
  readonly also?: readonly string[];
  readonly required: boolean;
  readonly read: Reader<Value>;
}

export type Reader<Value> = (text: string) => Read<Value>;
export type Read<Value> = { readonly value: Value } | { readonly code: ProblemCode; readonly params?: Record<string, string | number> };

/** Columns of a kind's file, in the order they are best written. */
export type Layout<Line> = { readonly [Field in keyof Line]-?: Column<NonNullable<Line[Field]>> };

/** What a kind makes of its lines: records for one or two tables, or problems, in which case nothing is written. */
export interface Settled {
  readonly problems: readonly Problem[];
  readonly writes: readonly Write[];
}

export type Write = {
  readonly [Table in RecordTable]: { readonly table: Table; readonly records: readonly GivenRecord<Table>[] };
}[RecordTable];

/** Kinds that come as tables. */
export type TableKind = Exclude<RecordKind, 'boundaries'>;
