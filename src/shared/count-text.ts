export type CountText = { ok: bigint } | { error: CountTextError };

export type CountTextError =
  | 'countEmpty'
  | 'countNegative'
  | 'countFraction'
  | 'countExponent'
  | 'countGrouping'
  | 'countLeadingZero'
  | 'countTooLarge'
  | 'countNotNumber';

/** Fits the signed 64 bits of both stores. */
const largest = 2n ** 63n - 1n;

/**
 * Reads a count of applications: digits, or groups of three digits with one kind of space between them (`1 234`, with a
 * plain, no-break, thin, narrow or figure space). Spaces at the ends do not count.
 *
 * Never rounds and never guesses. `1234.0` and `1 234,0` are `countFraction`, since `1,000` may be one or a thousand: a
 * number cell of Excel arrives as `1234` anyway. Leading zeros are refused, for such a text is an identifier in the wrong
 * column. The caller decides what an empty cell means before asking; here it is `countEmpty`.
 */
export function parseCount(text: string): CountText {
  const digits = text.trim();
  if (digits === '') return { error: 'countEmpty' };
  if (!/^\d+$/.test(digits)) {
    const groups = /^[1-9]\d{0,2}(?:([ \u00A0\u2007\u2009\u202F])\d{3})(?:\1\d{3})*$/.test(digits);
    return groups ? within(digits.replace(/\D/g, '')) : { error: nameError(digits) };
  }
  if (digits.length > 1 && digits.startsWith('0')) return { error: 'countLeadingZero' };
  return within(digits);
}

function within(digits: string): CountText {
  // Twenty digits are over the limit by their number alone; a longer text is not even turned into a number.
  if (digits.length >= 20) return { error: 'countTooLarge' };
  const count = BigInt(digits);
  return count > largest ? { error: 'countTooLarge' } : { ok: count };
}

function nameError(text: string): CountTextError {
  if (/^[-−–]\s*\d/.test(text)) return 'countNegative';
  if (/^\d[\d\s]*(?:[.,]\d+)?[eEеЕ][+-]?\d+$/.test(text)) return 'countExponent';
  if (/^\d[\d\s]*[.,]\d*$/.test(text)) return 'countFraction';
  if (/^\d[\d\s']*$/.test(text)) return 'countGrouping';
  return 'countNotNumber';
}
