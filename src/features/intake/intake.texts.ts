import type { Text } from '../../shared/texts.ts';
import { say } from '../../shared/texts.ts';
import type { FoundError } from './check-reading.rules.ts';
import type { IntakeError } from './intake.contract.ts';
import { errorTexts } from './errors.texts.ts';
import type { ErrorText } from './errors.texts.ts';
import { problemTexts } from './layouts/problems.texts.ts';

/** An error as its reader sees it: what is wrong and what to do, in both languages. */
export function describeError(it: FoundError): IntakeError {
  const { message, whatToDo } = sentences[it.code] ?? { message: { ru: it.code, en: it.code }, whatToDo: unnamed };
  const params = { value: it.value, ...it.params };
  return {
    line: it.line,
    column: it.column,
    columnName: it.columnName,
    code: it.code,
    value: it.value,
    waived: false,
    message: { ru: say(message, 'ru', params), en: say(message, 'en', params) },
    whatToDo: { ru: say(whatToDo, 'ru', params), en: say(whatToDo, 'en', params) },
  };
}

const sentences: Readonly<Record<string, ErrorText>> = { ...problemTexts, ...errorTexts };

const unnamed: Text = { ru: 'Исправьте значение и отправьте файл снова.', en: 'Mend the value and send the file again.' };

/** Sentences of the feature's faults: what happened and what to do. */
export const faultTexts = {
  batchNotFound: {
    ru: 'Загрузки № {batch} нет. Список загрузок: vekha intake list.',
    en: 'There is no batch {batch}. List them with: vekha intake list.',
  },
  batchDecided: {
    ru: 'По загрузке № {batch} решение уже принято ({state}). Проверьте файл заново.',
    en: 'Batch {batch} is already decided ({state}). Check the file again.',
  },
  batchNotAccepted: {
    ru: 'Загрузка № {batch} не принята ({state}): аннулировать нечего.',
    en: 'Batch {batch} is not accepted ({state}): there is nothing to annul.',
  },
  noOpenErrors: { ru: 'У загрузки № {batch} нет открытых ошибок.', en: 'Batch {batch} has no open errors.' },
  batchHasErrors: {
    ru: 'В файле ошибок: {errors}. Исправьте их или примите верные строки отдельно (--quarantine): ошибочные останутся открытыми.',
    en: 'The file has {errors} errors. Mend them, or accept the valid lines alone (--quarantine): the wrong ones stay open.',
  },
  fullExtractHasErrors: {
    ru: 'Полная выгрузка с ошибками ({errors}) частями не принимается: неверные строки стали бы нулями. Исправьте файл или отправьте его как дополнение.',
    en: 'A full extract with errors ({errors}) is not accepted in part: its wrong lines would become zeros. Mend the file, or send it as an addition.',
  },
  heldChangedSinceCheck: {
    ru: 'После проверки загрузки № {batch} принят другой файл того же источника, с которым она пересекается. Проверьте файл ещё раз.',
    en: 'Since batch {batch} was checked another file of its source was accepted that it overlaps. Check the file again.',
  },
  batchRowsLost: {
    ru: 'Данные загрузки № {batch} не сохранились полностью. Проверьте файл ещё раз.',
    en: 'The rows of batch {batch} are not whole any more. Check the file again.',
  },
  nothingToAccept: {
    ru: 'В файле нет ни одной верной строки: принимать нечего.',
    en: 'The file has no valid line: there is nothing to accept.',
  },
  alreadyAccepted: {
    ru: 'Этот файл уже принят: загрузка № {batch} ({file}). Ничего не изменилось.',
    en: 'This file is already accepted: batch {batch} ({file}). Nothing changed.',
  },
  registryChangedSinceCheck: {
    ru: 'После проверки загрузки № {batch} изменились справочники. Проверьте файл ещё раз.',
    en: 'The registry has changed since batch {batch} was checked. Check the file again.',
  },
  withdrawalNeedsReason: {
    ru: 'Полная выгрузка не содержит {cells} из {ofCells} ранее принятых значений (больше 5 %). Если это верно, укажите причину (--reason).',
    en: 'The full extract lacks {cells} of {ofCells} values held before (over 5 %). If that is right, give the reason (--reason).',
  },
  fullPeriodReversed: {
    ru: 'Период полной выгрузки {from}–{to} задан наоборот.',
    en: 'The period of the full extract, {from}–{to}, is reversed.',
  },
  authorityNotFound: {
    ru: 'Органа с кодом {authority} нет в справочнике.',
    en: 'There is no authority with code {authority} in the registry.',
  },
  sourceUnknown: {
    ru: 'Источника «{source}» нет в справочнике. Есть: {known}. Добавьте его: vekha registry import sources ФАЙЛ.',
    en: 'There is no source “{source}” in the registry. There are: {known}. Add it: vekha registry import sources FILE.',
  },
  profileUnknown: { ru: 'Шаблона загрузки «{profile}» нет. Есть: {known}.', en: 'There is no profile “{profile}”. There are: {known}.' },
  fileMissing: { ru: 'Файл не приложен.', en: 'No file was sent.' },
  rawFileGone: {
    ru: 'Исходный файл загрузки № {batch} уже удалён: он хранится до решения, не дольше 72 часов. Ошибки — в квитанции.',
    en: 'The original file of batch {batch} is gone: it is kept until the decision, at most 72 hours. The errors are on the receipt.',
  },
  preparedStale: {
    ru: 'Одновременно принимаются другие загрузки. Повторите через несколько секунд.',
    en: 'Other batches are being accepted at the same time. Try again in a few seconds.',
  },
} satisfies Record<string, Text>;
