import type { Channel } from '../../../shared/channels.ts';
import type { ProfileField } from '../profile.ts';

/** Names of columns as Russian reports print them, shared by the profiles. */
export const serviceColumns: readonly ProfileField[] = [
  {
    field: 'serviceTitle',
    columns: [
      'Услуга',
      'Наименование услуги',
      'Наименование государственной услуги',
      'Наименование муниципальной услуги',
      'Наименование государственной (муниципальной) услуги',
      'Название услуги',
    ],
    required: true,
  },
  { field: 'service', columns: ['Код услуги', 'Идентификатор услуги', 'Номер услуги', 'ID услуги', 'Код услуги (ФРГУ)'], required: false },
];

export const authorityColumns: readonly ProfileField[] = [
  {
    field: 'authorityName',
    columns: [
      'Орган',
      'Наименование органа',
      'Орган власти',
      'Ведомство',
      'Наименование ведомства',
      'Орган, предоставляющий услугу',
      'Наименование органа, предоставляющего услугу',
      'ОИВ/ОМСУ',
    ],
    required: true,
  },
  { field: 'authority', columns: ['ОГРН', 'ОГРН органа', 'Код органа'], required: false },
];

export const territoryColumn: ProfileField = { field: 'territory', columns: ['ОКТМО', 'Код ОКТМО', 'Код по ОКТМО'], required: false };

export const periodColumns: readonly ProfileField[] = [
  { field: 'period', columns: ['Период', 'Отчётный период', 'Период отчёта', 'Отчётный месяц'], required: false },
  { field: 'periodFrom', columns: ['Начало периода', 'Период с', 'Дата начала', 'Дата с'], required: false },
  { field: 'periodTo', columns: ['Конец периода', 'Период по', 'Дата окончания', 'Дата по'], required: false },
  { field: 'year', columns: ['Год'], required: false },
  { field: 'month', columns: ['Месяц'], required: false },
];

export const countColumn: ProfileField = {
  field: 'count',
  columns: [
    'Количество',
    'Количество обращений',
    'Количество заявлений',
    'Количество запросов',
    'Кол-во',
    'Кол-во обращений',
    'Кол-во заявлений',
    'Число обращений',
    'Число заявлений',
    'Обращений',
    'Заявлений',
    'Подано заявлений',
    'Поступило обращений',
  ],
  required: true,
};

/** Conditions of an application beside its channel; real reports rarely state them. */
export const conditionColumns: readonly ProfileField[] = [
  { field: 'visit', columns: ['Требуется посещение', 'Личное посещение', 'Посещение', 'Необходимость личного посещения'], required: false },
  { field: 'assisted', columns: ['С содействием', 'Содействие', 'Подано с содействием'], required: false },
];

export const outcomeColumn: ProfileField = {
  field: 'outcome',
  columns: ['Исход', 'Статус', 'Результат', 'Статус заявления'],
  required: false,
};

export const totalColumns: ProfileField = {
  field: 'total',
  columns: [
    'Всего',
    'Итого',
    'Всего обращений',
    'Всего заявлений',
    'Общее количество',
    'Общее количество обращений',
    'Общее количество заявлений',
    'Количество обращений, всего',
    'Количество обращений всего',
  ],
  required: false,
};

/** How reports name channels beside the closed list. «Лично» without a place is the body's own office: the МФЦ is always named. */
export const channelWords: Readonly<Record<string, Channel>> = {
  'через ЕПГУ': 'epgu',
  'на ЕПГУ': 'epgu',
  'с использованием ЕПГУ': 'epgu',
  Госуслуги: 'epgu',
  'портал Госуслуг': 'epgu',
  'Единый портал': 'epgu',
  'через Единый портал': 'epgu',
  'Единый портал государственных и муниципальных услуг': 'epgu',
  'Единый портал государственных и муниципальных услуг (функций)': 'epgu',
  'через РПГУ': 'rpgu',
  'на РПГУ': 'rpgu',
  'региональный портал': 'rpgu',
  'через региональный портал': 'rpgu',
  'региональный портал государственных и муниципальных услуг': 'rpgu',
  'через сайт ведомства': 'site',
  'официальный сайт': 'site',
  'через официальный сайт': 'site',
  'сайт органа': 'site',
  'через МФЦ': 'mfc',
  'в МФЦ': 'mfc',
  'лично в МФЦ': 'mfc',
  'многофункциональный центр': 'mfc',
  лично: 'office',
  'лично в орган': 'office',
  'лично в ведомство': 'office',
  'лично в ОМС': 'office',
  'лично в ОМСУ': 'office',
  'непосредственно в орган': 'office',
  'личное обращение в орган': 'office',
  'личный приём': 'office',
  'на личном приёме': 'office',
  почтой: 'post',
  'по почте': 'post',
  'почтовым отправлением': 'post',
  'почтовая связь': 'post',
  'по телефону': 'phone',
  иные: 'other',
  'иной способ': 'other',
  'иные способы': 'other',
  'иным способом': 'other',
  'иными способами': 'other',
  прочее: 'other',
  прочие: 'other',
};

/** Lines above a table that speak for all of it. */
export const titleLabels = [
  {
    field: 'authority',
    labels: [
      'Орган',
      'Наименование органа',
      'Наименование отчитывающейся организации',
      'Наименование организации',
      'Наименование органа, предоставляющего услугу',
      'ОГРН',
      'ОГРН органа',
    ],
  },
  { field: 'territory', labels: ['ОКТМО', 'Код по ОКТМО', 'Код ОКТМО'] },
] as const;
