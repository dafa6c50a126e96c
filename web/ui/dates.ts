import { isDay, lastDayOfMonth, monthOf, type Day } from '../../src/shared/days.ts';
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
  const { day, time } = toLocal(instant);
  return `${dayForEye(day, language)} ${time}`;
}

/** What was typed as a day, `15.03.2024` or `2024-03-15`; undefined for what is neither or no day of the calendar. */
export function parseDay(typed: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[.,/](\d{1,2})[.,/](\d{4})$/.exec(typed.trim()) ?? [];
  const day = year === '' ? typed.trim() : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** What was typed as a moment of the reader's own time zone, `15.03.2024 14:05`; a day alone means its end. Gives an instant. */
export function parseInstant(typed: string): string | undefined {
  const [, date = '', time = '23:59'] = /^(\S+)(?:\s+(\d{1,2}:\d{2}))?$/.exec(typed.trim()) ?? [];
  const day = parseDay(date);
  const at = day === undefined ? undefined : new Date(`${day}T${time.padStart(5, '0')}:59.999`);
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function toLocal(instant: string): { day: Day; time: string } {
  const at = new Date(instant);
  return {
    day: [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-'),
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
