import { countForEye } from '../../shared/for-eye.ts';
import type { Language } from '../../shared/texts.ts';

/** One column of a table for people. Numbers are right-aligned with their thousands apart; null is «—». */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number | null;
  /** Text that is a number already, such as a share: to the right. */
  readonly right?: true;
}

/** The lines of a table: header, rule, rows. Text is cut to fit `width`, when there is one, in the widest columns first. */
export function tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language, width?: number): string[] {
  const cells = rows.map((row) => columns.map((column) => cell(column.of(row), language)));
  const right = columns.map((column, index) => column.right ?? rows.some((row) => typeof columns[index]?.of(row) === 'number'));
  const widths = fit(
    columns.map((column, index) => Math.max(length(column.title), ...cells.map((line) => length(line[index] ?? '')))),
    right,
    width,
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => pad(text, widths[index] ?? 0, right[index] ?? false))
      .join('  ')
      .trimEnd();
  return [line(columns.map((column) => column.title)), widths.map((each) => '─'.repeat(each)).join('  '), ...cells.map(line)];
}

function cell(value: string | number | null, language: Language): string {
  if (value === null) return '—';
  return typeof value === 'number'
    ? countForEye(value, language)
    : value.replaceAll(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}

function fit(widths: readonly number[], right: readonly boolean[], width = Infinity): number[] {
  const fitted = [...widths];
  const total = () => fitted.reduce((sum, each) => sum + each + 2, -2);
  while (total() > width) {
    const widest = fitted.reduce((best, each, index) => (!right[index] && each > (fitted[best] ?? 0) ? index : best), right.indexOf(false));
    const now = fitted[widest] ?? 0;
    if (now <= narrowest) break;
    fitted[widest] = Math.max(narrowest, now - (total() - width));
  }
  return fitted;
}

const narrowest = 12;

function pad(text: string, width: number, right: boolean): string {
  const letters = [...text];
  if (letters.length > width) return `${letters.slice(0, width - 1).join('')}…`;
  const space = ' '.repeat(width - letters.length);
  return right ? space + text : text + space;
}

function length(text: string): number {
  return [...text].length;
}
