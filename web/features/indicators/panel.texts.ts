import type { Text } from '../../../src/shared/texts.ts';

export const panelTexts = {
  kicker: { ru: 'Расшифровка значения', en: 'What the figure is made of' },
  formula: { ru: '{electronic} ÷ {applications}', en: '{electronic} ÷ {applications}' },
  formulaWords: { ru: 'электронных обращений из всех', en: 'electronic applications of all' },
  state: { ru: 'Состояние', en: 'State' },
  target: { ru: 'Плановое значение', en: 'Target' },
  targetValue: { ru: '{value} к {dueOn}, {modality}', en: '{value} by {dueOn}, {modality}' },
  gap: { ru: 'Отклонение', en: 'Gap' },
  gapBelow: { ru: '{points} п. п.; не хватает обращений: {applications}', en: '{points} p. p.; applications lacking: {applications}' },
  gapAbove: { ru: '{points} п. п.', en: '{points} p. p.' },
  bounds: { ru: 'Границы', en: 'Bounds' },
  boundsValue: {
    ru: '{lower}–{upper}, если недостающих обращений {volume}, как в сопоставимом периоде',
    en: '{lower}–{upper} if the missing applications are {volume}, as in the comparable period',
  },
  boundsUnknown: { ru: 'не вычисляются: нет сопоставимого объёма', en: 'not computed: no comparable volume' },
  missing: { ru: 'Не представлено', en: 'Not reported' },
  missingValue: { ru: '{missing} из {expected} ожидаемых сведений', en: '{missing} of {expected} expected reports' },
  ofElectronic: { ru: 'Из электронных', en: 'Of the electronic' },
  byFile: { ru: 'визит указан в файле: {count}', en: 'visit stated in the file: {count}' },
  byCard: { ru: 'по карточке услуги: {count}', en: 'by the service card: {count}' },
  byDefault: { ru: 'по умолчанию методики: {count}', en: 'by the method’s default: {count}' },
  assisted: { ru: 'с содействием: {count}', en: 'assisted: {count}' },
  known: { ru: 'Известно', en: 'Known' },
  knownValue: { ru: 'на {asOf}, по решениям до №\u00A0{decision}', en: 'on {asOf}, by decisions up to No. {decision}' },
  period: { ru: 'Период', en: 'Period' },
  method: { ru: 'Методика', en: 'Method' },
  methodRules: { ru: 'Правила методики', en: 'Rules of the method' },
  noCitation: { ru: 'текст приказа не найден: трактовка наша', en: 'the order’s text was not found: the reading is ours' },
  channels: { ru: 'Каналы', en: 'Channels' },
  services: { ru: 'Услуги', en: 'Services' },
  authorities: { ru: 'Органы', en: 'Authorities' },
  missingTab: { ru: 'Не представлено', en: 'Missing' },
  cells: { ru: 'Ячейки файлов', en: 'Cells of files' },
  channel: { ru: 'Канал', en: 'Channel' },
  service: { ru: 'Услуга', en: 'Service' },
  authority: { ru: 'Орган', en: 'Authority' },
  applications: { ru: 'Обра\u00ADщений', en: 'Appli\u00ADcations' },
  electronic: { ru: 'Элект\u00ADронно', en: 'Elec\u00ADtronic' },
  share: { ru: 'Доля, %', en: 'Share, %' },
  sum: { ru: 'Сумма', en: 'Sum' },
  openCells: { ru: '{name}: {count}. Ячейки файлов', en: '{name}: {count}. Cells of the files' },
  cellsSum: {
    ru: 'Сумма по {count}: {applications} обращений, электронно {electronic}',
    en: 'Sum of {count}: {applications} applications, {electronic} electronic',
  },
  cellsEqual: { ru: 'равна значению', en: 'equals the figure' },
  cellsPart: { ru: 'часть значения', en: 'a part of the figure' },
  cellsDiffer: { ru: 'не равна значению — сообщите администратору', en: 'does not equal the figure: tell the administrator' },
  onlyChannel: { ru: 'только канал «{name}»', en: 'only the channel “{name}”' },
  onlyPart: { ru: 'только «{name}»', en: 'only “{name}”' },
  allCells: { ru: 'Показать все', en: 'Show all' },
  noLine: { ru: 'строки нет: в полной выгрузке это ноль', en: 'no line: in a full extract that means zero' },
  place: { ru: 'строка {line}, графа {column}', en: 'line {line}, column {column}' },
  batch: { ru: 'загрузка №\u00A0{batch}', en: 'batch No. {batch}' },
  file: { ru: 'Файл и место', en: 'File and place' },
  notCounted: { ru: '{n} не учтено', en: '{n} not counted' },
  noCells: { ru: 'Ячеек нет: сведения за этот период не приходили.', en: 'There are no cells: nothing came for this period.' },
  noMissing: { ru: 'Все ожидаемые сведения представлены.', en: 'All expected reports came.' },
  noParts: { ru: 'Обращений за этот период нет.', en: 'There are no applications in this period.' },
  who: { ru: 'Кто и за что', en: 'Who and of what' },
  yearBefore: { ru: 'Сопоста\u00ADвимый объём', en: 'Comparable volume' },
  unknown: { ru: 'неизвестен', en: 'unknown' },
  markedNotReported: { ru: 'в файле отмечено «нет данных»', en: 'marked “no data” in the file' },
  crossesEdge: { ru: 'период сведений выходит за границы выбранного', en: 'the report’s period crosses the edge of the chosen one' },
} satisfies Record<string, Text>;

/** After «Сумма по». */
export const cellForms = { ru: ['ячейке', 'ячейкам', 'ячейкам'], en: ['cell', 'cells'] } as const;

/** The switches of a method, as sentences by their values (share.md §2). */
export const switchTexts = {
  visitNeeded: {
    electronic: {
      ru: 'подача через ЕПГУ с обязательным визитом — в электронных',
      en: 'EPGU filing that needs a visit counts as electronic',
    },
    total: {
      ru: 'подача через ЕПГУ с обязательным визитом — только в общем числе',
      en: 'EPGU filing that needs a visit is in the total only',
    },
  },
  visitUnknown: {
    electronic: { ru: 'нужен ли визит, неизвестно — в электронных', en: 'visit unknown counts as electronic' },
    total: { ru: 'нужен ли визит, неизвестно — только в общем числе', en: 'visit unknown is in the total only' },
  },
  assisted: {
    electronic: { ru: 'подача через ЕПГУ с содействием — в электронных', en: 'assisted EPGU filing counts as electronic' },
    total: { ru: 'подача через ЕПГУ с содействием — только в общем числе', en: 'assisted EPGU filing is in the total only' },
  },
  rpgu: {
    electronic: { ru: 'региональный портал — в электронных', en: 'the regional portal counts as electronic' },
    total: { ru: 'региональный портал — только в общем числе', en: 'the regional portal is in the total only' },
    no: { ru: 'региональный портал — не учитывается', en: 'the regional portal is not counted' },
  },
  refused: {
    counted: { ru: 'отказ в услуге — учитывается', en: 'refused applications are counted' },
    no: { ru: 'отказ в услуге — не учитывается', en: 'refused applications are not counted' },
  },
  withdrawn: {
    counted: { ru: 'отозвано после регистрации — учитывается', en: 'withdrawn after registration is counted' },
    no: { ru: 'отозвано после регистрации — не учитывается', en: 'withdrawn after registration is not counted' },
  },
  notAccepted: {
    counted: { ru: 'отказ в приёме — учитывается', en: 'documents not accepted: counted' },
    no: { ru: 'отказ в приёме — не учитывается', en: 'documents not accepted: not counted' },
  },
  beforeRegistration: {
    counted: { ru: 'черновик, сбой, отмена до регистрации — учитываются', en: 'draft, failure, cancelled before registration: counted' },
    no: { ru: 'черновик, сбой, отмена до регистрации — не учитываются', en: 'draft, failure, cancelled before registration: not counted' },
  },
} satisfies Record<string, Record<string, Text>>;
