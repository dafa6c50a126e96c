import type { Text } from '../../shared/texts.ts';

export const commandTexts = {
  summary: {
    ru: 'Показать демонстрацию: смоделированная область, её сведения приходят на глазах',
    en: 'Show the demo: a simulated region whose counts arrive as you look',
  },
  seed: {
    ru: 'начало случайных чисел: одно и то же число даёт одни и те же файлы; иначе 1',
    en: 'the seed: the same number makes the same files; else 1',
  },
  seedWrong: { ru: '--seed: нужно целое число до девяти цифр.', en: '--seed: a whole number of up to nine digits is needed.' },
  open: {
    ru: 'Это демонстрация: данные смоделированы. Каждый, кто откроет адрес, действует как её аналитик.',
    en: 'This is a demo: the data are simulated. Whoever opens the address acts as its analyst.',
  },
} satisfies Record<string, Text>;
