import type { Text } from '../../shared/texts.ts';
import type { Target } from './indicators.contract.ts';

export const scopeTitles: Readonly<Record<Target['scopeKind'], Text>> = {
  region: { ru: 'область', en: 'region' },
  everyMunicipality: { ru: 'каждый муниципалитет', en: 'every municipality' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  authority: { ru: 'орган', en: 'authority' },
  service: { ru: 'услуга', en: 'service' },
};

export const modalityTitles: Readonly<Record<Target['modality'], Text>> = {
  recommended: { ru: 'рекомендовано', en: 'recommended' },
  mandatory: { ru: 'обязательно', en: 'mandatory' },
};

export const basisTitles: Readonly<Record<Target['basis'], Text>> = {
  yearToDate: { ru: 'с начала года', en: 'from 1 January' },
  month: { ru: 'за месяц', en: 'month' },
  quarter: { ru: 'за квартал', en: 'quarter' },
  year: { ru: 'за год', en: 'year' },
};

export type TargetColumn = 'scopeKind' | 'scope' | 'value' | 'dueOn' | 'basis' | 'modality' | 'item' | 'validFrom' | 'validTo';

/** Headers of a file of targets. */
export const columnTitles: Readonly<Record<TargetColumn, Text>> = {
  scopeKind: { ru: 'чьё', en: 'whose' },
  scope: { ru: 'код', en: 'code' },
  value: { ru: 'значение, %', en: 'value, %' },
  dueOn: { ru: 'на дату', en: 'by' },
  basis: { ru: 'период', en: 'period' },
  modality: { ru: 'сила', en: 'modality' },
  item: { ru: 'пункт акта', en: 'act item' },
  validFrom: { ru: 'действует с', en: 'valid from' },
  validTo: { ru: 'действует по', en: 'valid to' },
};

/** What is wrong in a file of targets and what to do. */
export const fileProblemTexts = {
  tableProblem: { ru: 'Файл повреждён в этом месте ({problem}).', en: 'The file is broken here ({problem}).' },
  fileEmpty: { ru: 'В файле нет строк под заголовком.', en: 'The file has no lines under its header.' },
  headersMissing: { ru: 'Нет столбцов {ru}. Добавьте их.', en: 'The columns {en} are missing. Add them.' },
  cellCount: { ru: 'В строке не столько ячеек, сколько в заголовке.', en: 'The line has not as many cells as the header.' },
  valueMissing: { ru: 'Ячейка пуста. Заполните её.', en: 'The cell is empty. Fill it in.' },
  notOneOf: { ru: '«{value}» здесь не бывает. Можно: {ru}.', en: '“{value}” cannot stand here. Allowed: {en}.' },
  notADay: { ru: '«{value}» — не дата. Пишите 31.12.2024.', en: '“{value}” is no day. Write 2024-12-31.' },
  notAPercentage: { ru: '«{value}» — не проценты. Пишите 50 или 62,5.', en: '“{value}” is no percentage. Write 50 or 62.5.' },
} satisfies Record<string, Text>;
