import type { Text } from '../shared/texts.ts';

/** What is wrong with one field of an input. */
export const problemTexts = {
  missing: { ru: 'не указано', en: 'is missing' },
  text: { ru: 'нужен текст', en: 'must be text' },
  number: { ru: 'нужно число', en: 'must be a number' },
  trueOrFalse: { ru: 'нужно true или false', en: 'must be true or false' },
  list: { ru: 'нужен список', en: 'must be a list' },
  object: { ru: 'нужен объект с полями', en: 'must be an object with fields' },
  day: { ru: 'нужен существующий день вида 2024-03-15', en: 'must be an existing day such as 2024-03-15' },
  instant: { ru: 'нужен момент вида 2024-03-15T09:00:00+08:00', en: 'must be an instant such as 2024-03-15T09:00:00+08:00' },
  form: { ru: 'записано не в той форме', en: 'is not in the right form' },
  oneOf: { ru: 'допустимо одно из: {values}', en: 'must be one of: {values}' },
  empty: { ru: 'не может быть пустым', en: 'must not be empty' },
  atLeast: { ru: 'не меньше {bound}', en: 'must be at least {bound}' },
  atMost: { ru: 'не больше {bound}', en: 'must be at most {bound}' },
  unknownNames: { ru: 'неизвестные имена: {names}', en: 'unknown names: {names}' },
  wrong: { ru: 'недопустимое значение', en: 'is not acceptable' },
} satisfies Record<string, Text>;
