import type { TableRow } from '../../../platform/tables/table.ts';
import type { Profile } from '../profile.ts';
import type { Vocabulary } from './column-meaning.ts';
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
 * first; of equals the lowest, then the topmost. Undefined when no block gives at least two.
 */
export function findHeader(sheet: Sheet, profile: Profile, vocabulary: Vocabulary): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  const last = Math.min(searchedRows, sheet.rows.length);
  for (let top = 0; top < last; top += 1) {
    for (let bottom = top; bottom < Math.min(top + deepest, sheet.rows.length); bottom += 1) {
      const header = { top, bottom, paths: pathsOf(sheet, top, bottom) };
      const score = scoreOf(profile, vocabulary, header);
      if (score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best === undefined ? undefined : coverMerges(sheet, best.header);
}

const searchedRows = 30;
const deepest = 4;

function scoreOf(profile: Profile, vocabulary: Vocabulary, header: Header): number {
  const meanings = new Set<string>();
  for (const path of header.paths) {
    const meaning = meaningOf(vocabulary, path);
    if (meaning !== undefined) meanings.add('channel' in meaning ? `channel ${meaning.channel}` : meaning.field);
  }
  if (meanings.size < 2) return 0;
  const required = profile.fields.filter(({ field, required: must }) => must && meanings.has(field)).length;
  return required * 100 + meanings.size;
}

/** Cells merged over several rows belong to the header with all of them, also where the rows below give no meaning. */
function coverMerges(sheet: Sheet, header: Header): Header {
  const lines = sheet.rows.slice(header.top, header.bottom + 1);
  const reach = lines.flatMap((row) => header.paths.map((_, index) => sheet.mergeAt(row, index + 1)?.bottom ?? 0));
  const deepestLine = Math.max(0, ...reach);
  let { bottom } = header;
  while ((sheet.rows[bottom + 1]?.line ?? Infinity) <= deepestLine && bottom + 1 < header.top + deepest) bottom += 1;
  return bottom === header.bottom ? header : { top: header.top, bottom, paths: pathsOf(sheet, header.top, bottom) };
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
