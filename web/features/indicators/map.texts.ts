import type { Text } from '../../../src/shared/texts.ts';

export const mapTexts = {
  map: { ru: 'Карта муниципалитетов', en: 'Map of municipalities' },
  finding: { ru: 'Плановое значение достигнуто в {met} из {of} муниципалитетов', en: 'The target is met in {met} of {of} municipalities' },
  findingUnderWay: {
    ru: 'Плановое значение уже достигнуто в {met} из {of} муниципалитетов',
    en: 'The target is already met in {met} of {of} municipalities',
  },
  undecided: {
    ru: '; ещё о {count} по неполным сведениям сказать нельзя',
    en: '; of {count} more it cannot be told, their data being incomplete',
  },
  findingNoTarget: { ru: 'Доля по муниципалитетам', en: 'The share by municipality' },
  gap: { ru: 'Отклонение от планового значения, п. п.', en: 'Gap to the target, percentage points' },
  share: { ru: 'Доля, %; планового значения на этот период нет', en: 'Share, %; no target for this period' },
  incomplete: { ru: 'неполные сведения', en: 'incomplete' },
  noData: { ru: 'нет данных', en: 'no data' },
  hint: { ru: 'Выберите муниципалитет на карте или в таблице', en: 'Choose a municipality on the map or in the table' },
  keys: {
    ru: 'Стрелки — соседний муниципалитет, Enter — выбрать. Те же числа стоят в таблице.',
    en: 'Arrows go to the neighbour, Enter chooses. The same numbers stand in the table.',
  },
  boundaries: { ru: 'Карта', en: 'Map' },
} satisfies Record<string, Text>;
