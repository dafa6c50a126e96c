import type { Text } from '../../shared/texts.ts';

/** What the intake's commands are and take. */
export const commandTexts = {
  check: {
    ru: 'Проверить файл: ошибки и что изменит приём; ничего не принимается',
    en: 'Check a file: its errors, and what accepting it would change; nothing is accepted',
  },
  accept: { ru: 'Проверить и принять файл (или уже проверенную загрузку)', en: 'Check and accept a file (or a batch checked before)' },
  annul: {
    ru: 'Аннулировать принятый файл: прежние значения вернутся, квитанция останется',
    en: 'Annul an accepted file: earlier values return, the receipt stays',
  },
  waive: { ru: 'Снять открытые ошибки принятой загрузки', en: 'Waive the open errors of an accepted batch' },
  list: { ru: 'Загрузки, новые сверху', en: 'Batches, newest first' },
  show: { ru: 'Загрузка: квитанция и ошибки', en: 'A batch: its receipt and errors' },
  profiles: { ru: 'Шаблоны загрузки: какие столбцы что значат', en: 'Profiles: which columns mean what' },

  file: { ru: 'файл CSV или XLSX', en: 'a CSV or XLSX file' },
  fileOrBatch: { ru: 'файл CSV или XLSX либо номер загрузки', en: 'a CSV or XLSX file, or the number of a batch' },
  batchNumber: { ru: 'номер загрузки', en: 'the number of a batch' },
  profile: { ru: 'шаблон загрузки (список: intake profiles)', en: 'the profile (list them: intake profiles)' },
  source: { ru: 'источник сведений (список: registry sources)', en: 'the source (list them: registry sources)' },
  full: {
    ru: 'файл — полная выгрузка источника за эти дни: чего в нём нет, то изымается',
    en: 'the file is all the source holds for these days: what it lacks is withdrawn',
  },
  authority: {
    ru: 'вместе с --full: за какие органы, коды через запятую; иначе за названные в файле',
    en: 'with --full: for which bodies, codes with commas; else those the file names',
  },
  sheet: { ru: 'лист книги XLSX; иначе первый', en: 'the sheet of an XLSX workbook; else the first' },
  quarantine: { ru: 'принять верные строки, ошибочные оставить открытыми', en: 'accept the valid lines, leave the wrong ones open' },
  reason: { ru: 'причина; останется в квитанции', en: 'the reason; it stays on the receipt' },
  marked: { ru: 'куда записать тот же файл с отмеченными ошибками', en: 'where to write the same file with its errors marked' },
  state: {
    ru: 'только в этом состоянии: checked, accepted, returned, annulled',
    en: 'only those in this state: checked, accepted, returned, annulled',
  },
  before: { ru: 'загрузки старше этой', en: 'batches older than this one' },
  limit: { ru: 'сколько показать', en: 'how many to show' },
  errorsAfter: { ru: 'ошибки после этой по счёту', en: 'errors after this one' },

  exitReturned: { ru: 'в файле есть ошибки: он возвращён', en: 'the file has errors and was returned' },
  exitErrors: { ru: 'в файле есть ошибки', en: 'the file has errors' },
  exitAlready: { ru: 'этот файл уже принят, ничего не изменилось', en: 'this file is accepted already, nothing changed' },
} satisfies Record<string, Text>;

/** What the intake's commands answer. */
export const answerTexts = {
  title: {
    ru: 'Загрузка № {batch}: {state} · {file} · источник {source} · шаблон {profile}',
    en: 'Batch {batch}: {state} · {file} · source {source} · profile {profile}',
  },
  read: {
    ru: 'Прочитано: {format}; строк {lines}, из них итоговых {totals}',
    en: 'Read: {format}; {lines} lines, {totals} of them totals',
  },
  interval: { ru: 'Период: {from} – {to}', en: 'Days: {from} – {to}' },
  statements: {
    ru: 'Значений: известно {known}, нулей {zero}, не представлено {notReported}, не применимо {notApplicable}',
    en: 'Values: {known} known, {zero} zero, {notReported} not reported, {notApplicable} not applicable',
  },
  doubles: { ru: 'Одинаковых повторов: {count}, посчитаны один раз', en: 'Identical doubles: {count}, counted once' },
  outsideList: {
    ru: 'Вне перечня МСЗУ в те дни: {count} — сохранены, не считаются',
    en: 'Outside the list on those days: {count}, kept and not counted',
  },
  withdrawn: { ru: 'Изымается прежних значений: {cells} из {ofCells}', en: 'Earlier values withdrawn: {cells} of {ofCells}' },
  created: {
    ru: 'Создано по файлу: услуг {services}, органов {authorities}, связей {provisions}',
    en: 'Created from the file: {services} services, {authorities} bodies, {provisions} links',
  },
  leftOut: { ru: 'Столбцы не читаются: {columns}', en: 'Columns not read: {columns}' },
  errors: { ru: 'Ошибок: {count}, строк с ними: {lines}', en: 'Errors: {count}, in {lines} lines' },
  shown: {
    ru: 'Показаны первые {shown}. Остальные: ./vekha intake show {batch} --errors-after {shown}',
    en: 'The first {shown} are shown. The rest: ./vekha intake show {batch} --errors-after {shown}',
  },
  effect: { ru: 'Что изменит приём за {from} – {to}: {before} → {after}', en: 'Accepting it changes {from} – {to}: {before} → {after}' },
  effectTooLong: {
    ru: 'Файл говорит о днях {from} – {to}: показатель считается не больше чем за пять лет, поэтому что изменит приём, здесь не показано',
    en: 'The file speaks of {from} – {to}: the share is counted over five years at most, so what accepting it changes is not shown here',
  },
  noEffect: { ru: 'Приём ничего не изменит в показателе', en: 'Accepting it changes nothing in the share' },
  share: { ru: '{share} ({electronic} из {applications})', en: '{share} ({electronic} of {applications})' },
  noApplications: { ru: 'нет обращений', en: 'no applications' },
  portalAlone: { ru: 'только портал, доли нет ({applications})', en: 'the portal alone, no share ({applications})' },
  accepted: { ru: 'Принято: загрузка № {batch}', en: 'Accepted: batch {batch}' },
  returned: {
    ru: 'Файл возвращён на доработку: исправьте ошибки и отправьте его снова. Верные строки отдельно примет --quarantine',
    en: 'The file is returned: mend the errors and send it again. --quarantine accepts the valid lines alone',
  },
  alreadyAccepted: {
    ru: 'Этот файл уже принят: загрузка № {batch}. Показатели не изменились',
    en: 'This file is accepted already: batch {batch}. Figures did not change',
  },
  annulled: {
    ru: 'Аннулировано: загрузка № {batch}. Прежние значения вернулись',
    en: 'Annulled: batch {batch}. Earlier values have returned',
  },
  waived: { ru: 'Загрузка № {batch}: снято ошибок {count}', en: 'Batch {batch}: {count} errors waived' },
  openErrors: { ru: 'Открытых ошибок: {count}', en: 'Open errors: {count}' },
  marked: { ru: 'Файл с отмеченными ошибками: {file}', en: 'The file with its errors marked: {file}' },
  nothingToMark: { ru: 'Ошибок нет, файл с отметками не нужен', en: 'There are no errors, so no marked file' },
  seen: { ru: 'увидели', en: 'seen' },
  assumed: { ru: 'предположили', en: 'assumed' },
  noBatches: { ru: 'Загрузок нет', en: 'There are no batches' },
  inAll: { ru: 'Показано {shown} из {inAll}', en: '{shown} of {inAll} shown' },
  required: { ru: 'обязателен', en: 'required' },
} satisfies Record<string, Text>;

export const stateTexts: Readonly<Record<'checked' | 'accepted' | 'returned' | 'annulled', Text>> = {
  checked: { ru: 'проверена', en: 'checked' },
  accepted: { ru: 'принята', en: 'accepted' },
  returned: { ru: 'возвращена', en: 'returned' },
  annulled: { ru: 'аннулирована', en: 'annulled' },
};

export const columnTexts = {
  line: { ru: 'строка', en: 'line' },
  column: { ru: 'столбец', en: 'column' },
  code: { ru: 'код', en: 'code' },
  value: { ru: 'значение', en: 'value' },
  wrong: { ru: 'что не так', en: 'what is wrong' },
  whatToDo: { ru: 'что делать', en: 'what to do' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  before: { ru: 'было', en: 'before' },
  after: { ru: 'станет', en: 'after' },
  batch: { ru: '№', en: 'no.' },
  state: { ru: 'состояние', en: 'state' },
  source: { ru: 'источник', en: 'source' },
  profile: { ru: 'шаблон', en: 'profile' },
  file: { ru: 'файл', en: 'file' },
  days: { ru: 'период', en: 'days' },
  values: { ru: 'значений', en: 'values' },
  errors: { ru: 'ошибок', en: 'errors' },
  checkedAt: { ru: 'проверена (UTC)', en: 'checked (UTC)' },
} satisfies Record<string, Text>;

/** Words of a command that do not go together. */
export const misuseTexts = {
  fullWrong: {
    ru: '--full: нужны два дня вида 2024-01-01..2024-12-31.',
    en: '--full: two days are needed, such as 2024-01-01..2024-12-31.',
  },
  authorityWithoutFull: { ru: '--authority имеет смысл только вместе с --full.', en: '--authority makes sense with --full alone.' },
  profileAndSourceNeeded: {
    ru: 'Для файла укажите шаблон и источник: --profile ИМЯ --source ИМЯ.',
    en: 'For a file say the profile and the source: --profile NAME --source NAME.',
  },
} satisfies Record<string, Text>;

/** Faults that only the command line can meet. */
export const commandFaults = {
  fileNotAccepted: {
    ru: 'Файл {file} не принят (или уже аннулирован). Принятые загрузки: ./vekha intake list --state accepted',
    en: 'The file {file} is not accepted (or is annulled already). Accepted batches: ./vekha intake list --state accepted',
  },
  fileAcceptedTwice: {
    ru: 'Файл {file} принят несколько раз: загрузки {batches}. Укажите номер одной из них.',
    en: 'The file {file} is accepted more than once: batches {batches}. Name one of them.',
  },
} satisfies Record<string, Text>;
