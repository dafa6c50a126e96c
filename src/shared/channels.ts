import type { Text } from './texts.ts';

/** The closed list of channels (share.md §4.1); anything else enters only through a profile's mapping. */
export const channels = ['epgu', 'rpgu', 'site', 'mfc', 'office', 'post', 'phone', 'other'] as const;
export type Channel = (typeof channels)[number];

export const channelTitles: Readonly<Record<Channel, Text>> = {
  epgu: { ru: 'ЕПГУ', en: 'Unified portal (EPGU)' },
  rpgu: { ru: 'РПГУ', en: 'Regional portal (RPGU)' },
  site: { ru: 'сайт ведомства', en: 'body’s website' },
  mfc: { ru: 'МФЦ', en: 'multifunctional centre (MFC)' },
  office: { ru: 'ведомство лично', en: 'body’s office in person' },
  post: { ru: 'почта', en: 'post' },
  phone: { ru: 'телефон', en: 'telephone' },
  other: { ru: 'иное', en: 'other' },
};

/** Kinds of sources, and the channels each is the source of record for (share.md §2) unless its card says otherwise. */
export const sourceKinds = ['epgu', 'mfc', 'body'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const channelsOfRecord: Readonly<Record<SourceKind, readonly Channel[]>> = {
  epgu: ['epgu'],
  mfc: ['mfc'],
  body: ['rpgu', 'site', 'office', 'post', 'phone', 'other'],
};
