import type { Text } from '../../../src/shared/texts.ts';

export const overviewTexts = {
  where: { ru: 'Обзор', en: 'Overview' },
  title: { ru: 'Обзор', en: 'Overview' },
  asOf: { ru: 'как известно на {asOf}', en: 'as known on {asOf}' },
  method: { ru: 'методика «{method}»', en: 'method “{method}”' },
  simulated: { ru: 'смоделированные данные', en: 'simulated data' },
  explain: { ru: 'Расшифровка значения', en: 'What the figure is made of' },
  period: { ru: 'Период', en: 'Period' },
  year: { ru: 'Год', en: 'Year' },
  otherDates: { ru: 'Другой период', en: 'Other dates' },
  from: { ru: 'С', en: 'From' },
  to: { ru: 'По, включительно', en: 'To, included' },
  knownAt: { ru: 'Как известно на', en: 'As known on' },
  now: { ru: 'сейчас', en: 'now' },
  show: { ru: 'Показать', en: 'Show' },
  reset: { ru: 'Последний период', en: 'Latest period' },
  periodInverted: {
    ru: 'Этот день раньше первого. Исправьте один из них',
    en: 'This day is before the first. Correct one of them',
  },
  dayWrong: { ru: 'Введите день как 15.03.2024', en: 'Type the day as 15.03.2024' },
  momentWrong: { ru: 'Введите как 15.03.2024 14:05 или оставьте пустым', en: 'Type it as 15.03.2024 14:05, or leave it empty' },
  emptyTitle: { ru: 'Сведения не загружены', en: 'Nothing has been loaded' },
  emptyDo: { ru: 'Примите первый файл командой', en: 'Accept the first file with' },
  emptyDemo: { ru: 'или посмотрите демонстрационную область:', en: 'or look at the demo region:' },
  emptyCommand: {
    ru: './vekha intake accept ФАЙЛ --profile ШАБЛОН --source ИСТОЧНИК',
    en: './vekha intake accept FILE --profile PROFILE --source SOURCE',
  },
  address: { ru: 'Адрес', en: 'Address' },
  decision: { ru: 'по решениям до № {decision}', en: 'by decisions up to No. {decision}' },
} satisfies Record<string, Text>;

export const stateTexts = {
  met: { ru: 'достигнуто', en: 'met' },
  unmet: { ru: 'не достигнуто', en: 'not met' },
  underWay: { ru: 'идёт к значению', en: 'on its way' },
  incomplete: { ru: 'неполные сведения', en: 'incomplete data' },
  noApplications: { ru: 'нет обращений', en: 'no applications' },
  notReported: { ru: 'нет данных', en: 'no data' },
  notApplicable: { ru: '—', en: '—' },
  noTarget: { ru: '—', en: '—' },
} satisfies Record<string, Text>;
