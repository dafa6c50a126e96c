import type { Day } from '../../../shared/days.ts';
import { normaliseText } from '../../../shared/text.ts';
import { parsePeriod } from './period.ts';

/** A period found in words around the table; `text` is as it stands there. */
export interface FoundPeriod {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Periods a title names: «Сведения за январь 2024 года», «Отчётный период: I квартал 2024», or a cell that is a period as a whole. A day
 * («приказ от 15.01.2024», «по состоянию на 01.02.2024») is not one. Distinct periods only; several = the title is ambiguous.
 */
export function findPeriodsInTitle(texts: readonly string[]): FoundPeriod[] {
  return distinct(
    texts.flatMap((text) => {
      const whole = read(text);
      if (whole !== undefined) return isLong(whole) ? [whole] : [];
      const words = normaliseText(text).replaceAll('(', '').split(' ');
      return words.flatMap((word, index) => {
        const introduced = /^за$/i.test(word) || /^период:?$/i.test(word);
        const range = /^с$/i.test(word);
        const found = introduced ? readFirst(words.slice(index + 1)) : range ? readFirst(words.slice(index)) : undefined;
        return found !== undefined && isLong(found) ? [found] : [];
      });
    }),
  );
}

/** Periods a file's name holds: `svedeniya_2024-01.csv`, «Сведения за январь 2024.xlsx», `отчёт_1_кв_2024.csv`. A bare year or a day is not one. */
export function findPeriodsInFileName(fileName: string): FoundPeriod[] {
  const words = normaliseText(fileName)
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_(),]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\d)/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const found: FoundPeriod[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const period = readFirst(words.slice(index));
    if (period === undefined || !isLong(period) || /^\d{4}$/.test(period.text)) continue;
    found.push(period);
    index += period.text.split(' ').length - 1;
  }
  return distinct(found);
}

/** The longest run of the first words that is a period. */
function readFirst(words: readonly string[]): FoundPeriod | undefined {
  for (let count = Math.min(words.length, 8); count > 0; count -= 1) {
    const found = read(words.slice(0, count).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}

function read(text: string): FoundPeriod | undefined {
  const tidy = normaliseText(text)
    .replace(/^за /i, '')
    .replace(/[.,;:)]+$/, '');
  const period = parsePeriod(tidy);
  return 'error' in period ? undefined : { text: tidy, ...period };
}

function isLong(period: FoundPeriod): boolean {
  return period.from !== period.to;
}

function distinct(periods: readonly FoundPeriod[]): FoundPeriod[] {
  const byDays = new Map(periods.map((each) => [`${each.from}..${each.to}`, each]));
  return [...byDays.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
