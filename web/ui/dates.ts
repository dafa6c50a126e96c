import { lastDayOfMonth, monthOf } from '../../src/shared/days.ts';
import { dayForEye } from '../../src/shared/for-eye.ts';
import type { Language } from '../../src/shared/texts.ts';

/** Both days included: `01.01.2024 – 31.12.2024`; a whole month is named by itself: `03.2024`, `Mar 2024`. */
export function formatPeriod(from: string, to: string, language: Language): string {
  const month = monthOf(from);
  if (from === `${month}-01` && to === lastDayOfMonth(month)) return dayForEye(from, language).replace(/^(01\.|1 )/, '');
  return `${dayForEye(from, language)}\u00A0– ${dayForEye(to, language)}`;
}

/** An instant in the reader's own time zone: `15.03.2025 14:05`. */
export function formatInstant(instant: string, language: Language): string {
  const [day = '', time = ''] = toLocalInput(instant).split('T');
  return `${dayForEye(day, language)} ${time}`;
}

/** For `<input type="datetime-local">`: `2025-03-15T14:05` in the reader's own time zone. */
export function toLocalInput(instant: string): string {
  const at = new Date(instant);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
