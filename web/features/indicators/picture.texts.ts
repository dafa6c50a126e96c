import type { Text } from '../../../src/shared/texts.ts';

export const pictureTexts = {
  title: { ru: 'Какими каналами подавали обращения', en: 'By which channels applications came' },
  measure: { ru: 'Обращений; тёмное — учтено как электронные', en: 'Applications; the dark part counts as electronic' },
} satisfies Record<string, Text>;
