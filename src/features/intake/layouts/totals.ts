import { parseCount } from '../../../shared/count-text.ts';
import type { Profile, ReadingProblem } from '../profile.ts';
import { stateOf } from './markers.ts';

/** A cell as an addend: a number, a value that did not come, or a text that is an error of its own. */
export type Amount = bigint | 'missing' | 'unreadable';

export function amountOf(profile: Profile, text: string): Amount {
  const state = stateOf(profile, text);
  if (state === 'notReported') return 'missing';
  if (state !== undefined) return 0n;
  const count = parseCount(text);
  return 'ok' in count ? count.ok : 'unreadable';
}

/** Addends of one column taken together. */
export interface Sum {
  readonly known: bigint;
  readonly missing: number;
  readonly unreadable: number;
}

export const nothing: Sum = { known: 0n, missing: 0, unreadable: 0 };

export function plus(sum: Sum, amount: Amount): Sum {
  if (amount === 'missing') return { ...sum, missing: sum.missing + 1 };
  return amount === 'unreadable' ? { ...sum, unreadable: sum.unreadable + 1 } : { ...sum, known: sum.known + amount };
}

function minus(sum: Sum, earlier: Sum): Sum {
  return { known: sum.known - earlier.known, missing: sum.missing - earlier.missing, unreadable: sum.unreadable - earlier.unreadable };
}

/**
 * Does a stated total agree with its addends? With some of them missing it may only not be less than those known; one that is an error of
 * its own leaves nothing to say.
 */
export function agrees(stated: bigint, sum: Sum): boolean {
  if (sum.unreadable > 0) return true;
  return sum.missing > 0 ? stated >= sum.known : stated === sum.known;
}

export interface TotalledLine {
  readonly line: number;
  readonly total: boolean;
  /** The text as it stands and what it amounts to, by the order of `columns`. */
  readonly cells: readonly { readonly text: string; readonly amount: Amount }[];
}

export interface TotalledColumn {
  readonly column: number;
  readonly name: string;
}

/**
 * Checks lines of totals. Which lines one totals is not written anywhere, so it agrees when in all columns at once it equals the sum of
 * the lines between itself and some other line of totals, or the table's edge: that covers blocks, levels and the whole. Totals stand
 * under what they total; where the first of them stands above all data, others may too.
 */
export function checkTotals(
  lines: readonly TotalledLine[],
  columns: readonly TotalledColumn[],
): { problems: ReadingProblem[]; above: boolean } {
  const marks: Mark[] = [{ at: 0, sums: columns.map(() => nothing), line: undefined }];
  let at = 0;
  let sums = columns.map(() => nothing);
  for (const line of lines) {
    if (line.total) {
      marks.push({ at, sums, line });
    } else {
      at += 1;
      sums = sums.map((sum, index) => plus(sum, line.cells[index]?.amount ?? 'missing'));
    }
  }
  const end: Mark = { at, sums, line: undefined };
  const above = (marks[1]?.at ?? at) === 0 && at > 0;
  const problems = marks.flatMap((mark, index) => {
    if (mark.line === undefined) return [];
    const before = marks.slice(0, index).toReversed();
    const others = above ? [...marks.slice(index + 1), end, ...before] : before;
    return checkTotal(mark.line, mark, others, columns);
  });
  return { problems, above };
}

/** How far the sums had come at a line of totals. */
interface Mark {
  readonly at: number;
  readonly sums: readonly Sum[];
  readonly line: TotalledLine | undefined;
}

function checkTotal(total: TotalledLine, mark: Mark, others: readonly Mark[], columns: readonly TotalledColumn[]): ReadingProblem[] {
  const problemAt = (index: number, code: ReadingProblem['code'], params: Record<string, string>): ReadingProblem => {
    const column = columns[index];
    return {
      line: total.line,
      column: column?.column ?? null,
      columnName: column?.name ?? null,
      code,
      value: total.cells[index]?.text ?? '',
      params,
    };
  };
  const unreadable = total.cells.flatMap(({ amount }, index) => (amount === 'unreadable' ? [problemAt(index, 'totalUnreadable', {})] : []));
  const ranges = others.filter((other) => other.at !== mark.at).map((other) => between(mark, other));
  const [nearest] = ranges;
  const widest = ranges.at(-1);
  if (nearest === undefined || widest === undefined) return unreadable;
  const differing = (range: readonly Sum[]) =>
    total.cells.flatMap(({ amount }, index) => (typeof amount === 'bigint' && !agrees(amount, range[index] ?? nothing) ? [index] : []));
  let closest = { range: nearest, wrong: differing(nearest) };
  for (const range of ranges) {
    if (closest.wrong.length === 0) return unreadable;
    const wrong = differing(range);
    if (wrong.length < closest.wrong.length) closest = { range, wrong };
  }
  const sumIn = (range: readonly Sum[], index: number) => String(range[index]?.known ?? 0n);
  const params = (index: number) => ({ sum: sumIn(closest.range, index), sumOfAll: sumIn(widest, index) });
  return [...unreadable, ...closest.wrong.map((index) => problemAt(index, 'totalDiffers', params(index)))];
}

function between(one: Mark, other: Mark): Sum[] {
  const [earlier, later] = one.at < other.at ? [one, other] : [other, one];
  return later.sums.map((sum, index) => minus(sum, earlier.sums[index] ?? nothing));
}
