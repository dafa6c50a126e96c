import type { Profile } from '../profile.ts';
import { conditionsUnknown, daysAreRegistration, officeIsTheBody, unitIsOne } from './common-assumptions.ts';
import {
  authorityColumns,
  channelWords,
  conditionColumns,
  countColumn,
  outcomeColumn,
  periodColumns,
  serviceColumns,
  territoryColumn,
  titleLabels,
} from './common-columns.ts';

export const svedeniyaLong: Profile = {
  code: 'svedeniya-long',
  title: { ru: 'Сведения о количестве обращений, строками', en: 'Numbers of applications, one a line' },
  description: {
    ru: 'Одна строка — одно число: услуга, орган, период, канал, количество обращений.',
    en: 'One line is one number: service, authority, period, channel, number of applications.',
  },
  layout: 'long',
  fields: [
    ...serviceColumns,
    ...authorityColumns,
    territoryColumn,
    ...periodColumns,
    {
      field: 'channel',
      columns: ['Канал', 'Канал подачи', 'Способ подачи', 'Способ обращения', 'Способ подачи заявления'],
      required: true,
    },
    countColumn,
    ...conditionColumns,
    outcomeColumn,
  ],
  channels: channelWords,
  period: { places: ['column', 'title', 'fileName'], firstDaysMeanMonths: true, hints: {} },
  titleFields: titleLabels,
  assumed: [unitIsOne, daysAreRegistration, officeIsTheBody, conditionsUnknown],
};
