import { dayForEye } from '../../../shared/for-eye.ts';
import type { Language } from '../../../shared/texts.ts';

/** «01.01.2023 – 31.12.2024», «01.01.2023 –», null where it is open on both sides. */
export function validDays(it: { validFrom: string | null; validTo: string | null }, language: Language): string | null {
  if (it.validFrom === null && it.validTo === null) return null;
  return [it.validFrom, it.validTo]
    .map((each) => (each === null ? '' : dayForEye(each, language)))
    .join(' – ')
    .trim();
}
