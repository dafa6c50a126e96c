import type { Channel } from '../../../shared/channels.ts';
import { channelTitles } from '../../../shared/channels.ts';
import type { Text } from '../../../shared/texts.ts';
import type { Field } from '../profile.ts';

const fieldTitles: Readonly<Record<Field, Text>> = {
  service: { ru: 'код услуги', en: 'service code' },
  serviceTitle: { ru: 'услуга', en: 'service' },
  authority: { ru: 'код органа (ОГРН)', en: 'authority code (ОГРН)' },
  authorityName: { ru: 'орган', en: 'authority' },
  territory: { ru: 'ОКТМО', en: 'ОКТМО' },
  period: { ru: 'период', en: 'period' },
  year: { ru: 'год', en: 'year' },
  month: { ru: 'месяц', en: 'month' },
  periodFrom: { ru: 'начало периода', en: 'first day' },
  periodTo: { ru: 'конец периода', en: 'last day' },
  channel: { ru: 'канал', en: 'channel' },
  visit: { ru: 'требуется посещение', en: 'visit required' },
  assisted: { ru: 'с содействием', en: 'assisted' },
  outcome: { ru: 'исход', en: 'outcome' },
  count: { ru: 'количество', en: 'count' },
  total: { ru: 'всего', en: 'total' },
};

/** «строка 5», «строки 5–6», «строки 5, 7, 9 и ещё 12». */
function ruLines(lines: readonly number[]): string {
  return lines.length === 1 ? `строка ${lines[0] ?? ''}` : `строки ${listed(lines, 'и ещё')}`;
}

function enLines(lines: readonly number[]): string {
  return lines.length === 1 ? `line ${lines[0] ?? ''}` : `lines ${listed(lines, 'and further')}`;
}

function listed(lines: readonly number[], more: string): string {
  const first = lines[0] ?? 0;
  const last = lines.at(-1) ?? 0;
  if (lines.length > 1 && last - first === lines.length - 1) return `${first}–${last}`;
  return lines.length <= 10 ? lines.join(', ') : `${lines.slice(0, 10).join(', ')} ${more} ${lines.length - 10}`;
}

/** What a file showed, for its receipt. */
export const seenTexts = {
  header: (lines: readonly number[]): Text => ({ ru: `Шапка таблицы: ${ruLines(lines)}.`, en: `The table’s header: ${enLines(lines)}.` }),
  field: (name: string, field: Field): Text => ({
    ru: `Столбец «${name}»: ${fieldTitles[field].ru}.`,
    en: `Column “${name}”: ${fieldTitles[field].en}.`,
  }),
  channel: (name: string, channel: Channel): Text => ({
    ru: `Столбец «${name}»: обращения по каналу «${channelTitles[channel].ru}».`,
    en: `Column “${name}”: applications by the channel ${channelTitles[channel].en}.`,
  }),
  channelRow: (name: string, channel: Channel): Text => ({
    ru: `Строки «${name}»: обращения по каналу «${channelTitles[channel].ru}».`,
    en: `Lines “${name}”: applications by the channel ${channelTitles[channel].en}.`,
  }),
  service: (name: string): Text => ({ ru: `Столбец «${name}»: услуга.`, en: `Column “${name}”: a service.` }),
  totalColumn: (name: string): Text => ({
    ru: `Столбец «${name}»: итог, сверен с суммой каналов и не учтён.`,
    en: `Column “${name}”: a total, checked against its channels and not counted.`,
  }),
  headings: (lines: readonly number[]): Text => ({
    ru: `Номера граф и повторы шапки: ${ruLines(lines)}.`,
    en: `Column numbers and repeated headers: ${enLines(lines)}.`,
  }),
  totals: (lines: readonly number[], above: boolean): Text => ({
    ru: `Итоги: ${ruLines(lines)}; стоят ${above ? 'над слагаемыми' : 'под слагаемыми'}, сверены и не учтены.`,
    en: `Totals: ${enLines(lines)}; they stand ${above ? 'above' : 'under'} their addends, were checked and not counted.`,
  }),
  notes: (lines: readonly number[]): Text => ({
    ru: `Примечания под таблицей не прочитаны: ${ruLines(lines)}.`,
    en: `Notes under the table were not read: ${enLines(lines)}.`,
  }),
  rowsLeftOut: (lines: readonly number[]): Text => ({
    ru: `Строки других показателей не прочитаны: ${ruLines(lines)}.`,
    en: `Lines of other figures were not read: ${enLines(lines)}.`,
  }),
  merged: (field: Field): Text => ({
    ru: `Объединённая по вертикали ячейка (${fieldTitles[field].ru}) относится ко всем своим строкам.`,
    en: `A cell merged downwards (${fieldTitles[field].en}) speaks for all its lines.`,
  }),
  summed: (lines: readonly number[]): Text => ({
    ru: `Физические и юридические лица сложены: ${ruLines(lines)}.`,
    en: `Natural and legal persons were added up: ${enLines(lines)}.`,
  }),
};

/** What was taken for granted in one reading. */
export const assumedTexts = {
  periodFromTitle: (period: string): Text => ({
    ru: `Столбца периода нет: период взят из заголовка («${period}»).`,
    en: `There is no period column: the period was taken from the title (“${period}”).`,
  }),
  periodFromFileName: (period: string): Text => ({
    ru: `Период в файле не указан: он взят из имени файла («${period}»).`,
    en: `The file states no period: it was taken from the file’s name (“${period}”).`,
  }),
  yearFromTitle: (year: string): Text => ({
    ru: `Год периодов взят из заголовка: ${year}.`,
    en: `The year of the periods was taken from the title: ${year}.`,
  }),
  firstDaysAreMonths: {
    ru: 'Даты первого числа в столбце периода прочитаны как месяцы: так Excel записывает «январь 2024».',
    en: 'Dates of a first day in the period column were read as months: so Excel keeps «январь 2024».',
  },
  fieldFromTitle: (field: Field, value: string): Text => ({
    ru: `Из заголовка взято для всех строк (${fieldTitles[field].ru}): «${value}».`,
    en: `Taken from the title for all lines (${fieldTitles[field].en}): “${value}”.`,
  }),
  fixedChannel: (channel: Channel): Text => ({
    ru: `Столбца канала нет: все строки — «${channelTitles[channel].ru}».`,
    en: `There is no channel column: all lines are ${channelTitles[channel].en}.`,
  }),
};
