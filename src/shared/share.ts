import type { Language } from './texts.ts';

/**
 * The share 100·N/T in percent, as a decimal of 4 places rounded half-up; null where there is nothing to divide by («нет обращений»: neither 0 % nor
 * 100 %). Shares are computed here, last, from whole counts: they are never averaged and pass through no float.
 */
export function shareOf(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  return decimalOf(roundedQuotient(part * 100n * tenTo(places), whole), places);
}

/** Is the target, a decimal of percent, met? Exact: 100·N ≥ target·T in integers, so that 39.96 % shown as 40.0 is not 40. null: no applications. */
export function meets(part: bigint, whole: bigint, target: string): boolean | null {
  if (whole <= 0n) return null;
  const { digits, scale } = parseDecimal(target);
  return part * 100n * tenTo(scale) >= digits * whole;
}

/** Percentage points from the target, share − target, 4 places (or as many as asked) half-up; negative below it; null: no applications. */
export function gapPoints(part: bigint, whole: bigint, target: string, decimals = places): string | null {
  if (whole <= 0n) return null;
  const { digits, scale } = parseDecimal(target);
  const over = part * 100n * tenTo(scale) - digits * whole;
  return decimalOf(roundedQuotient(over * tenTo(decimals), whole * tenTo(scale)), decimals);
}

/** How many applications more would have to be electronic at today's T: ⌈target·T/100⌉ − N; 0 or less when reached. */
export function gapApplications(part: bigint, whole: bigint, target: string): bigint {
  const { digits, scale } = parseDecimal(target);
  return -floorQuotient(-digits * whole, 100n * tenTo(scale)) - part;
}

/** The share for the eye, one decimal half-up: «43,2 %», "43.2%"; null: no applications. From the counts, so that it is rounded once. */
export function shareForEye(part: bigint, whole: bigint, language: Language): string | null {
  if (whole <= 0n) return null;
  return percent(decimalOf(roundedQuotient(part * 1000n, whole), 1), language);
}

/**
 * Between what and what the share lies when `volume` more applications are wanting: N/(T+V) and (N+V)/(T+V) for the eye, each rounded once, from the
 * counts. null: no applications.
 */
export function boundsForEye(part: bigint, whole: bigint, volume: bigint, language: Language): { lower: string; upper: string } | null {
  const lower = shareForEye(part, whole + volume, language);
  const upper = shareForEye(part + volume, whole + volume, language);
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * Percentage points from the target with their sign, one decimal half-up, rounded once, from the counts: «−6,8», "+1.3"; a gap that rounds to nothing has
 * no sign. null: no applications.
 */
export function gapForEye(part: bigint, whole: bigint, target: string, language: Language): string | null {
  const rounded = gapPoints(part, whole, target, 1);
  if (rounded === null) return null;
  const sign = rounded.startsWith('-') ? '−' : rounded === '0.0' ? '' : '+';
  return localised(`${sign}${rounded.replace('-', '')}`, language);
}

/**
 * N/T as a decimal of one for a spreadsheet's cell, cut and not rounded after 15 places: what lies below a half of any coarser place stays below it, so
 * that the one rounding is the spreadsheet's own. Fifteen digits are what a spreadsheet keeps. null: no applications.
 */
export function partOfOne(part: bigint, whole: bigint): string | null {
  return whole <= 0n ? null : decimalOf(floorQuotient(part * tenTo(15), whole), 15);
}

/** A target as it was set, without decimals added: «50 %», «62,5 %». */
export function asSet(value: string, language: Language): string {
  const bare = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return percent(bare, language);
}

const places = 4;

// A no-break space, as Russian typography and Intl have it; none in English.
function percent(decimal: string, language: Language): string {
  return `${localised(decimal.replace('-', '−'), language)}${language === 'ru' ? '\u00A0%' : '%'}`;
}

function localised(decimal: string, language: Language): string {
  return language === 'ru' ? decimal.replace('.', ',') : decimal;
}

/** `-12.50` → −1250 and 2. Throws RangeError for what is no plain decimal. */
function parseDecimal(text: string): { digits: bigint; scale: number } {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not a decimal: ${text}`);
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

function decimalOf(scaled: bigint, scale: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The nearest integer, halves up. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  return floorQuotient(2n * numerator + denominator, 2n * denominator);
}

/** BigInt division cuts towards zero; this one goes down, for a positive denominator. */
function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
