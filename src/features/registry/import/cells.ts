import { channels, channelTitles } from '../../../shared/channels.ts';
import type { Channel } from '../../../shared/channels.ts';
import { isDay } from '../../../shared/days.ts';
import { foldText } from '../../../shared/text.ts';
import type { Text } from '../../../shared/texts.ts';
import { isInn, isOgrn, readOktmo } from '../control-digits.rules.ts';
import type { Column, Reader } from './lines.ts';

/** A column that must be there and hold something in each line. */
export function required<Value>(ru: string, en: string, read: Reader<Value>, also: readonly string[] = []): Column<Value> {
  return { ru, en, also, required: true, read };
}

export function optional<Value>(ru: string, en: string, read: Reader<Value>, also: readonly string[] = []): Column<Value> {
  return { ru, en, also, required: false, read };
}

/** Words as written, spaces alone put in order: quotation marks and dashes of a name are the owner's. */
export function words(limit = 1000): Reader<string> {
  return (text) => (text.length > limit ? { code: 'valueTooLong', params: { limit } } : { value: text });
}

/** A code is one word of letters, digits and . _ / - : it is typed, spoken and stands in addresses. */
export const code: Reader<string> = (text) => (/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u.test(text) ? { value: text } : { code: 'notACode' });

/** 2024-01-31 or 31.01.2024; what does not format back to itself is not a day. */
export const day: Reader<string> = (text) => {
  const [, date, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text.replace(/T00:00:00$/, '') : `${year}-${month ?? ''}-${date ?? ''}`;
  return isDay(iso) ? { value: iso } : { code: 'notADay' };
};

const yes = new Set(['да', 'yes', 'true', '1']);
const no = new Set(['нет', 'no', 'false', '0']);

export const yesNo: Reader<boolean> = (text) => {
  const folded = foldText(text);
  if (yes.has(folded)) return { value: true };
  return no.has(folded) ? { value: false } : { code: 'notYesNo' };
};

/** One of a closed list, by the name in code or by its titles in either language. */
export function oneOf<Value extends string>(titles: Readonly<Record<Value, Text & { readonly also?: readonly string[] }>>): Reader<Value> {
  const entries = Object.entries<Text & { readonly also?: readonly string[] }>(titles);
  const values = new Map<string, Value>();
  for (const [value, { ru, en, also = [] }] of entries)
    for (const name of [value, ru, en, ...also]) values.set(foldText(name), value as Value);
  const params = { allowedRu: entries.map(([, { ru }]) => ru).join(', '), allowedEn: entries.map(([, { en }]) => en).join(', ') };
  return (text) => {
    const value = values.get(foldText(text));
    return value === undefined ? { code: 'notOneOf', params } : { value };
  };
}

const oneChannel = oneOf(channelTitles);

/** Channels separated by `;` or `,`, in the order of the closed list. */
export const channelList: Reader<readonly Channel[]> = (text) => {
  const found = new Set<Channel>();
  for (const each of text.split(/[;,]/)) {
    const read = oneChannel(each.trim());
    if ('code' in read) return read;
    found.add(read.value);
  }
  return { value: channels.filter((each) => found.has(each)) };
};

/** ОКТМО of 8 or 11 digits, the control digit behind it checked and dropped; a country by its two letters (ISO 3166-1). */
export const oktmoOrCountry: Reader<string> = (text) => {
  if (/^[A-Z]{2}$/.test(text)) return { value: text };
  return oktmo(text);
};

export const oktmo: Reader<string> = (text) => {
  const read = readOktmo(text);
  if ('code' in read) return { value: read.code };
  return { code: read.error === 'controlDigit' ? 'oktmoControlDigit' : 'notOktmo' };
};

export const ogrn: Reader<string> = (text) => (isOgrn(text) ? { value: text } : { code: 'notOgrn' });
export const inn: Reader<string> = (text) => (isInn(text) ? { value: text } : { code: 'notInn' });

/** A zone of the IANA database: Asia/Irkutsk. */
export const timeZone: Reader<string> = (text) =>
  Intl.supportedValuesOf('timeZone').includes(text) ? { value: text } : { code: 'notATimeZone' };
