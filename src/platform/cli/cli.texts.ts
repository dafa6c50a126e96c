import type { Text } from '../../shared/texts.ts';

export const cliTexts = {
  about: {
    ru: 'Веха: доля электронных обращений за массовыми социально значимыми услугами, плановые значения и кто не представил сведения.',
    en: 'Vekha: the share of electronic applications for mass socially significant services, its targets, and who has not reported.',
  },
  usage: { ru: 'Как вызвать', en: 'Usage' },
  commands: { ru: 'Команды', en: 'Commands' },
  arguments: { ru: 'Аргументы', en: 'Arguments' },
  options: { ru: 'Параметры', en: 'Options' },
  required: { ru: 'обязателен', en: 'required' },
  environment: { ru: 'Переменные окружения', en: 'Environment' },
  exits: { ru: 'Коды завершения', en: 'Exit codes' },
  example: { ru: 'Пример', en: 'Example' },
  more: { ru: 'Подробнее о команде: ./vekha КОМАНДА --help', en: 'More on a command: ./vekha COMMAND --help' },
  placeholder: { ru: '[параметры]', en: '[options]' },
  command: { ru: 'КОМАНДА', en: 'COMMAND' },
  folder: { ru: 'ПАПКА', en: 'DIR' },
  data: {
    ru: 'папка с данными; иначе VEKHA_DATA, иначе ./data',
    en: 'the data folder; else VEKHA_DATA, else ./data',
  },
  lang: {
    ru: 'язык: ru или en; иначе VEKHA_LANG, иначе язык системы, иначе ru',
    en: 'the language: ru or en; else VEKHA_LANG, else the system’s, else ru',
  },
  json: { ru: 'ответ в JSON, для программ', en: 'answer as JSON, for programs' },
  help: { ru: 'эта справка', en: 'this help' },
  version: { ru: 'версия программы', en: 'the version of the program' },
  seeHelp: { ru: 'Справка: ./vekha {words} --help', en: 'Help: ./vekha {words} --help' },
  seeHelpOfAll: { ru: 'Все команды: ./vekha help', en: 'All commands: ./vekha help' },
  unforeseen: { ru: 'Ошибка программы: {message}', en: 'The program failed: {message}' },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
} satisfies Record<string, Text>;

/** What is wrong with the words of a command. */
export const usageTexts = {
  unknownCommand: { ru: 'Нет команды «{what}».', en: 'There is no command “{what}”.' },
  unknownOption: { ru: 'У этой команды нет параметра {what}.', en: 'This command has no option {what}.' },
  missingArgument: { ru: 'Не указан аргумент {what}.', en: 'The argument {what} is missing.' },
  missingOption: { ru: 'Не указан параметр {what}.', en: 'The option {what} is missing.' },
  missingValue: { ru: 'У параметра {what} нет значения.', en: 'The option {what} has no value.' },
  excessArguments: { ru: 'Лишнее слово: «{what}».', en: 'One word too many: “{what}”.' },
  near: { ru: 'Может быть, {near}?', en: 'Perhaps {near}?' },
  wrongLanguage: { ru: 'Язык «{what}» неизвестен: укажите ru или en.', en: 'The language “{what}” is not known: say ru or en.' },
  other: { ru: 'Команда записана неверно: {what}', en: 'The command is not written right: {what}' },
} satisfies Record<string, Text>;

/** Environment variables, for help. */
export const environmentTexts: Readonly<Record<string, Text>> = {
  VEKHA_DATA: { ru: 'папка с данными', en: 'the data folder' },
  VEKHA_LANG: { ru: 'язык: ru или en', en: 'the language: ru or en' },
  DATABASE_URL: {
    ru: 'сервер PostgreSQL 15 или новее вместо встроенного',
    en: 'a PostgreSQL server, 15 or later, instead of the embedded one',
  },
  CLICKHOUSE_URL: { ru: 'сервер ClickHouse вместо встроенного', en: 'a ClickHouse server instead of the embedded one' },
  VEKHA_HOST: { ru: 'адрес, на котором отвечает serve (127.0.0.1)', en: 'the address serve answers on (127.0.0.1)' },
  VEKHA_PORT: { ru: 'порт serve и demo (8700 или свободный)', en: 'the port of serve and demo (8700, else a free one)' },
  VEKHA_NAMES: {
    ru: 'имена, по которым к serve обращаются кроме localhost, через запятую',
    en: 'names serve is called by beside localhost, with commas',
  },
  VEKHA_UPLOAD_MB: { ru: 'наибольший размер присылаемого файла, МБ (1024)', en: 'the largest file taken over HTTP, MB (1024)' },
  VEKHA_LOG: {
    ru: 'подробность журнала сервера: error, warn, info, debug (warn)',
    en: 'detail of the server log: error, warn, info, debug (warn)',
  },
};
