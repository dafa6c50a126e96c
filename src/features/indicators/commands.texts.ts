import type { Text } from '../../shared/texts.ts';

/** What the indicator's commands are and take. */
export const commandTexts = {
  share: {
    ru: 'Доля электронных обращений: что считать, за какие дни, как известно когда',
    en: 'The share of electronic applications: of what, for which days, as known when',
  },
  overview: { ru: 'Доля по области и муниципалитетам словами', en: 'The share of the region and its municipalities, in words' },
  missing: { ru: 'Кто не представил сведения', en: 'Expected reports that did not come' },
  cells: { ru: 'Из чего состоит значение: ячейки присланных файлов', en: 'What a figure is made of: cells of the files sent' },
  export: { ru: 'Таблица долей в файл XLSX', en: 'The table of shares as an XLSX file' },
  targets: { ru: 'Плановые значения', en: 'Targets' },
  setTarget: { ru: 'Записать плановое значение', en: 'Record a target' },
  endTarget: { ru: 'Прекратить действие планового значения', en: 'End a target' },
  loadTargets: {
    ru: 'Загрузить плановые значения из файла CSV или XLSX: все или ни одного',
    en: 'Import targets from a CSV or XLSX file: all or none',
  },
  methods: { ru: 'Методики расчёта', en: 'Methods of counting' },
  saveMethod: { ru: 'Записать редакцию методики из файла JSON', en: 'Record a version of a method from a JSON file' },

  by: {
    ru: 'по чему разбить, через запятую: service, authority, municipality, territory, month, channel; иначе одна строка',
    en: 'what to break it down by, with commas: service, authority, municipality, territory, month, channel; else one row',
  },
  from: { ru: 'первый день; иначе 1 января года последнего дня', en: 'the first day; else 1 January of the year of the last day' },
  to: {
    ru: 'последний день, включительно; иначе последний, о котором есть сведения',
    en: 'the last day, included; else the last one any count speaks of',
  },
  asOf: {
    ru: 'как было известно в этот момент, 2024-03-15T09:00:00+08:00; иначе сейчас',
    en: 'as known at this instant, 2024-03-15T09:00:00+08:00; else now',
  },
  method: { ru: 'методика (список: methods); иначе действующая', en: 'the method (list them: methods); else the one in force' },
  structure: {
    ru: 'строение органов и территорий: now — нынешнее, then — тогдашнее; иначе now',
    en: 'bodies and territories as they are now, or as they were then; else now',
  },
  service: { ru: 'только эти услуги, коды через запятую', en: 'only these services, codes with commas' },
  authority: { ru: 'только эти органы, коды через запятую', en: 'only these bodies, codes with commas' },
  municipality: {
    ru: 'только органы этих муниципалитетов, ОКТМО через запятую',
    en: 'only bodies of these municipalities, OKTMO codes with commas',
  },
  channel: {
    ru: 'только эти каналы: epgu, rpgu, site, mfc, office, post, phone, other',
    en: 'only these channels: epgu, rpgu, site, mfc, office, post, phone, other',
  },
  month: { ru: 'только этот месяц, 2024-03', en: 'only this month, 2024-03' },
  after: { ru: 'сколько пропустить', en: 'how many to pass over' },
  limit: { ru: 'сколько показать', en: 'how many to show' },
  out: { ru: 'куда записать файл', en: 'where to write the file' },

  scopeKind: {
    ru: 'чьё значение: region, authority, municipality, service, everyMunicipality',
    en: 'whose target: region, authority, municipality, service, everyMunicipality',
  },
  scope: { ru: 'код органа, муниципалитета (ОКТМО) или услуги', en: 'the code of the body, the municipality (OKTMO) or the service' },
  value: { ru: 'значение в процентах, 62.5', en: 'the value in per cent, 62.5' },
  dueOn: { ru: 'к какому дню', en: 'by which day' },
  basis: {
    ru: 'за какой период: yearToDate — с 1 января, month, quarter, year',
    en: 'over which period: yearToDate — from 1 January, month, quarter, year',
  },
  modality: { ru: 'mandatory — обязательное, recommended — рекомендованное', en: 'mandatory or recommended' },
  item: { ru: 'пункт акта, из которого значение, как напечатан', en: 'the item of the act it is read from, as printed' },
  validFrom: { ru: 'действует с этого дня', en: 'valid from this day' },
  validTo: { ru: 'действует по этот день', en: 'valid to this day' },
  target: { ru: 'номер планового значения (список: targets)', en: 'the number of the target (list them: targets)' },
  lastDay: { ru: 'последний день действия', en: 'the last day it is valid' },
  reason: { ru: 'причина', en: 'the reason' },
  file: { ru: 'файл CSV или XLSX', en: 'a CSV or XLSX file' },
  methodFile: {
    ru: 'файл JSON с полями методики, как их показывает methods --json',
    en: 'a JSON file with the fields of a method, as methods --json shows them',
  },
  exitErrors: { ru: 'в файле есть ошибки, ничего не записано', en: 'the file has errors, nothing was recorded' },
} satisfies Record<string, Text>;

export const answerTexts = {
  asked: {
    ru: 'Доля за {from} – {to} · методика {method} · по состоянию на {asOf} (решение № {decision})',
    en: 'The share for {from} – {to} · method {method} · as of {asOf} (decision {decision})',
  },
  simulated: { ru: 'Данные смоделированы: это демонстрация', en: 'The data are simulated: this is a demonstration' },
  nothing: { ru: 'Под выбор ничего не подходит', en: 'Nothing fits the selection' },
  inAll: { ru: 'Показано {shown} из {inAll}', en: '{shown} of {inAll} shown' },
  noneMissing: { ru: 'Все ожидаемые сведения представлены', en: 'All expected reports came' },
  sums: {
    ru: 'Всего обращений {applications}, из них электронных {electronic}',
    en: '{applications} applications in all, {electronic} of them electronic',
  },
  exported: { ru: 'Записано: {file}', en: 'Written: {file}' },
  targetSet: { ru: 'Записано плановое значение № {target}', en: 'Target {target} is recorded' },
  targetEnded: { ru: 'Плановое значение № {target} действует по {to}', en: 'Target {target} is valid to {to}' },
  loaded: {
    ru: '{file}: строк {lines}; записано {added}, уже было {unchanged}',
    en: '{file}: {lines} lines; {added} recorded, {unchanged} held already',
  },
  notLoaded: {
    ru: 'Ошибок: {count}. Ничего не записано: исправьте их и загрузите файл снова',
    en: '{count} errors. Nothing was recorded: mend them and import the file again',
  },
  methodSaved: { ru: 'Записана методика {method}', en: 'Method {method} is recorded' },
  noCitation: { ru: 'текст приказа не загружен', en: 'no legal text loaded' },
  outside: { ru: 'вне муниципалитетов', en: 'outside municipalities' },
  met: { ru: 'достигнуто', en: 'reached' },
  notMet: { ru: 'не достигнуто', en: 'not reached' },
} satisfies Record<string, Text>;

export const columnTexts = {
  service: { ru: 'услуга', en: 'service' },
  authority: { ru: 'орган', en: 'body' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  territory: { ru: 'территория', en: 'territory' },
  month: { ru: 'период', en: 'period' },
  channel: { ru: 'канал', en: 'channel' },
  applications: { ru: 'обращений', en: 'applications' },
  electronic: { ru: 'электронных', en: 'electronic' },
  share: { ru: 'доля', en: 'share' },
  state: { ru: 'сведения', en: 'state' },
  missing: { ru: 'не представлено', en: 'missing' },
  bounds: { ru: 'от – до', en: 'from – to' },
  target: { ru: 'плановое', en: 'target' },
  gapPoints: { ru: 'отклонение, п. п.', en: 'gap, points' },
  gapApplications: { ru: 'не хватает', en: 'lacking' },
  met: { ru: 'итог', en: 'outcome' },
  days: { ru: 'период', en: 'days' },
  reason: { ru: 'почему', en: 'why' },
  volume: { ru: 'год назад', en: 'a year before' },
  batch: { ru: 'загрузка', en: 'batch' },
  file: { ru: 'файл', en: 'file' },
  line: { ru: 'строка', en: 'line' },
  column: { ru: 'столбец', en: 'column' },
  code: { ru: 'код', en: 'code' },
  value: { ru: 'значение', en: 'value' },
  what: { ru: 'что не так и что делать', en: 'what is wrong and what to do' },
  number: { ru: '№', en: 'no.' },
  whose: { ru: 'чьё', en: 'whose' },
  dueOn: { ru: 'к', en: 'by' },
  basis: { ru: 'за период', en: 'over' },
  modality: { ru: 'обязательность', en: 'modality' },
  item: { ru: 'пункт акта', en: 'item of the act' },
  valid: { ru: 'действует', en: 'valid' },
} satisfies Record<string, Text>;

export const reasonTexts: Readonly<Record<'notReported' | 'markedNotReported' | 'crossesEdge', Text>> = {
  notReported: { ru: 'не поступило', en: 'did not come' },
  markedNotReported: { ru: 'отмечено «нет данных»', en: 'marked as not reported' },
  crossesEdge: { ru: 'период выходит за выбранный', en: 'its period crosses the edge' },
};

export const countsTexts: Readonly<Record<'electronic' | 'total' | 'no', Text>> = {
  electronic: { ru: 'электронное', en: 'electronic' },
  total: { ru: 'в общем числе', en: 'in the total' },
  no: { ru: 'не считается', en: 'not counted' },
};

export const scopeTexts: Readonly<Record<'region' | 'authority' | 'municipality' | 'service' | 'everyMunicipality', Text>> = {
  region: { ru: 'область', en: 'the region' },
  authority: { ru: 'орган', en: 'body' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  service: { ru: 'услуга', en: 'service' },
  everyMunicipality: { ru: 'каждый муниципалитет', en: 'every municipality' },
};

export const basisTexts: Readonly<Record<'yearToDate' | 'month' | 'quarter' | 'year', Text>> = {
  yearToDate: { ru: 'с 1 января', en: 'from 1 January' },
  month: { ru: 'месяц', en: 'month' },
  quarter: { ru: 'квартал', en: 'quarter' },
  year: { ru: 'год', en: 'year' },
};

export const modalityTexts: Readonly<Record<'mandatory' | 'recommended', Text>> = {
  mandatory: { ru: 'обязательное', en: 'mandatory' },
  recommended: { ru: 'рекомендованное', en: 'recommended' },
};

/** Faults that only the command line can meet. */
export const commandFaults = {
  fileIsNotJson: { ru: 'Файл {file} — не JSON: {reason}.', en: 'The file {file} is not JSON: {reason}.' },
} satisfies Record<string, Text>;
