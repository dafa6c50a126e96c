import type { Day } from '../../../shared/days.ts';
import { isDay, lastDayOfMonth } from '../../../shared/days.ts';
import { foldText } from '../../../shared/text.ts';
import type { PeriodHints } from '../profile.ts';

export type ParsedPeriod = { from: Day; to: Day } | { error: PeriodError };

export type PeriodError = 'periodEmpty' | 'periodNotUnderstood' | 'periodImpossible' | 'periodReversed' | 'periodNeedsFiscalYear';

/**
 * Reads a period as people write it, both days included: «январь 2024», «янв. 2024 г.», `янв.24` (as Excel shows a month), 2024-01,
 * 01.2024, «январь – март 2024», «I квартал 2024», «1 кв. 2024», «I полугодие 2024», «9 месяцев 2024», «2024 год», 15.01.2024, «15 января
 * 2024 г.», `2024-01-01..2024-01-31`, «с 01.01.2024 по 31.01.2024».
 *
 * «2018-2019» is two calendar years to one reader and one fiscal year to another: only the hint lets it in, as April 2018 – March 2019.
 * A period is impossible when it would not format back to itself (13.2024, 30.02.2024) or lies outside 2000–2099.
 */
export function parsePeriod(text: string, hints: PeriodHints = {}): ParsedPeriod {
  const words = stripWords(foldText(text));
  if (words === '') return { error: 'periodEmpty' };
  const fiscal = /^(\d{4}) ?[-/] ?(\d{4}|\d{2})$/.exec(words);
  if (fiscal !== null) {
    const found = fiscalYear(fiscal[1] ?? '', fiscal[2] ?? '', hints);
    if (found !== undefined) return found;
  }
  return parseSingle(words) ?? parseRange(words) ?? { error: 'periodNotUnderstood' };
}

function stripWords(folded: string): string {
  return folded
    .replace(/^(?:за )?(?:отчетный )?(?:период)?:? ?(?:за )?/, '')
    .replace(/ ?(?<=\d ?)(?:года|год|г\.|г)(?= |$)/g, '')
    .trim();
}

/** «2018-19» is a fiscal year under the hint and otherwise no month; undefined = a month after all. */
function fiscalYear(first: string, second: string, hints: PeriodHints): ParsedPeriod | undefined {
  const next = String(Number(first) + 1);
  const consecutive = second === next || second === next.slice(2);
  if (hints.fiscalYear === 'fromApril' && consecutive) return within(`${first}-04-01`, `${next}-03-31`);
  return second.length === 2 ? undefined : { error: 'periodNeedsFiscalYear' };
}

function parseRange(words: string): ParsedPeriod | undefined {
  for (const [left, right] of halves(words)) {
    const to = parseSingle(right);
    if (to === undefined) continue;
    // «с 1 января по 31 марта 2024», «январь – март 2024»: the year is said once.
    const year = /\d{4}$/.exec(right)?.[0] ?? '';
    const from = parseSingle(left) ?? parseSingle(`${left} ${year}`);
    if (from === undefined) continue;
    if ('error' in from) return from;
    if ('error' in to) return to;
    return from.from > to.to ? { error: 'periodReversed' } : { from: from.from, to: to.to };
  }
  return undefined;
}

/** Every way to cut the text in two at a sign of a range. */
function halves(words: string): [string, string][] {
  const said = /^с (.+) по (.+)$/.exec(words);
  if (said !== null) return [[said[1] ?? '', said[2] ?? '']];
  const cuts: [string, string][] = [];
  for (const { 0: sign, index } of words.matchAll(/ ?(?:\.{2,3}|…|-| по ) ?/g)) {
    cuts.push([words.slice(0, index).trim(), words.slice(index + sign.length).trim()]);
  }
  return cuts;
}

function parseSingle(words: string): ParsedPeriod | undefined {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(words);
    if (match !== null) return read(...match.slice(1).map((group) => group ?? ''));
  }
  return undefined;
}

const months = ['янв', 'фев', 'мар', 'апр', 'ма[йя]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const monthName =
  '(янв(?:ар[ья])?|февр?|феврал[ья]|март?а?|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сент?|сентябр[ья]|окт(?:ябр[ья])?|нояб?|ноябр[ья]|дек(?:абр[ья])?)';
const ordinal = '(i{1,3}|iv|[1-4]|перв(?:ый|ое)|втор(?:ой|ое)|третий|четвертый)(?:-?(?:й|ый|ой|ое|е))?';

const patterns: readonly [RegExp, (...groups: string[]) => ParsedPeriod][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?$/, (year, month, day) => within(iso(year, month, day), iso(year, month, day))],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, (day, month, year) => within(iso(year, month, day), iso(year, month, day))],
  [/^(\d{4})[-./](\d{1,2})$/, (year, month) => span(year, Number(month), Number(month))],
  [/^(\d{1,2})[-./](\d{4})$/, (month, year) => span(year, Number(month), Number(month))],
  [/^(\d{4})$/, (year) => span(year, 1, 12)],
  [new RegExp(`^(\\d{1,2}) ${monthName}\\.? (\\d{4})$`), (day, name, year) => dayOf(year, name, day)],
  [new RegExp(`^${monthName}[. -]{0,2}(\\d{4})$`), (name, year) => span(year, numberOf(name), numberOf(name))],
  [new RegExp(`^${monthName}[. -]{1,2}(\\d{2})$`), (name, year) => span(`20${year}`, numberOf(name), numberOf(name))],
  [new RegExp(`^(\\d{4})[, ]{1,2}${monthName}\\.?$`), (year, name) => span(year, numberOf(name), numberOf(name))],
  [new RegExp(`^${ordinal} ?(?:квартал|кварт|кв)\\.?,? ?(\\d{4})$`), (part, year) => share(year, part, 4)],
  [new RegExp(`^(\\d{4}),? ${ordinal} ?(?:квартал|кварт|кв)\\.?$`), (year, part) => share(year, part, 4)],
  [new RegExp(`^${ordinal} ?(?:полугодие|п/г)\\.?,? ?(\\d{4})$`), (part, year) => share(year, part, 2)],
  [/^(\d{1,2}) ?(?:месяц(?:а|ев)?|мес)\.? (\d{4})$/, (count, year) => span(year, 1, Number(count))],
];

function numberOf(name: string): number {
  return months.findIndex((start) => new RegExp(`^${start}`).test(name)) + 1;
}

function dayOf(year = '', name = '', day = ''): ParsedPeriod {
  const on = iso(year, String(numberOf(name)), day);
  return within(on, on);
}

/** The nth of `parts` equal parts of a year. */
function share(year: string, part: string, parts: 2 | 4): ParsedPeriod {
  const number = ordinals.findIndex((spellings) => spellings.test(part)) + 1;
  const length = 12 / parts;
  return number > parts ? { error: 'periodImpossible' } : span(year, (number - 1) * length + 1, number * length);
}

const ordinals = [/^(?:i|1|перв.*)$/, /^(?:ii|2|втор.*)$/, /^(?:iii|3|третий)$/, /^(?:iv|4|четвертый)$/];

function span(year: string, first: number, last: number): ParsedPeriod {
  if (first < 1 || last > 12 || last < 1) return { error: 'periodImpossible' };
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return within(`${month(first)}-01`, lastDayOfMonth(month(last)));
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function within(from: Day, to: Day): ParsedPeriod {
  const possible = isDay(from) && isDay(to) && from >= '2000-01-01' && to <= '2100-03-31';
  return possible ? { from, to } : { error: 'periodImpossible' };
}
