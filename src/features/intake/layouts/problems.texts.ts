import type { ErrorText } from '../errors.texts.ts';
import type { ReadingProblemCode } from '../profile.ts';

const sendAgain = { ru: 'Исправьте файл и отправьте его снова.', en: 'Mend the file and send it again.' };

/** What stands in the way of reading a file under its profile, and what its sender should do. */
export const problemTexts: Readonly<Record<ReadingProblemCode, ErrorText>> = {
  headerNotFound: {
    message: { ru: 'Шапка таблицы не найдена в первых 30 строках.', en: 'No header of a table is found in the first 30 lines.' },
    whatToDo: {
      ru: 'Проверьте шаблон и лист. Столбцы шаблона: {columns}.',
      en: 'Check the profile and the sheet. The profile’s columns: {columns}.',
    },
  },
  requiredColumnMissing: {
    message: { ru: 'Нет обязательного столбца «{value}».', en: 'The required column “{value}” is missing.' },
    whatToDo: { ru: 'Добавьте столбец. Его можно назвать: {columns}.', en: 'Add the column. It may be called: {columns}.' },
  },
  duplicateColumn: {
    message: { ru: 'Столбец «{value}» повторяет столбец № {other}.', en: 'Column “{value}” repeats column {other}.' },
    whatToDo: { ru: 'Оставьте один из них или назовите их по-разному.', en: 'Keep one of them, or name them differently.' },
  },
  unknownChannelColumn: {
    message: {
      ru: 'Столбец «{value}» стоит среди каналов или похож на канал, но такого канала нет.',
      en: 'Column “{value}” stands among channels or looks like one, but there is no such channel.',
    },
    whatToDo: {
      ru: 'Исправьте название канала; если это не канал, перенесите столбец после «Всего» или уберите его.',
      en: 'Mend the channel’s name; if it is no channel, move the column behind «Всего» or remove it.',
    },
  },
  unknownChannelRow: {
    message: {
      ru: 'Строка «{value}» стоит среди каналов или похожа на канал, но такого канала нет.',
      en: 'Line “{value}” stands among channels or looks like one, but there is no such channel.',
    },
    whatToDo: { ru: 'Исправьте название канала.', en: 'Mend the channel’s name.' },
  },
  duplicateChannelRow: {
    message: {
      ru: 'Канал «{value}» уже стоит в строке {otherLine} той же услуги.',
      en: 'Channel “{value}” already stands in line {otherLine} of the same service.',
    },
    whatToDo: {
      ru: 'Начните каждую услугу строкой «Услуга: …» или оставьте одну из строк.',
      en: 'Begin every service with a line «Услуга: …», or keep one of the lines.',
    },
  },
  channelRowsMissing: {
    message: { ru: 'Ни одна строка не названа каналом.', en: 'No line is called a channel.' },
    whatToDo: {
      ru: 'Назовите строки каналами: «через ЕПГУ», «через МФЦ», «лично в орган», «почтой».',
      en: 'Call the lines channels: «через ЕПГУ», «через МФЦ», «лично в орган», «почтой».',
    },
  },
  serviceNotStated: {
    message: {
      ru: 'Услуга не указана ни в столбце, ни в строке «Услуга: …».',
      en: 'No service is given, neither by a column nor by a line «Услуга: …».',
    },
    whatToDo: {
      ru: 'Напишите над строками каналов «Услуга: » и код или наименование.',
      en: 'Write «Услуга: » and its code or title above the lines of channels.',
    },
  },
  authorityNotStated: {
    message: { ru: 'Орган не указан в заголовке.', en: 'The title names no authority.' },
    whatToDo: {
      ru: 'Напишите над таблицей «Наименование органа: » и ОГРН или наименование.',
      en: 'Write «Наименование органа: » and its ОГРН or name above the table.',
    },
  },
  unitNotOne: {
    message: { ru: 'Единица измерения — не одно обращение: «{value}».', en: 'The unit is not one application: “{value}”.' },
    whatToDo: { ru: 'Укажите число обращений полностью, не в тысячах.', en: 'Give the number of applications in full, not in thousands.' },
  },
  periodNotStated: {
    message: {
      ru: 'Период не указан ни в столбце, ни в заголовке, ни в имени файла.',
      en: 'No period is given in a column, the title or the file’s name.',
    },
    whatToDo: {
      ru: 'Добавьте столбец «Период» или напишите в заголовке «за январь 2024 года».',
      en: 'Add the column «Период», or write «за январь 2024 года» in the title.',
    },
  },
  periodAmbiguous: {
    message: { ru: 'Периодов указано несколько: {value}.', en: 'Several periods are given: {value}.' },
    whatToDo: { ru: 'Оставьте один период или добавьте столбец «Период».', en: 'Keep one period, or add the column «Период».' },
  },
  requiredValueMissing: {
    message: { ru: 'Пустая ячейка: {field}.', en: 'An empty cell: {field}.' },
    whatToDo: {
      ru: 'Заполните её в каждой строке: вниз продолжаются только объединённые ячейки Excel.',
      en: 'Fill it in every line: only merged cells of Excel go on downwards.',
    },
  },
  tooFewCells: {
    message: { ru: 'В строке ячеек {cells}, в шапке {columns}.', en: 'The line has {cells} cells, the header {columns}.' },
    whatToDo: { ru: 'Проверьте разделители и кавычки в строке.', en: 'Check the line’s delimiters and quotation marks.' },
  },
  tooManyCells: {
    message: { ru: 'В строке ячеек {cells}, в шапке {columns}.', en: 'The line has {cells} cells, the header {columns}.' },
    whatToDo: { ru: 'Заключите в кавычки тексты с разделителем внутри.', en: 'Put texts that contain the delimiter in quotation marks.' },
  },
  mergedCount: {
    message: {
      ru: 'Число «{value}» стоит в объединённой ячейке: неясно, к чему оно относится.',
      en: 'The number “{value}” stands in a merged cell: it is unclear what it speaks of.',
    },
    whatToDo: { ru: 'Разъедините ячейки и впишите число в каждую.', en: 'Unmerge the cells and write a number into each.' },
  },
  totalDiffers: {
    message: { ru: 'Итог {value} не равен сумме слагаемых {sum}.', en: 'The total {value} differs from the sum of its addends, {sum}.' },
    whatToDo: { ru: 'Исправьте слагаемое или итог.', en: 'Mend an addend or the total.' },
  },
  totalUnreadable: {
    message: { ru: 'Итог «{value}» — не число.', en: 'The total “{value}” is not a number.' },
    whatToDo: { ru: 'Впишите число или очистите ячейку.', en: 'Write a number, or empty the cell.' },
  },
  fileEmpty: { message: { ru: 'Файл пуст.', en: 'The file is empty.' }, whatToDo: sendAgain },
  quoteNotClosed: {
    message: { ru: 'Кавычка открыта и не закрыта: {value}', en: 'A quotation mark is opened and not closed: {value}' },
    whatToDo: { ru: 'Закройте кавычку; кавычки внутри текста удвойте.', en: 'Close the quotation mark; double those inside a text.' },
  },
  textAfterQuote: {
    message: { ru: 'После закрывающей кавычки стоит текст: {value}', en: 'A text follows the closing quotation mark: {value}' },
    whatToDo: { ru: 'Удвойте кавычки внутри текста.', en: 'Double the quotation marks inside the text.' },
  },
  bytesNotInEncoding: {
    message: {
      ru: 'Часть текста не читается в кодировке файла: «{value}».',
      en: 'Part of the text means nothing in the file’s encoding: “{value}”.',
    },
    whatToDo: { ru: 'Сохраните файл в UTF-8 и отправьте снова.', en: 'Save the file as UTF-8 and send it again.' },
  },
  nulByte: { message: { ru: 'В ячейке нулевой байт.', en: 'The cell holds a zero byte.' }, whatToDo: sendAgain },
  formulaError: {
    message: { ru: 'Формула дала ошибку: {value}.', en: 'The formula gives an error: {value}.' },
    whatToDo: { ru: 'Исправьте формулу или впишите значение.', en: 'Mend the formula, or write the value.' },
  },
  formulaNotCalculated: {
    message: { ru: 'Значение формулы не посчитано.', en: 'The value of the formula was not calculated.' },
    whatToDo: { ru: 'Откройте книгу в Excel, сохраните и отправьте снова.', en: 'Open the workbook in Excel, save it and send it again.' },
  },
  dateOutOfRange: {
    message: { ru: 'Такой даты нет в календаре: {value}.', en: 'There is no such day in the calendar: {value}.' },
    whatToDo: sendAgain,
  },
  cellUnreadable: {
    message: { ru: 'Значение ячейки не читается: {value}.', en: 'The value of the cell cannot be read: {value}.' },
    whatToDo: sendAgain,
  },
};
