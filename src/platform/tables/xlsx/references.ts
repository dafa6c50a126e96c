import type { TableMerge } from '../table.ts';

/** `B12` → row 12, column 2; undefined when it is no reference to a cell. */
export function parseReference(reference: string): { row: number; column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = Number(reference.slice(at));
  return column > 0 && at < reference.length && Number.isInteger(row) && row > 0 ? { row, column } : undefined;
}

export function parseRange(range: string): TableMerge | undefined {
  const [from = '', to = from] = range.replaceAll('$', '').split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
