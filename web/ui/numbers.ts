import type { Language } from '../../src/shared/texts.ts';

// The Unicode minus is as wide as a digit, so that columns stay straight.
const minus = '\u2212';
const thinSpace = '\u202F';

/** An integer with thousands apart: `21 430`, `21,430`. */
export function formatCount(count: number, language: Language): string {
  const digits = String(Math.abs(count));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? thinSpace : ',');
  return count < 0 ? `${minus}${grouped}` : grouped;
}

/**
 * A decimal string with a fixed number of places, rounded half away from zero on its digits: binary fractions would turn
 * 39.95 into 39.9. `39.9600` → `40,0`.
 */
export function formatDecimal(decimal: string, places: number, language: Language): string {
  const { negative, digits } = roundDecimal(decimal, places);
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `${language === 'ru' ? ',' : '.'}${digits.slice(-places)}`;
  return `${negative && /[1-9]/.test(digits) ? minus : ''}${whole}${fraction}`;
}

/**
 * A difference with its sign: `−6,8`, `+3,1`, `0,0`. One that is not zero never shows as zero: −0.04 stays `−0,04`, so that
 * "not met" beside 50,0 % has its reason on the screen.
 */
export function formatDifference(decimal: string, language: Language): string {
  const places = [1, 2, 3, 4].find((each) => /[1-9]/.test(roundDecimal(decimal, each).digits)) ?? 1;
  const text = formatDecimal(decimal, places, language);
  return /[1-9]/.test(text) && !text.startsWith(minus) ? `+${text}` : text;
}

/** Digits without the point, rounded to `places`. */
function roundDecimal(decimal: string, places: number): { negative: boolean; digits: string } {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const up = (fraction[places] ?? '0') >= '5' ? 1n : 0n;
  return { negative, digits: String(kept + up).padStart(places + 1, '0') };
}
