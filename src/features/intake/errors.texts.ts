import type { Text } from '../../shared/texts.ts';

/** What is wrong in a file, and what its sender should do; `{value}` and the error's own params are filled in. */
export interface ErrorText {
  readonly message: Text;
  readonly whatToDo: Text;
}

const asPlainNumber: Text = {
  ru: 'Впишите целое число обращений (например, 1 234), 0, если обращений не было, или «НД», если сведений нет.',
  en: 'Write a whole number of applications (1 234), 0 if there were none, or ND if it is not known.',
};
const asPeriod: Text = {
  ru: 'Запишите период как «январь 2024», 2024-01 или «I квартал 2024».',
  en: 'Write the period as 2024-01 or Q1 2024 («I квартал 2024»).',
};

export const errorTexts: Readonly<Record<string, ErrorText>> = {
  serviceUnknown: {
    message: { ru: 'Услуга «{value}» не найдена.', en: 'Service “{value}” is not found.' },
    whatToDo: {
      ru: 'Укажите код или полное наименование из справочника услуг; если так её называет ваша система, добавьте псевдоним.',
      en: 'Use the code or the full title of the registry; if your system calls it so, add an alias.',
    },
  },
  serviceAmbiguous: {
    message: { ru: 'Наименование «{value}» подходит к нескольким услугам.', en: 'The name “{value}” fits several services.' },
    whatToDo: { ru: 'Укажите код услуги.', en: 'Use the service’s code.' },
  },
  authorityUnknown: {
    message: { ru: 'Орган «{value}» не найден.', en: 'Authority “{value}” is not found.' },
    whatToDo: {
      ru: 'Укажите ОГРН или полное наименование из справочника органов; если так его называет ваша система, добавьте псевдоним.',
      en: 'Use the ОГРН or the full name of the registry; if your system calls it so, add an alias.',
    },
  },
  authorityAmbiguous: {
    message: { ru: 'Наименование «{value}» подходит к нескольким органам.', en: 'The name “{value}” fits several authorities.' },
    whatToDo: { ru: 'Укажите ОГРН органа.', en: 'Use the authority’s ОГРН.' },
  },
  territoryUnknown: {
    message: { ru: 'Код ОКТМО «{value}» не найден.', en: 'ОКТМО “{value}” is not found.' },
    whatToDo: {
      ru: 'Проверьте код: 8 или 11 цифр территории области.',
      en: 'Check the code: 8 or 11 digits of a territory of the region.',
    },
  },
  territoryAmbiguous: {
    message: {
      ru: 'Территория «{value}» определяется неоднозначно или контрольная цифра кода неверна.',
      en: 'Territory “{value}” is ambiguous, or its code’s control digit is wrong.',
    },
    whatToDo: { ru: 'Укажите код ОКТМО.', en: 'Use the ОКТМО code.' },
  },
  notProvided: {
    message: {
      ru: 'По справочнику орган «{authority}» не предоставляет услугу «{value}» в этом периоде.',
      en: 'By the registry, “{authority}” does not provide service “{value}” in that period.',
    },
    whatToDo: {
      ru: 'Проверьте орган и услугу; если услуга предоставляется, внесите её в «Кто что предоставляет».',
      en: 'Check both; if the service is provided, enter it into “Who provides what”.',
    },
  },
  channelUnknown: {
    message: { ru: 'Канал «{value}» не из закрытого перечня.', en: 'Channel “{value}” is not on the closed list.' },
    whatToDo: {
      ru: 'Допустимо: ЕПГУ, РПГУ, сайт ведомства, МФЦ, ведомство лично, почта, телефон, иное. Исправьте написание.',
      en: 'Allowed: ЕПГУ, РПГУ, сайт ведомства, МФЦ, ведомство лично, почта, телефон, иное. Mend the spelling.',
    },
  },
  visitUnknown: {
    message: { ru: 'Значение «{value}» не из перечня «посещение требуется».', en: '“{value}” is not on the list of visits.' },
    whatToDo: { ru: 'Допустимо: нет, идентификация, оригиналы, результат.', en: 'Allowed: нет, идентификация, оригиналы, результат.' },
  },
  outcomeUnknown: {
    message: { ru: 'Исход «{value}» не из закрытого перечня.', en: 'Outcome “{value}” is not on the closed list.' },
    whatToDo: {
      ru: 'Допустимо: зарегистрировано, оказано, отказ, отказ в приёме, отозвано, отменено до регистрации, черновик, сбой.',
      en: 'Allowed: зарегистрировано, оказано, отказ, отказ в приёме, отозвано, отменено до регистрации, черновик, сбой.',
    },
  },
  assistedUnknown: {
    message: { ru: 'Значение «{value}» — не «да» и не «нет».', en: '“{value}” is neither yes nor no.' },
    whatToDo: { ru: 'Впишите «да» или «нет» либо оставьте ячейку пустой.', en: 'Write да or нет, or leave the cell empty.' },
  },
  periodEmpty: { message: { ru: 'Период не указан.', en: 'No period is given.' }, whatToDo: asPeriod },
  periodNotUnderstood: { message: { ru: 'Период «{value}» не распознан.', en: 'Period “{value}” is not understood.' }, whatToDo: asPeriod },
  periodImpossible: { message: { ru: 'Такого периода нет: «{value}».', en: 'There is no such period: “{value}”.' }, whatToDo: asPeriod },
  periodReversed: {
    message: { ru: 'Начало периода «{value}» позже его конца.', en: 'Period “{value}” begins after its end.' },
    whatToDo: asPeriod,
  },
  periodNeedsFiscalYear: {
    message: { ru: '«{value}» — это два года или один финансовый?', en: '“{value}”: two years, or one fiscal year?' },
    whatToDo: { ru: 'Укажите дни начала и конца: 2018-04-01..2019-03-31.', en: 'Give the first and the last day: 2018-04-01..2019-03-31.' },
  },
  periodInFuture: {
    message: { ru: 'Период «{value}» ещё не начался.', en: 'Period “{value}” has not begun.' },
    whatToDo: { ru: 'Проверьте год и месяц.', en: 'Check the year and the month.' },
  },
  periodsOverlap: {
    message: {
      ru: 'Период пересекается с периодом строки {otherLine} по той же услуге и каналу: обращения были бы сложены дважды.',
      en: 'The period overlaps that of line {otherLine} for the same service and channel: applications would be added twice.',
    },
    whatToDo: { ru: 'Оставьте либо месяцы, либо более длинный период.', en: 'Keep either the months or the longer period.' },
  },
  periodOverlapsHeld: {
    message: {
      ru: 'Период {value} пересекается с ранее принятым {from}–{to} (загрузка № {batch}).',
      en: 'Period {value} overlaps {from}–{to} accepted before (batch {batch}).',
    },
    whatToDo: {
      ru: 'Пришлите тот же период, аннулируйте прежнюю загрузку или отправьте полную выгрузку.',
      en: 'Send the same period, annul the earlier batch, or send a full extract.',
    },
  },
  outsideFullExtract: {
    message: {
      ru: 'Строка ({value}) вне периода или органов полной выгрузки.',
      en: 'The line ({value}) is outside the days or authorities of the full extract.',
    },
    whatToDo: { ru: 'Уберите строку или расширьте период выгрузки.', en: 'Remove the line or widen the extract.' },
  },
  conflictingLines: {
    message: {
      ru: 'Та же услуга, период и канал с другим числом стоят в строке {otherLine}.',
      en: 'The same service, period and channel stand with another number in line {otherLine}.',
    },
    whatToDo: { ru: 'Оставьте одну из строк.', en: 'Keep one of the lines.' },
  },
  wholeBesideParts: {
    message: {
      ru: 'То же значение дано целиком и по частям (территориям или подуслугам), см. строку {otherLine}: обращения были бы сложены дважды.',
      en: 'The same value is told whole and by parts (territories or purposes), see line {otherLine}: applications would be added twice.',
    },
    whatToDo: { ru: 'Оставьте либо целое, либо все части.', en: 'Keep either the whole or all of its parts.' },
  },
  countEmpty: { message: { ru: 'Число обращений не указано.', en: 'No count is given.' }, whatToDo: asPlainNumber },
  countNegative: {
    message: { ru: 'Число обращений отрицательное: {value}.', en: 'The count is negative: {value}.' },
    whatToDo: asPlainNumber,
  },
  countFraction: {
    message: { ru: 'Число обращений дробное: {value}.', en: 'The count has a fraction: {value}.' },
    whatToDo: asPlainNumber,
  },
  countExponent: {
    message: { ru: 'Число записано в степенной форме: {value}.', en: 'The count is written with an exponent: {value}.' },
    whatToDo: asPlainNumber,
  },
  countGrouping: {
    message: { ru: 'Разряды числа разделены неверно: «{value}».', en: 'The digits are grouped wrongly: “{value}”.' },
    whatToDo: asPlainNumber,
  },
  countLeadingZero: {
    message: {
      ru: 'Число начинается с нуля: «{value}» — это код, а не количество?',
      en: 'The number begins with zero: “{value}” — a code rather than a count?',
    },
    whatToDo: asPlainNumber,
  },
  countTooLarge: { message: { ru: 'Число слишком велико: {value}.', en: 'The number is too large: {value}.' }, whatToDo: asPlainNumber },
  countNotNumber: { message: { ru: '«{value}» — не число.', en: '“{value}” is not a number.' }, whatToDo: asPlainNumber },
};
