import type { Text } from '../../src/shared/texts.ts';

export const uiTexts = {
  product: { ru: 'Веха', en: 'Vekha' },
  skip: { ru: 'К содержанию', en: 'Skip to content' },
  sections: { ru: 'Разделы', en: 'Sections' },
  overview: { ru: 'Обзор', en: 'Overview' },
  language: { ru: 'Язык', en: 'Language' },
  viewer: { ru: 'Просмотр без входа', en: 'Viewing, not signed in' },
  demoAnalyst: { ru: 'Аналитик, демонстрация', en: 'Analyst, demo' },
  progress: { ru: 'загружено {done} из {total} сведений', en: '{done} of {total} reports loaded' },
  demoFailed: {
    ru: 'загрузка сведений прервалась: причина в журнале сервера, следующий запуск продолжит',
    en: 'loading broke off: the server log says why, the next start goes on',
  },
  close: { ru: 'Закрыть', en: 'Close' },
  retry: { ru: 'Повторить', en: 'Try again' },
  loading: { ru: 'Загружается', en: 'Loading' },
  earlier: { ru: 'Предыдущие', en: 'Previous' },
  later: { ru: 'Следующие', en: 'Next' },
  shown: { ru: '{from}–{to} из {inAll}', en: '{from}–{to} of {inAll}' },
  noAnswer: { ru: 'Сервер не отвечает', en: 'The server does not answer' },
  noAnswerDo: {
    ru: 'Проверьте, что Веха запущена (команда ./vekha serve) и что сеть есть, затем повторите. Выбранное сохранено в адресе страницы.',
    en: 'Check that Vekha runs (./vekha serve) and that the network is there, then try again. What you chose is kept in the address of the page.',
  },
  noRight: { ru: 'Нет права смотреть эти сведения', en: 'You have no right to see this' },
  noRightDo: {
    ru: 'Обратитесь к администратору: нужна роль, которой разрешён просмотр.',
    en: 'Ask the administrator for a role that may look at it.',
  },
  failed: { ru: 'Не удалось получить сведения', en: 'The data could not be read' },
  failedDo: {
    ru: 'Повторите. Если не поможет, передайте администратору код ошибки.',
    en: 'Try again. If it does not help, give the code of the error to the administrator.',
  },
  code: { ru: 'код: {code}', en: 'code: {code}' },
} satisfies Record<string, Text>;
