import type { Language } from '../../src/shared/texts.ts';

/** A day, `2024-03-15` → `15.03.2024`, in English `15 Mar 2024`. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'ru') return `${date}.${month}.${year}`;
  return `${Number(date)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}

/** Both days included: `01.01.2024 – 31.12.2024`; a whole month is named by itself: `03.2024`, `Mar 2024`. */
export function formatPeriod(from: string, to: string, language: Language): string {
  if (from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && isLastOfMonth(to)) {
    const [year = '', month = ''] = from.split('-');
    return language === 'ru' ? `${month}.${year}` : `${englishMonths[Number(month) - 1] ?? month} ${year}`;
  }
  return `${formatDay(from, language)}\u00A0–\u00A0${formatDay(to, language)}`;
}

/** An instant in the reader's own time zone: `15.03.2025 14:05`. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return `${formatDay(localDay(at), language)} ${time}`;
}

/** For `<input type="datetime-local">`. */
export function toLocalInput(instant: string): string {
  const at = new Date(instant);
  return `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
