import type { Profile } from '../profile.ts';
import { daysAreRegistration, unitIsOne } from './common-assumptions.ts';
import {
  authorityColumns,
  channelWords,
  conditionColumns,
  countColumn,
  outcomeColumn,
  periodColumns,
  serviceColumns,
  territoryColumn,
} from './common-columns.ts';

export const mfcExtract: Profile = {
  code: 'mfc-extract',
  title: { ru: 'Выгрузка МФЦ', en: 'Extract of the МФЦ' },
  description: {
    ru: 'Обращения, принятые в МФЦ, по услугам многих органов в одном файле. Канал — МФЦ, если столбца канала нет.',
    en: 'Applications taken in at the МФЦ for services of many bodies in one file. The channel is МФЦ where no column says otherwise.',
  },
  layout: 'long',
  fields: [
    ...serviceColumns,
    ...authorityColumns,
    territoryColumn,
    ...periodColumns,
    { field: 'channel', columns: ['Канал', 'Канал подачи', 'Способ подачи'], required: false },
    { ...countColumn, columns: [...countColumn.columns, 'Принято обращений', 'Принято заявлений', 'Принято дел', 'Количество дел'] },
    ...conditionColumns,
    outcomeColumn,
  ],
  channels: channelWords,
  fixed: { channel: 'mfc' },
  period: { places: ['column', 'title', 'fileName'], firstDaysMeanMonths: true, hints: {} },
  assumed: [
    unitIsOne,
    daysAreRegistration,
    {
      ru: 'Орган — тот, кто предоставляет услугу, а не МФЦ; столбцы с офисом, окном и сотрудником МФЦ не читаются.',
      en: 'The authority is the body that provides the service, not the МФЦ; columns with its office, window and clerk are not read.',
    },
    {
      ru: 'ОКТМО — территория заявителя или офиса, как её указал МФЦ; без столбца она не указана.',
      en: 'ОКТМО is the territory as the МФЦ states it; without the column it is not stated.',
    },
  ],
};
