import type { Text } from '../../shared/texts.ts';
import type { FaultKind } from '../errors.ts';

/** Titles of problems: the kind of a fault in words. */
export const kindTitles: Readonly<Record<FaultKind, Text>> = {
  invalid: { ru: 'Запрос составлен неверно', en: 'The request is not well made' },
  notAllowed: { ru: 'Недостаточно прав', en: 'Not allowed' },
  notFound: { ru: 'Не найдено', en: 'Not found' },
  conflict: { ru: 'Противоречит текущему состоянию', en: 'Conflicts with the present state' },
  ruleBroken: { ru: 'Нарушено правило', en: 'A rule is broken' },
  unavailable: { ru: 'Сейчас недоступно', en: 'Unavailable now' },
};

/** Problems that no operation knows of. */
export const problemTexts = {
  failed: {
    title: { ru: 'Ошибка программы', en: 'The program failed' },
    detail: {
      ru: 'Действие не выполнено из-за ошибки программы. Сообщите администратору номер {reference}: под ним подробности в журнале сервера.',
      en: 'Nothing was done because of an error in the program. Give the administrator the number {reference}: the server log keeps the details under it.',
    },
  },
  requestWrong: {
    title: { ru: 'Запрос составлен неверно', en: 'The request is not well made' },
    detail: {
      ru: 'Запрос не удалось прочитать. Проверьте тело запроса и его тип.',
      en: 'The request could not be read. Check its body and its type.',
    },
  },
  bodyTooLarge: {
    title: { ru: 'Слишком большой запрос', en: 'The request is too large' },
    detail: { ru: 'Тело запроса больше, чем принимает сервер.', en: 'The body of the request is larger than the server takes.' },
  },
  mediaTypeUnknown: {
    title: { ru: 'Тип содержимого не поддерживается', en: 'The media type is not supported' },
    detail: {
      ru: 'Передайте application/json, а вместе с файлом multipart/form-data.',
      en: 'Send application/json, or multipart/form-data with a file.',
    },
  },
  tooManyRequests: {
    title: { ru: 'Слишком много запросов', en: 'Too many requests' },
    detail: { ru: 'Подождите минуту и повторите.', en: 'Wait a minute and try again.' },
  },
} satisfies Record<string, { title: Text; detail: Text }>;

/** Shown at / while the pages are not built. */
export const pageTexts = {
  notBuilt: {
    ru: 'Страницы ещё не собраны. Выполните в папке программы: npm run build:web',
    en: 'The pages are not built yet. In the folder of the program run: npm run build:web',
  },
} satisfies Record<string, Text>;
