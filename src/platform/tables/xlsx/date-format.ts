/** How a number format shows a number as a moment, or undefined when it shows a plain number. */
export type DateFormat = 'day' | 'time' | 'dayAndTime' | 'elapsed';

/**
 * Reads a number format: built-in by its id, custom by its code. Quoted and escaped letters, colours, currencies and
 * languages in brackets are no date letters, so `0 "дней"` and `#,##0 [$kr.-40D]` are numbers.
 * Source: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */
export function findDateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return builtIn.get(id);
  const literalsGone = code.slice(0, longestCode).replace(/"[^"]*"|\\.|[_*]./g, '');
  // Only the first section: the others are for negatives, zeros and texts.
  const [section = ''] = literalsGone.split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'elapsed';
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/general|standard|основной/gi, '');
  const day = /[yd]|m{3,}/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  const time = /[hs]|am\/pm|a\/p/i.test(bare);
  if (day) return time ? 'dayAndTime' : 'day';
  return time ? 'time' : undefined;
}

/** Excel's own bound on a format's length. */
const longestCode = 255;

const builtIn = new Map<number, DateFormat>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'dayAndTime'],
  [46, 'elapsed'],
]);
