import type { Profile } from '../profile.ts';
import { conditionsUnknown, daysAreRegistration, officeIsTheBody, unitIsOne } from './common-assumptions.ts';
import {
  authorityColumns,
  channelWords,
  conditionColumns,
  periodColumns,
  serviceColumns,
  territoryColumn,
  titleLabels,
  totalColumns,
} from './common-columns.ts';

export const svedeniyaWide: Profile = {
  code: 'svedeniya-wide',
  title: { ru: 'Сведения о количестве обращений, каналы столбцами', en: 'Numbers of applications, a column a channel' },
  description: {
    ru: 'Одна строка — услуга органа за период; столбец на каждый канал. «Всего» сверяется с суммой каналов и не учитывается.',
    en: 'One line is a body’s service in a period, with a column for each channel. «Всего» is checked against the channels and not counted.',
  },
  layout: 'wide',
  fields: [...serviceColumns, ...authorityColumns, territoryColumn, ...periodColumns, ...conditionColumns, totalColumns],
  channels: channelWords,
  period: { places: ['column', 'title', 'fileName'], firstDaysMeanMonths: true, hints: {} },
  titleFields: titleLabels,
  assumed: [
    unitIsOne,
    daysAreRegistration,
    officeIsTheBody,
    conditionsUnknown,
    {
      ru: 'Пустая ячейка канала — «не сообщено», а не ноль; канал без столбца в файле не сообщён вовсе.',
      en: 'An empty cell of a channel is “not reported”, not zero; a channel without a column is not reported at all.',
    },
  ],
};
