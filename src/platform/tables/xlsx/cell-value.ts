import type { TableCell, TableProblemCode } from '../table.ts';
import { emptyCell, excerpt } from '../table.ts';
import type { DateFormat } from './date-format.ts';
import { dateText, plainDecimal } from './number-text.ts';
import { decodeEscapes } from './shared-strings.ts';

/** A cell as the sheet's XML holds it. */
export interface StoredCell {
  type: string;
  style: number;
  value?: string;
  formula?: string;
  inline?: string;
}

export interface CellContext {
  strings: readonly string[];
  dateStyles: readonly (DateFormat | undefined)[];
  system1904: boolean;
}

export interface ReadCell {
  cell: TableCell;
  problem?: { code: TableProblemCode; value: string };
}

/** Types of stored values: ECMA-376 part 1, 18.18.11. A formula stands for its value as last calculated. */
export function readCell(stored: StoredCell, context: CellContext): ReadCell {
  if (isUncalculated(stored)) {
    // Not an empty cell: a generator wrote the formula and left the sum to Excel, so its value is unknown.
    return { cell: { text: '', kind: 'error' }, problem: { code: 'formulaNotCalculated', value: `=${stored.formula ?? ''}` } };
  }
  const value = stored.value ?? '';
  if (value.length > longestText || (stored.inline?.length ?? 0) > longestText) return unreadable(excerpt(stored.inline ?? value));
  switch (stored.type) {
    case 's':
      return readSharedString(value, context.strings);
    case 'str':
      return { cell: textCell(decodeEscapes(value)) };
    case 'inlineStr':
      return { cell: textCell(decodeEscapes(stored.inline ?? value)) };
    case 'b':
      return { cell: value === '' ? emptyCell : { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' } };
    case 'e':
      return { cell: { text: value, kind: 'error' }, problem: { code: 'formulaError', value } };
    case 'd':
      return { cell: value === '' ? emptyCell : { text: shortenIso(value), kind: 'date' } };
    default:
      return readNumber(value, stored.style, context);
  }
}

/** Excel’s own bound is 32,767 characters; some generators write past it. */
const longestText = 100_000;

/** A formula that gave an empty text says `t="str"`; any other without a value was never calculated. */
function isUncalculated({ type, value, formula, inline }: StoredCell): boolean {
  if (formula === undefined || inline !== undefined) return false;
  return value === undefined || (value === '' && type !== 'str');
}

function textCell(text: string): TableCell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

function readSharedString(value: string, strings: readonly string[]): ReadCell {
  if (value === '') return { cell: emptyCell };
  const text = strings[Number(value)];
  if (text === undefined) return unreadable(value);
  return text.length > longestText ? unreadable(excerpt(text)) : { cell: textCell(text) };
}

function readNumber(value: string, style: number, context: CellContext): ReadCell {
  if (value === '') return { cell: emptyCell };
  const text = plainDecimal(value);
  if (text === undefined) return unreadable(value);
  const format = context.dateStyles[style];
  if (format === undefined) return { cell: { text, kind: 'number' } };
  const date = dateText(value, format, context.system1904);
  if (date === undefined) return { cell: { text, kind: 'number' }, problem: { code: 'dateOutOfRange', value: text } };
  return { cell: { text: date, kind: 'date' } };
}

function unreadable(value: string): ReadCell {
  return { cell: { text: value, kind: 'error' }, problem: { code: 'cellUnreadable', value } };
}

/** Dates stored as ISO text lose a midnight, fractions of a second and the mark of zone, none of which Excel shows. */
function shortenIso(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(value);
  if (match === null) return value;
  const [, day = value, time] = match;
  return time === undefined || time === '00:00:00' ? day : `${day}T${time}`;
}
