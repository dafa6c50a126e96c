import { commandTexts as texts } from '../commands.texts.ts';

const day = { ru: 'ДЕНЬ', en: 'DAY' };
const codes = { ru: 'КОДЫ', en: 'CODES' };

export const instant = { ru: 'МОМЕНТ', en: 'INSTANT' };

/** Flags of every question about the share: which applications, as known when, counted how. */
export const selectionFlags = {
  from: { value: day, says: texts.from },
  to: { value: day, says: texts.to },
  asOf: { value: instant, says: texts.asOf },
  method: { value: { ru: 'МЕТОДИКА', en: 'METHOD' }, says: texts.method },
  structure: { value: 'now|then', says: texts.structure },
  service: { value: codes, says: texts.service },
  authority: { value: codes, says: texts.authority },
  municipality: { value: codes, says: texts.municipality },
  channel: { value: { ru: 'КАНАЛЫ', en: 'CHANNELS' }, says: texts.channel },
} as const;

export const by = { value: { ru: 'КЛЮЧИ', en: 'KEYS' }, says: texts.by } as const;

export const paging = {
  after: { value: { ru: 'ЧИСЛО', en: 'NUMBER' }, says: texts.after },
  limit: { value: { ru: 'ЧИСЛО', en: 'NUMBER' }, says: texts.limit },
} as const;
