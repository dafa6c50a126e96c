import type { Text } from '../../../shared/texts.ts';
import type { ProblemCode } from './lines.ts';

/** What is wrong with a line and what to do. */
export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  headersMissing: {
    ru: 'В файле нет обязательных столбцов: {ru}. Добавьте их в строку заголовков (первая непустая строка).',
    en: 'The file lacks required columns: {en}. Add them to the header, the first line that is not blank.',
  },
  headerTwice: {
    ru: 'Столбец читается дважды: «{value}» и «{first}». Оставьте один.',
    en: 'The column is read twice: “{value}” and “{first}”. Keep one.',
  },
  cellCount: {
    ru: 'В строке {found} ячеек, в заголовке {expected}. Проверьте разделители и кавычки.',
    en: 'The line has {found} cells, the header {expected}. Check delimiters and quotation marks.',
  },
  valueMissing: { ru: 'Ячейка обязательна и пуста. Заполните её.', en: 'The cell is required and empty. Fill it in.' },
  valueTooLong: { ru: 'Длиннее {limit} знаков. Сократите.', en: 'Longer than {limit} characters. Shorten it.' },
  notACode: {
    ru: 'Код — одно слово до 64 знаков из букв, цифр и знаков . _ / -. Исправьте код.',
    en: 'A code is one word of up to 64 letters, digits and . _ / -. Correct the code.',
  },
  notADay: {
    ru: 'Такого дня нет. Запишите дату как 31.01.2024 или 2024-01-31.',
    en: 'There is no such day. Write the date as 2024-01-31 or 31.01.2024.',
  },
  notYesNo: { ru: 'Запишите «да» или «нет».', en: 'Write “yes” or “no”.' },
  notOneOf: { ru: 'Значения нет в списке. Возможны: {allowedRu}.', en: 'Not in the list. Allowed: {allowedEn}.' },
  notOktmo: {
    ru: 'Код ОКТМО — 8 или 11 цифр, за ними может стоять контрольная. Исправьте код.',
    en: 'An OKTMO code has 8 or 11 digits, a control digit may follow. Correct the code.',
  },
  oktmoControlDigit: {
    ru: 'Контрольная цифра не подходит к коду ОКТМО. Сверьте код с классификатором.',
    en: 'The control digit is not the one of the OKTMO code. Check the code against the classifier.',
  },
  notOgrn: {
    ru: 'Такого ОГРН не бывает: нужны 13 или 15 цифр с верной контрольной. Сверьте с ЕГРЮЛ.',
    en: 'No such OGRN: 13 or 15 digits with the right control digit are needed. Check it against the state register.',
  },
  notInn: {
    ru: 'Такого ИНН не бывает: нужны 10 или 12 цифр с верными контрольными. Сверьте с ЕГРЮЛ.',
    en: 'No such INN: 10 or 12 digits with the right control digits are needed. Check it against the state register.',
  },
  notATimeZone: {
    ru: 'Часовой пояс пишется именем базы IANA: Asia/Irkutsk. Исправьте.',
    en: 'A time zone is a name of the IANA database: Asia/Irkutsk. Correct it.',
  },
  daysReversed: {
    ru: 'Последний день раньше первого ({from}). Исправьте один из них.',
    en: 'The last day is earlier than the first ({from}). Correct one of them.',
  },
  keyTwice: { ru: 'Эта запись уже есть в строке {firstLine}. Оставьте одну.', en: 'Line {firstLine} already holds this record. Keep one.' },
  serviceUnknown: {
    ru: 'Такой услуги в справочнике нет. Исправьте код или название либо сначала загрузите услуги.',
    en: 'The registry has no such service. Correct the code or title, or import the services first.',
  },
  authorityUnknown: {
    ru: 'Такого органа в справочнике нет. Исправьте ОГРН или название либо сначала загрузите органы.',
    en: 'The registry has no such authority. Correct the OGRN or name, or import the authorities first.',
  },
  territoryUnknown: {
    ru: 'Такой территории в справочнике нет. Исправьте ОКТМО или название либо сначала загрузите территории.',
    en: 'The registry has no such territory. Correct the OKTMO or name, or import the territories first.',
  },
  nameAmbiguous: {
    ru: 'Под это название подходят несколько записей: {candidates}. Укажите код.',
    en: 'Several records bear this name: {candidates}. Write the code.',
  },
  parentUnknown: {
    ru: 'Вышестоящей записи нет ни в файле, ни в справочнике. Укажите её код или добавьте её в файл.',
    en: 'The parent is neither in the file nor in the registry. Write its code or add it to the file.',
  },
  parentKind: {
    ru: 'Запись {code} не может стоять под этой: проверьте виды обеих.',
    en: 'Record {code} cannot stand below this one: check the kinds of both.',
  },
  parentCycle: {
    ru: 'Вышестоящие записи замкнулись в круг: {chain}. Исправьте одну из них.',
    en: 'The parents go in a circle: {chain}. Correct one of them.',
  },
  codeMissing: { ru: 'Нет ни кода, ни ОГРН. Укажите один из них.', en: 'Neither code nor OGRN is given. Write one of them.' },
  territoryMissing: {
    ru: 'Орган местного самоуправления должен относиться к муниципальному образованию. Укажите его ОКТМО.',
    en: 'A municipal body belongs to a municipality. Write its OKTMO.',
  },
  rangesOverlap: {
    ru: 'Орган уже предоставляет эту услугу в эти дни ({from} – {to}). Закончите прежнюю запись или измените первый день.',
    en: 'The authority already provides this service on these days ({from} – {to}). End the other record or change the first day.',
  },
  editionDiffers: {
    ru: 'Сведения о редакции не те, что в строке {firstLine}. Название, акт и дни одной редакции должны совпадать.',
    en: 'The edition is told otherwise in line {firstLine}. Title, act and days of one edition must agree.',
  },
  aliasTaken: {
    ru: 'Так уже называется другая запись: {codes}. Выберите другое название или исправьте код.',
    en: 'Another record bears this name: {codes}. Choose another name or correct the code.',
  },
  successorSame: {
    ru: 'Запись не может быть преемником самой себя. Исправьте код.',
    en: 'A record cannot succeed itself. Correct the code.',
  },
  successorsSeveral: {
    ru: 'В этот день у записи уже есть преемник: {successors}. Если это разделение, укажите «разделение».',
    en: 'The record has another successor that day: {successors}. If it was split, write “split”.',
  },
  successionCycle: {
    ru: 'В один день преемники замкнулись в круг. Исправьте одну из строк.',
    en: 'Successors of one day go in a circle. Correct one of the lines.',
  },
  channelTaken: {
    ru: 'За этот канал уже отвечает источник другого вида: {owner}. Уберите канал у одного из них.',
    en: 'A source of another kind already answers for this channel: {owner}. Take the channel from one of them.',
  },
  notAWeekend: {
    ru: 'Рабочий выходной бывает в субботу или воскресенье. Исправьте дату или вид.',
    en: 'A working weekend falls on Saturday or Sunday. Correct the date or the kind.',
  },
  regionIsOne: {
    ru: 'Область уже задана: {held}. Оставьте одну; чтобы заменить её, загрузите файл с заменой всех записей.',
    en: 'The region is set already: {held}. Keep one; to replace it, import with replaceAll.',
  },
  notGeoJson: {
    ru: 'Это не GeoJSON FeatureCollection. Выгрузите границы в GeoJSON, система координат WGS 84.',
    en: 'Not a GeoJSON FeatureCollection. Export the boundaries as GeoJSON in WGS 84.',
  },
  geometryInvalid: {
    ru: 'Граница должна быть Polygon или MultiPolygon: замкнутые кольца, долгота и широта в градусах.',
    en: 'A boundary is a Polygon or MultiPolygon: closed rings, longitude and latitude in degrees.',
  },
};
