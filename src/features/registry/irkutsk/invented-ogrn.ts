import { ogrnControlDigit } from '../control-digits.rules.ts';

/**
 * An invented ОГРН: the right control digit, the region's number 38, and the year 2099 (digits 2–3), so that no real organisation ever bears it.
 * The same place gives the same number.
 */
export function inventedOgrn(place: number): string {
  const digits = `19938${String((place * 7_919 + 1_234_567) % 10_000_000).padStart(7, '0')}`;
  return digits + ogrnControlDigit(digits);
}
