import type { TableRow } from '../../../platform/tables/table.ts';
import type { Profile } from '../profile.ts';
import type { ColumnMeaning, Vocabulary } from './column-meaning.ts';
import { meaningOf } from './column-meaning.ts';
import type { Sheet } from './sheet.ts';

/** Where the table's header stands and what it calls each column. */
export interface Header {
  /** Indexes of rows, both included. */
  readonly top: number;
  readonly bottom: number;
  /** For each column, by its number less one: the header's texts from the group down to the column, none twice in a row. */
  readonly paths: readonly (readonly string[])[];
}

/**
 * Finds the header among the first thirty rows: the block of one to four rows that gives the profile the most meanings, required ones
 * first; of equals the one with fewer rows, then the topmost. Undefined when no block gives two (one, where lines are channels).
 */
export function findHeader(sheet: Sheet, profile: Profile, vocabulary: Vocabulary): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  const last = Math.min(searchedRows, sheet.rows.length);
  for (let top = 0; top < last; top += 1) {
    for (let bottom = top; bottom < Math.min(top + deepest, sheet.rows.length); bottom += 1) {
      const header = { top, bottom, paths: pathsOf(sheet, top, bottom) };
      // Fewer rows of two blocks that mean the same: a title above or a first line below is no header.
      const score = scoreOf(profile, vocabulary, header) * (deepest + 1) - (bottom - top);
      if (score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best === undefined ? undefined : widen(sheet, profile, vocabulary, best.header);
}

const searchedRows = 30;
const deepest = 4;

function scoreOf(profile: Profile, vocabulary: Vocabulary, header: Header): number {
  const meanings = new Set<string>();
  for (const path of header.paths) {
    const meaning = meaningOf(vocabulary, path);
    if (meaning !== undefined) meanings.add('channel' in meaning ? `channel ${meaning.channel}` : meaning.field);
  }
  if (meanings.size < (profile.layout === 'rowsAreChannels' ? 1 : 2)) return 0;
  const required = profile.fields.filter(({ field, required: must }) => must && meanings.has(field)).length;
  return required * 100 + meanings.size;
}

/**
 * Takes in the rows that belong to the header without giving a meaning: those its merged cells reach; those above whose texts all stand
 * over columns of counts («Количество обращений» over the channels); where lines are channels, words below that label no line («физ.», «юр.»).
 */
function widen(sheet: Sheet, profile: Profile, vocabulary: Vocabulary, found: Header): Header {
  const lines = sheet.rows.slice(found.top, found.bottom + 1);
  const merges = lines.flatMap((row) => found.paths.flatMap((_, index) => sheet.mergeAt(row, index + 1) ?? []));
  const lineOf = (index: number, missing: number) => sheet.rows[index]?.line ?? missing;
  const lowest = Math.max(0, ...merges.map((merge) => merge.bottom));
  const highest = Math.min(Infinity, ...merges.map((merge) => merge.top));
  const counts = found.paths.flatMap((path, index) => (isCount(meaningOf(vocabulary, path)) ? [index + 1] : []));
  let { top, bottom } = found;
  const labels = profile.layout === 'rowsAreChannels' ? found.paths.findIndex((path) => meaningOf(vocabulary, path) !== undefined) + 1 : 0;
  const isPartOf = (index: number) => lineOf(index, Infinity) <= lowest || (labels > 0 && isSubHeader(sheet, sheet.rows[index], labels));
  while (bottom - top < deepest - 1 && isPartOf(bottom + 1)) bottom += 1;
  while (bottom - top < deepest - 1 && (lineOf(top - 1, -1) >= highest || isGroupRow(sheet, sheet.rows[top - 1], counts))) top -= 1;
  return top === found.top && bottom === found.bottom ? found : { top, bottom, paths: pathsOf(sheet, top, bottom) };
}

function isCount(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && ('channel' in meaning || meaning.field === 'count' || meaning.field === 'total');
}

function isGroupRow(sheet: Sheet, row: TableRow | undefined, counts: readonly number[]): boolean {
  const [first] = counts;
  if (row === undefined || first === undefined || sheet.isBlank(row)) return false;
  return row.cells.every((_, index) => index + 1 >= first || sheet.text(row, index + 1) === '');
}

function isSubHeader(sheet: Sheet, row: TableRow | undefined, labels: number): boolean {
  if (row === undefined || sheet.isBlank(row) || sheet.text(row, labels) !== '') return false;
  return row.cells.every((_, index) => !/^\d/.test(sheet.text(row, index + 1)));
}

function pathsOf(sheet: Sheet, top: number, bottom: number): string[][] {
  const rows = sheet.rows.slice(top, bottom + 1);
  const levels = rows.map((row, index) => levelTexts(sheet, row, rows.slice(index + 1)));
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const level of levels) {
      const text = level[column] ?? '';
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

/**
 * The texts of one header row. A merged cell names all its columns. A file without merges leaves a group's name over its first column
 * only: an empty cell then continues the group on its left as long as both have texts of their own below.
 */
function levelTexts(sheet: Sheet, row: TableRow, below: readonly TableRow[]): string[] {
  const texts: string[] = [];
  const hasOwnBelow = (column: number) => below.some((each) => sheet.text(each, column) !== '');
  const width = Math.max(row.cells.length, ...below.map((each) => each.cells.length));
  for (let column = 1; column <= width; column += 1) {
    const merge = sheet.mergeAt(row, column);
    const own = merge === undefined ? sheet.text(row, column) : sheet.cornerText(merge);
    const continues = own === '' && column > 1 && hasOwnBelow(column) && hasOwnBelow(column - 1);
    texts.push(continues ? (texts.at(-1) ?? '') : own);
  }
  return texts;
}
