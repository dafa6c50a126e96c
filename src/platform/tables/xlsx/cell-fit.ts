import type { ExportColumn, ExportKind, ExportSheet, ExportValue } from './export-sheet.ts';

const widthBounds = { least: 9, most: 60, comfortable: 42 };
const sampledRows = 1000;

/** Bold letters are about a tenth wider; the filter's button takes two characters. */
const boldness = 1.1;
const filterButton = 2;

const lineHeight = 15;
export const titleHeight = 20;

/** In characters: wide enough for the longest word, so that no Russian word is broken, and for most values on one line. */
export function fittingWidth(column: ExportColumn, index: number, rows: ExportSheet['rows']): number {
  const texts = rows.slice(0, sampledRows).map((row) => shownText(row[index] ?? null, column.kind));
  const longestWord = Math.max(longest(words(column.header)) * boldness + filterButton, longest(texts.flatMap(words)));
  const line = Math.min(longest(texts), widthBounds.comfortable);
  return Math.ceil(Math.min(widthBounds.most, Math.max(widthBounds.least, longestWord + 1, line + 1)));
}

/**
 * In points. Excel fits rows to wrapped text by itself when it opens a file, other programs do not: so the height is
 * written, as a computed one that Excel still changes when the text changes.
 */
export function headerHeight(columns: readonly ExportColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ header }, index) => countLines(header, ((widths[index] ?? 0) - filterButton) / boldness));
  return lineHeight * Math.max(1, ...lines) + 3;
}

/** Undefined for a row of one line, which is most of them. */
export function rowHeight(row: readonly ExportValue[], columns: readonly ExportColumn[], widths: readonly number[]): number | undefined {
  let most = 1;
  for (let index = 0; index < columns.length; index += 1) {
    const value = row[index];
    if (typeof value === 'string' && columns[index]?.kind === 'text') most = Math.max(most, countLines(value, (widths[index] ?? 0) - 1));
  }
  return most === 1 ? undefined : lineHeight * Math.min(most, 25);
}

function countLines(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, paragraph) => sum + countWrapped(paragraph, Math.max(1, width)), 0);
}

function countWrapped(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words(paragraph)) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

function shownText(value: ExportValue, kind: ExportKind): string {
  if (value === null) return '';
  if (kind === 'day') return '01.01.2024';
  if (kind === 'percent' && typeof value === 'number') return '100,0%';
  return typeof value === 'string' ? value : value.toLocaleString('ru');
}

function words(text: string): string[] {
  return text.split(/[ \n\t-]+/);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
