import type { Text } from '../../shared/texts.ts';

/** Sentences of the feature's faults: what happened and what to do. */
export const faultTexts = {
  noDemo: {
    ru: 'Демонстрация сейчас не загружается. Запустить её: vekha demo.',
    en: 'No demo is being loaded now. Start one: vekha demo.',
  },
  folderHasOwnData: {
    ru: 'В папке уже есть справочники или сведения: имитация с ними не смешивается. Укажите для демонстрации пустую папку (--data).',
    en: 'The folder already holds a registry or counts: simulated data are never mixed with them. Give the demo an empty folder (--data).',
  },
  demoHasOtherSeed: {
    ru: 'В папке демонстрация с --seed {held}. Продолжите её с ним или укажите пустую папку (--data).',
    en: 'The folder holds a demo of --seed {held}. Go on with that seed, or give an empty folder (--data).',
  },
} satisfies Record<string, Text>;
