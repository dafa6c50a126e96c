import type { TableRow } from '../../../platform/tables/table.ts';
import { parseCount } from '../../../shared/count-text.ts';
import { foldText } from '../../../shared/text.ts';
import type { Profile } from '../profile.ts';
import type { Header } from './header.ts';
import { stateOf } from './markers.ts';
import type { Sheet } from './sheet.ts';

/** The rows below the header, sorted; blank ones are dropped. */
export interface Body {
  /** Lines of data and totals in the file's order. */
  readonly rows: readonly BodyRow[];
  /** Lines that number the columns («1 2 3 …»), and headers printed again on a new page. */
  readonly headings: readonly number[];
  /** Lines of words under the table («Исполнитель: …»). Never quoted: they name people. */
  readonly notes: readonly number[];
}

export interface BodyRow {
  readonly row: TableRow;
  readonly total: boolean;
}

/**
 * Sorts the rows below the header. `counts` are the columns of counts, `keys` the columns without which a line says nothing.
 *
 * Notes are what follows the table after a blank line and holds neither a number or mark among the counts nor all keys: signatures, who
 * made it. The same words right under the table are a line of data, and an error if something required is missing there.
 */
export function readBody(sheet: Sheet, header: Header, profile: Profile, counts: readonly number[], keys: readonly number[]): Body {
  const below = sheet.rows.slice(header.bottom + 1);
  const isCount = (text: string) => text !== '' && (stateOf(profile, text) !== undefined || 'ok' in parseCount(text));
  const isNote = (row: TableRow) =>
    !counts.some((column) => isCount(sheet.text(row, column))) && keys.some((column) => sheet.text(row, column) === '');
  const end = findNotes(sheet, below, isNote);
  const rows: BodyRow[] = [];
  const headings: number[] = [];
  let underHeader = true;
  for (const row of below.slice(0, end)) {
    if (sheet.isBlank(row)) continue;
    const heading: boolean = isHeaderAgain(sheet, header, row) || (underHeader && isNumbering(sheet, row));
    underHeader = heading;
    if (heading) headings.push(row.line);
    else rows.push({ row, total: isTotal(sheet, row, counts, keys) });
  }
  const notes = below.slice(end).filter((row) => !sheet.isBlank(row));
  return { rows, headings, notes: notes.map((row) => row.line) };
}

/** The index below the header where the notes start. */
function findNotes(sheet: Sheet, below: readonly TableRow[], isNote: (row: TableRow) => boolean): number {
  const lastOfTable = below.findLastIndex((row) => !sheet.isBlank(row) && !isNote(row));
  // Excel drops long runs of blank rows: a jump of its row numbers is one. A line of a CSV may take several.
  const jumps = (row: TableRow, index: number) => sheet.format === 'xlsx' && row.line > (below[index - 1]?.line ?? row.line) + 1;
  const blank = below.findIndex((row, index) => index > lastOfTable && (sheet.isBlank(row) || jumps(row, index)));
  // An empty table has no end to look below of.
  return lastOfTable === -1 || blank === -1 ? below.length : blank;
}

/** «1 2 3 4» or «А Б 1 2» under the header of a form. */
function isNumbering(sheet: Sheet, row: TableRow): boolean {
  const texts = row.cells.map((_, index) => foldText(sheet.text(row, index + 1)));
  while (texts.at(-1) === '') texts.pop();
  const letters = texts.findIndex((text, index) => text !== 'абвгд'[index]);
  const numbers = letters === -1 ? [] : texts.slice(letters);
  return numbers.length > 1 && numbers.every((text, index) => text === String(index + 1) || text === String(index + 1 + letters));
}

function isHeaderAgain(sheet: Sheet, header: Header, row: TableRow): boolean {
  return sheet.rows
    .slice(header.top, header.bottom + 1)
    .some(
      (each) =>
        each.cells.length === row.cells.length && row.cells.every((_, index) => sheet.text(row, index + 1) === sheet.text(each, index + 1)),
    );
}

/** «Итого», «Всего», «ИТОГО по …» at the start of a key or of some cell left of the counts. */
function isTotal(sheet: Sheet, row: TableRow, counts: readonly number[], keys: readonly number[]): boolean {
  const first = Math.min(...counts);
  return row.cells.some((_, index) => (index + 1 < first || keys.includes(index + 1)) && isTotalName(sheet.text(row, index + 1)));
}

export function isTotalName(text: string): boolean {
  return /^(?:итого|всего|общий итог|total)(?=$|[ :,.(])/i.test(text);
}
