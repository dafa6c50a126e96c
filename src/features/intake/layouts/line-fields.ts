import type { TableRow } from '../../../platform/tables/table.ts';
import type { Field, Profile, RawStatement } from '../profile.ts';
import type { Columns } from './columns.ts';
import { stateOf } from './markers.ts';
import type { Sheet } from './sheet.ts';

/** Reads fields of lines. Only a cell merged downwards speaks for the lines it covers; an empty cell is never filled from above. */
export interface LineFields {
  readonly textOf: (row: TableRow, field: Field) => string;
  /** Fields some line took from a merged cell. */
  readonly merged: ReadonlySet<Field>;
}

export function lineFields(sheet: Sheet, columns: Pick<Columns, 'fields'>): LineFields {
  const merged = new Set<Field>();
  const textOf = (row: TableRow, field: Field): string => {
    const column = columns.fields.get(field);
    if (column === undefined) return '';
    const own = sheet.text(row, column);
    const merge = sheet.mergeAt(row, column);
    if (own !== '' || merge === undefined || merge.left !== column || merge.top === row.line) return own;
    merged.add(field);
    return sheet.cornerText(merge);
  };
  return { textOf, merged };
}

/**
 * A count as it stands, only its ends trimmed: no digit is touched. Of a cell merged over several counts or lines only a mark («обращений
 * не было», «НД») can be said of each; a number there is undefined, for it may be a sum or a value.
 */
export function readCount(
  sheet: Sheet,
  row: TableRow,
  column: number,
  counts: readonly number[],
  profile: Profile,
): Pick<RawStatement, 'value' | 'valueKind'> | undefined {
  const cell = sheet.cell(row, column);
  const merge = sheet.mergeAt(row, column);
  const covered = counts.filter((each) => merge !== undefined && merge.left <= each && each <= merge.right).length;
  if (merge === undefined || (merge.top === merge.bottom && covered < 2)) return { value: cell.text.trim(), valueKind: cell.kind };
  const shown = sheet.cornerText(merge);
  return stateOf(profile, shown) === undefined ? undefined : { value: shown, valueKind: shown === '' ? 'empty' : 'text' };
}
