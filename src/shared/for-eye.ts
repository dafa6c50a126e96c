import type { Language } from './texts.ts';

/** A count with thousands apart, by a thin no-break space or a comma: «21 430», "21,430". */
export function countForEye(count: number, language: Language): string {
  const grouped = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u202F' : ',');
  return count < 0 ? `−${grouped}` : grouped;
}

/** A day: «15.03.2024», "15 Mar 2024". */
export function dayForEye(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'ru' ? `${date}.${month}.${year}` : `${Number(date)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
