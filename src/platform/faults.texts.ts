import type { Text } from '../shared/texts.ts';
import { tableFaultTexts } from './tables/tables.texts.ts';

/** What happened and what to do, for each code of a fault of the platform. */
export const platformFaults = {
  ...tableFaultTexts,

  // The data folder and its stores.
  dataFolderMissing: {
    ru: 'Папки данных {folder} нет. Проверьте путь (--data ПАПКА); новую папку создаёт первый принятый файл или загрузка справочника.',
    en: 'There is no data folder {folder}. Check the path (--data DIR); the first file accepted or registry imported makes a new one.',
  },
  dataFolderLocked: {
    ru: 'Папка данных {folder} занята другой командой Вехи. Дождитесь её окончания или укажите другую папку: --data ПАПКА.',
    en: 'Another Vekha command is using the data folder {folder}. Wait until it ends, or name another folder: --data DIR.',
  },
  dataFolderUnusable: {
    ru: 'Папкой данных {folder} нельзя пользоваться: {reason}. Проверьте путь и права на неё или укажите другую: --data ПАПКА.',
    en: 'The data folder {folder} cannot be used: {reason}. Check its path and permissions, or name another: --data DIR.',
  },
  databaseUnavailable: {
    ru: 'PostgreSQL ({address}) не отвечает: {reason}. Проверьте, что сервер запущен, и переменную DATABASE_URL.',
    en: 'PostgreSQL ({address}) does not answer: {reason}. Check that the server runs, and the variable DATABASE_URL.',
  },
  databaseHeld: {
    ru: 'С этой базой данных уже работает другой процесс Вехи. Обратитесь к нему (та же папка --data) или остановите его.',
    en: 'Another process of Vekha already works on this database. Call it (the same folder, --data), or stop it.',
  },
  databaseTooOld: {
    ru: 'Сервер PostgreSQL версии {version} не подходит: нужна {required} или новее.',
    en: 'The PostgreSQL server is version {version}; {required} or later is needed.',
  },
  databaseWrongLocale: {
    ru: 'База данных {address} не умеет сравнивать русские буквы. Создайте её в кодировке UTF8 с русской или ICU-локалью.',
    en: 'The database {address} cannot compare Russian letters. Create it in UTF8 with a Russian or ICU locale.',
  },
  databaseDoesNotStart: {
    ru: 'Встроенный PostgreSQL в папке {folder} не запустился: {reason}',
    en: 'The embedded PostgreSQL in {folder} did not start: {reason}',
  },
  databaseNotForThisMachine: {
    ru: 'Для этой машины ({platform}) нет встроенного PostgreSQL. Установите сервер PostgreSQL 15 и задайте DATABASE_URL.',
    en: 'There is no embedded PostgreSQL for this machine ({platform}). Install a PostgreSQL 15 server and set DATABASE_URL.',
  },
  databaseRefusesRoot: {
    ru: 'PostgreSQL не запускается от имени root, а команды setpriv нет. Запустите Веху от обычного пользователя или установите пакет util-linux.',
    en: 'PostgreSQL does not run as root, and there is no setpriv. Run Vekha as an ordinary user, or install the package util-linux.',
  },
  databaseBusy: {
    ru: 'Встроенный PostgreSQL в папке {folder} занят процессом {pid}. Остановите его и повторите.',
    en: 'The embedded PostgreSQL in {folder} is held by process {pid}. Stop it and try again.',
  },
  warehouseDoesNotStart: {
    ru: 'Хранилище фактов в папке {folder} не открылось: {reason}',
    en: 'The warehouse in {folder} did not open: {reason}',
  },
  warehouseUnavailable: {
    ru: 'Хранилище фактов ({address}) не отвечает: {reason}. Если задана CLICKHOUSE_URL, проверьте её и сервер ClickHouse.',
    en: 'The warehouse ({address}) does not answer: {reason}. If CLICKHOUSE_URL is set, check it and the ClickHouse server.',
  },
  storeNewerThanProgram: {
    ru: 'Данные записаны более новой версией Вехи (изменение {name} этой версии неизвестно). Обновите программу.',
    en: 'The data were written by a later Vekha (this one does not know the change {name}). Update the program.',
  },
  migrationChanged: {
    ru: 'Изменение схемы {name} применено в другом виде, чем лежит в программе. Верните прежний файл или обновите программу.',
    en: 'The migration {name} was applied in another form than the program holds. Restore the file, or update the program.',
  },
  migrationOutOfOrder: {
    ru: 'Изменение схемы {name} появилось после применённого {after}. Обновите программу целиком.',
    en: 'The migration {name} appeared after {after} had been applied. Update the program as a whole.',
  },
  migrationFails: {
    ru: 'Изменение схемы {name} не применилось: {reason}. Данные остались прежними; сообщите разработчикам.',
    en: 'The migration {name} failed: {reason}. The data are as they were; tell the developers.',
  },
  fileNotKept: {
    ru: 'Содержимого файла больше нет в хранилище ({shelf}, {hash}).',
    en: 'The content of the file is no longer kept ({shelf}, {hash}).',
  },

  // Operations and their input.
  operationUnknown: { ru: 'Нет действия {name}.', en: 'There is no operation {name}.' },
  notAllowed: {
    ru: 'Для этого действия ({operation}) недостаточно прав. Решения принимают аналитик и владелец папки данных; в командной строке на этой машине вы её владелец.',
    en: 'You may not do this ({operation}). Analysts and the owner of the data folder decide; on the command line of this machine you are the owner.',
  },
  inputInvalid: { ru: '{field}: {problem}.', en: '{field}: {problem}.' },
  fieldUnknown: { ru: 'Поле {field} здесь неизвестно. Проверьте его имя.', en: 'The field {field} is not known here. Check its name.' },
  configWrong: {
    ru: 'Переменная окружения {name} задана неверно. Её значения и смысл: ./vekha help',
    en: 'The environment variable {name} is not set right. What it means: ./vekha help',
  },

  // Files sent.
  fileNotFound: { ru: 'Нет файла {file}. Проверьте путь.', en: 'There is no file {file}. Check the path.' },
  fileNotWritable: { ru: 'Файл {file} не записать: {reason}.', en: 'The file {file} cannot be written: {reason}.' },
  fileMissing: {
    ru: 'Файл не приложен. Добавьте его последним полем формы.',
    en: 'There is no file. Add it as the last field of the form.',
  },
  uploadTooLarge: {
    ru: 'Файл больше {limitMegabytes} МБ, сервер такой не примет. Разделите его по периодам или увеличьте VEKHA_UPLOAD_MB.',
    en: 'The file is over {limitMegabytes} MB, more than the server takes. Split it by periods, or raise VEKHA_UPLOAD_MB.',
  },

  // HTTP and the command line.
  tokenUnknown: {
    ru: 'Ключ доступа не подходит. Он лежит в файле server.json папки данных и меняется с каждым запуском сервера.',
    en: 'The token is not the right one. It lies in server.json of the data folder and changes with every start of the server.',
  },
  hostUnknown: {
    ru: 'К серверу обратились по имени «{host}», которого он не знает. Добавьте это имя в VEKHA_NAMES.',
    en: 'The server was called “{host}”, a name it does not know. Add the name to VEKHA_NAMES.',
  },
  otherSite: {
    ru: 'Изменение запросила страница другого сайта ({origin}). Сделайте его на странице Вехи.',
    en: 'A page of another site ({origin}) asked for a change. Make it on a page of Vekha.',
  },
  addressUnknown: { ru: 'Адреса {address} нет. Список адресов: /api', en: 'There is no {address}. The list of addresses: /api' },
  objectExpected: { ru: 'Тело запроса должно быть объектом JSON с полями.', en: 'The body must be a JSON object with fields.' },
  formExpected: { ru: 'Файл передают формой multipart/form-data.', en: 'A file is sent as multipart/form-data.' },
  fieldTooLong: { ru: 'Поле {field} слишком длинное.', en: 'The field {field} is too long.' },
  usageWrong: { ru: '{problem}', en: '{problem}' },
  serverSilent: {
    ru: 'Сервер {address}, который держит папку данных, не ответил: {reason}.',
    en: 'The server {address}, which holds the data folder, did not answer: {reason}.',
  },
  serverFailed: {
    ru: 'Ошибка в работающем сервере ({status}). Подробности в его журнале: {reference}',
    en: 'The running server failed ({status}). Its log keeps the details: {reference}',
  },
  portTaken: {
    ru: 'Порт {port} на {host} занят. Укажите другой: --port ЧИСЛО.',
    en: 'Port {port} on {host} is taken. Name another: --port NUMBER.',
  },
  hostNotOurs: {
    ru: 'На адресе {host} отвечать нельзя: {reason}.',
    en: 'One cannot answer on {host}: {reason}.',
  },
} satisfies Record<string, Text>;
