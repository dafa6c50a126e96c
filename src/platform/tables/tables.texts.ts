import type { Language, Text } from '../../shared/texts.ts';
import { say } from '../../shared/texts.ts';
import type { TableFaultCode, TableProblemCode } from './table.ts';

/** Why no table can be had of a file, and what to do. Params: `name`, and those in braces. */
export const tableFaultTexts: Readonly<Record<TableFaultCode, Text>> = {
  fileTooLarge: {
    ru: 'Файл «{name}» больше {limitMegabytes} МБ. Разделите его по периодам или пришлите CSV.',
    en: 'The file “{name}” is over {limitMegabytes} MB. Split it by period or send it as CSV.',
  },
  tableTooLarge: {
    ru: 'В файле «{name}» больше {cells} ячеек. Разделите его по периодам.',
    en: 'The file “{name}” has more than {cells} cells. Split it by period.',
  },
  fileIsNotATable: {
    ru: 'Файл «{name}» — не таблица ({kind}). Откройте его в Excel и сохраните как «Книга Excel (.xlsx)» или CSV.',
    en: 'The file “{name}” is not a table ({kind}). Open it in Excel and save it as an Excel workbook (.xlsx) or CSV.',
  },
  workbookEncrypted: {
    ru: 'Книга «{name}» защищена паролем. Снимите пароль и пришлите её снова.',
    en: 'The workbook “{name}” is protected by a password. Remove the password and send it again.',
  },
  workbookLegacy: {
    ru: 'Книга «{name}» в старом формате Excel (.xls). Сохраните её как «Книга Excel (.xlsx)».',
    en: 'The workbook “{name}” is in the old Excel format (.xls). Save it as an Excel workbook (.xlsx).',
  },
  workbookBinary: {
    ru: 'Книга «{name}» в двоичном формате (.xlsb). Сохраните её как «Книга Excel (.xlsx)».',
    en: 'The workbook “{name}” is in the binary format (.xlsb). Save it as an Excel workbook (.xlsx).',
  },
  workbookOpenDocument: {
    ru: 'Файл «{name}» — таблица OpenDocument (.ods). Сохраните её как «Книга Excel (.xlsx)».',
    en: 'The file “{name}” is an OpenDocument table (.ods). Save it as an Excel workbook (.xlsx).',
  },
  workbookTooLarge: {
    ru: 'Книга «{name}» в распакованном виде или в памяти больше {limitMegabytes} МБ. Удалите лишние листы и рисунки или пришлите CSV.',
    en: 'The workbook “{name}” takes over {limitMegabytes} MB unpacked or in memory. Remove needless sheets and pictures or send it as CSV.',
  },
  workbookTooSlow: {
    ru: 'Книга «{name}» не прочиталась за {seconds} с. Удалите лишние листы и рисунки или пришлите CSV.',
    en: 'The workbook “{name}” could not be read within {seconds} s. Remove needless sheets and pictures or send it as CSV.',
  },
  workbookDamaged: {
    ru: 'Книга «{name}» повреждена ({part}). Откройте её в Excel, сохраните под другим именем и пришлите снова.',
    en: 'The workbook “{name}” is damaged ({part}). Open it in Excel, save it under another name and send it again.',
  },
  sheetNotFound: {
    ru: 'В книге «{name}» нет листа «{sheet}». Есть листы: {sheets}.',
    en: 'The workbook “{name}” has no sheet “{sheet}”. Its sheets: {sheets}.',
  },
};

/** What is wrong at a place of a file and what to do there. */
export const tableProblemTexts: Readonly<Record<TableProblemCode, Text>> = {
  fileEmpty: { ru: 'В файле нет ни одной строки с данными.', en: 'The file has no line with data.' },
  quoteNotClosed: {
    ru: 'Кавычка открыта и не закрыта. Закройте её в конце ячейки, а кавычки внутри ячейки удвойте.',
    en: 'A quotation mark is opened and not closed. Close it at the end of the cell and double those inside the cell.',
  },
  textAfterQuote: {
    ru: 'После закрывающей кавычки идёт текст. Удвойте кавычки внутри ячейки.',
    en: 'Text follows a closing quotation mark. Double the quotation marks inside the cell.',
  },
  bytesNotInEncoding: {
    ru: 'Байты не читаются в кодировке файла. Сохраните файл заново в UTF-8 и исправьте знаки «�».',
    en: 'Some bytes mean nothing in the encoding of the file. Save the file anew in UTF-8 and mend the signs “�”.',
  },
  nulByte: { ru: 'В ячейке нулевой байт. Выгрузите файл заново.', en: 'The cell holds a zero byte. Export the file anew.' },
  formulaError: {
    ru: 'Формула даёт ошибку. Исправьте её или впишите значение.',
    en: 'The formula gives an error. Mend it or write the value.',
  },
  formulaNotCalculated: {
    ru: 'Значение формулы не посчитано. Откройте книгу в Excel, сохраните и пришлите снова.',
    en: 'The value of the formula was not calculated. Open the workbook in Excel, save it and send it again.',
  },
  dateOutOfRange: {
    ru: 'Такой даты нет в календаре. Впишите дату заново.',
    en: 'There is no such day in the calendar. Write the date anew.',
  },
  cellUnreadable: {
    ru: 'Значение ячейки не читается. Впишите его заново.',
    en: 'The value of the cell cannot be read. Write it anew.',
  },
};

/** One entry of `Table.seen` as a sentence; an entry of an unknown code as it is. */
export function describeSeen(entry: string, language: Language): string {
  const equals = entry.indexOf('=');
  const [code, value] = equals === -1 ? [entry, ''] : [entry.slice(0, equals), entry.slice(equals + 1)];
  const [first = '', by = ''] = value.split(':');
  const text = code === 'encoding' ? encodingTexts[by] : seenTexts[code];
  return text === undefined ? entry : say(text, language, { value: code === 'encoding' ? first : value });
}

const seenTexts: Readonly<Record<string, Text>> = {
  delimiterHint: {
    ru: 'Разделитель «{value}» взят из первой строки «sep=».',
    en: 'The delimiter “{value}” is taken from the first line “sep=”.',
  },
  dateSystem: { ru: 'Даты книги отсчитаны от {value} года.', en: 'The dates of the workbook count from {value}.' },
  hiddenSheet: { ru: 'Лист «{value}» скрыт.', en: 'The sheet “{value}” is hidden.' },
  hiddenRows: { ru: 'Прочитаны и скрытые строки: {value}.', en: 'Hidden rows are read too: {value}.' },
  hiddenColumns: { ru: 'Прочитаны и скрытые столбцы: {value}.', en: 'Hidden columns are read too: {value}.' },
  moreProblems: {
    ru: 'Показаны первые ошибки чтения; сверх них ещё {value}.',
    en: 'The first problems of reading are shown; there are {value} more.',
  },
  blankRows: { ru: 'Пустые строки {value} пропущены.', en: 'The blank rows {value} are passed over.' },
  formulas: {
    ru: 'Формул: {value}; взяты значения, посчитанные при сохранении.',
    en: 'Formulas: {value}; their values as calculated when saved.',
  },
};

const encodingTexts: Readonly<Record<string, Text>> = {
  told: { ru: 'Кодировка {value} указана в шаблоне.', en: 'The encoding {value} is told by the profile.' },
  mark: { ru: 'Кодировка {value} указана в самом файле.', en: 'The encoding {value} is told by the file itself.' },
  validity: { ru: 'Кодировка {value}: файл записан по её правилам.', en: 'The encoding is {value}: the file follows its rules.' },
  plain: { ru: 'В файле только латинские буквы, цифры и знаки.', en: 'The file has only Latin letters, digits and signs.' },
  frequency: {
    ru: 'Кодировка {value} определена по частоте русских букв.',
    en: 'The encoding {value} was recognised by the frequency of Russian letters.',
  },
};

/** Words of a marked copy. */
export const markTexts = {
  sheet: { ru: 'Ошибки', en: 'Errors' },
  author: { ru: 'Проверка', en: 'Check' },
  line: { ru: 'Строка', en: 'Line' },
  column: { ru: 'Столбец', en: 'Column' },
  value: { ru: 'Значение', en: 'Value' },
  code: { ru: 'Код', en: 'Code' },
  whatToDo: { ru: 'Что сделать', en: 'What to do' },
  fewerComments: {
    ru: 'Примечания поставлены к первым {count} ячейкам, закрашены все.',
    en: 'The first {count} cells have comments, all are filled.',
  },
} satisfies Record<string, Text>;
