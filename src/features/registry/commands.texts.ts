import type { Text } from '../../shared/texts.ts';

/** What the registry's commands are and take. */
export const commandTexts = {
  import: {
    ru: 'Загрузить записи справочника из файла CSV, XLSX или GeoJSON: все или ни одной',
    en: 'Import records from a CSV, XLSX or GeoJSON file: all of them or none',
  },
  columns: { ru: 'Какие столбцы у файла этого вида', en: 'Which columns a file of the kind has' },
  kind: { ru: 'что в файле: {kinds}', en: 'what the file holds: {kinds}' },
  file: {
    ru: 'файл CSV, XLSX или GeoJSON; его столбцы: registry columns ВИД',
    en: 'a CSV, XLSX or GeoJSON file; its columns: registry columns KIND',
  },
  dryRun: { ru: 'только проверить и посчитать, ничего не записывая', en: 'check and count only, write nothing' },
  replaceAll: {
    ru: 'изъять записи этого вида, которых нет в файле ({kinds})',
    en: 'withdraw the records of the kind that the file lacks ({kinds})',
  },
  asOf: { ru: 'как было известно в этот момент, 2024-03-15T09:00:00+08:00', en: 'as known at this instant, 2024-03-15T09:00:00+08:00' },
  on: { ru: 'только действующее в этот день', en: 'only what is valid on this day' },
  after: { ru: 'сколько пропустить', en: 'how many to pass over' },
  limit: { ru: 'сколько показать', en: 'how many to show' },
  search: { ru: 'часть кода или наименования', en: 'part of a code or name' },
  municipality: { ru: 'только органы муниципалитета, ОКТМО', en: 'only bodies of the municipality, its OKTMO' },
  authority: { ru: 'только этот орган, код', en: 'only this body, its code' },
  service: { ru: 'только эта услуга, код', en: 'only this service, its code' },
  from: { ru: 'с этого дня', en: 'from this day' },
  to: { ru: 'по этот день', en: 'to this day' },
  exitErrors: { ru: 'в файле есть ошибки, ничего не записано', en: 'the file has errors, nothing was written' },
} satisfies Record<string, Text>;

export const answerTexts = {
  imported: {
    ru: '{file}: строк {lines}; добавлено {added}, изменено {changed}, без изменений {unchanged}, изъято {withdrawn}',
    en: '{file}: {lines} lines; {added} added, {changed} changed, {unchanged} unchanged, {withdrawn} withdrawn',
  },
  dryRun: { ru: 'Это проверка: ничего не записано', en: 'This was a check: nothing was written' },
  refused: {
    ru: 'Ошибок: {count}. Ничего не записано: исправьте их и загрузите файл снова',
    en: '{count} errors. Nothing was written: mend them and import the file again',
  },
  notRead: { ru: 'Столбцы не читаются: {columns}', en: 'Columns not read: {columns}' },
  inAll: { ru: 'Показано {shown} из {inAll}', en: '{shown} of {inAll} shown' },
  nothing: { ru: 'Записей нет', en: 'There are no records' },
  boundaries: {
    ru: 'Границы есть у {count} территорий; сами границы: --json. {attribution}',
    en: '{count} territories have boundaries; the shapes: --json. {attribution}',
  },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
  listed: { ru: '{count} услуг', en: '{count} services' },
} satisfies Record<string, Text>;

export const columnTexts = {
  line: { ru: 'строка', en: 'line' },
  column: { ru: 'столбец', en: 'column' },
  error: { ru: 'код', en: 'code' },
  value: { ru: 'значение', en: 'value' },
  what: { ru: 'что не так и что делать', en: 'what is wrong and what to do' },
  code: { ru: 'код', en: 'code' },
  kind: { ru: 'вид', en: 'kind' },
  parent: { ru: 'входит в', en: 'part of' },
  title: { ru: 'наименование', en: 'title' },
  list: { ru: 'в перечне', en: 'listed' },
  ogrn: { ru: 'ОГРН', en: 'OGRN' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  authority: { ru: 'орган', en: 'body' },
  service: { ru: 'услуга', en: 'service' },
  basis: { ru: 'полномочие', en: 'power' },
  throughMfc: { ru: 'через МФЦ', en: 'through the MFC' },
  electronicSince: { ru: 'на ЕПГУ с', en: 'on the EPGU since' },
  visit: { ru: 'посещение', en: 'visit' },
  validFrom: { ru: 'действует с', en: 'valid from' },
  validTo: { ru: 'по', en: 'to' },
  oktmo: { ru: 'ОКТМО', en: 'OKTMO' },
  channels: { ru: 'каналы', en: 'channels' },
  act: { ru: 'акт', en: 'act' },
  services: { ru: 'услуг', en: 'services' },
  day: { ru: 'день', en: 'day' },
  decree: { ru: 'основание', en: 'decree' },
  header: { ru: 'столбец', en: 'column' },
  otherHeaders: { ru: 'или', en: 'or' },
  required: { ru: 'обязателен', en: 'required' },
} satisfies Record<string, Text>;

export const misuseTexts = {
  kindUnknown: { ru: 'Нет записей вида «{kind}». Есть: {kinds}.', en: 'There are no records of the kind “{kind}”. There are: {kinds}.' },
} satisfies Record<string, Text>;

/** Sentences of the registry's faults. */
export const faultTexts = {
  demoNotImported: {
    ru: 'Демонстрационный файл «{file}» не загружен: строка {line}, {error}. Папка с данными уже не пуста; начните с новой.',
    en: 'The demo file “{file}” was not imported: line {line}, {error}. The data folder is not empty; begin with a new one.',
  },
  replaceAllNotAllowed: {
    ru: 'Записи вида «{kind}» нельзя изъять скопом: на них ссылаются другие. Закончите их действие последним днём.',
    en: 'Records of the kind “{kind}” cannot be withdrawn at once: others refer to them. End each by its last day.',
  },
} satisfies Record<string, Text>;
