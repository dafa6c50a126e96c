import type { Text } from '../../shared/texts.ts';
import type { FigureState } from './indicators.contract.ts';
import type { CountingRule } from './counting.rules.ts';

/** Why a cell of a file counts where it does: a rule of the method, or why it does not come to the method at all. */
export const whyTexts: Readonly<Record<CountingRule | 'crossesEdge' | 'outsidePeriod' | 'notProvided' | 'notListed', Text>> = {
  noVisitByFile: { ru: 'через ЕПГУ, в файле указано: без личного посещения', en: 'through the EPGU, the file says: no visit' },
  noVisitByCard: { ru: 'через ЕПГУ, по карточке услуги: без личного посещения', en: 'through the EPGU, by the service’s card: no visit' },
  visitByFile: { ru: 'через ЕПГУ, но в файле указано личное посещение', en: 'through the EPGU, but the file says a visit is needed' },
  visitByCard: {
    ru: 'через ЕПГУ, но по карточке услуги нужно личное посещение',
    en: 'through the EPGU, but by the service’s card a visit is needed',
  },
  visitUnknown: {
    ru: 'через ЕПГУ; нужно ли посещение, не сказано ни в файле, ни в карточке: решает методика',
    en: 'through the EPGU; neither file nor card says whether a visit is needed: the method decides',
  },
  notOnPortal: {
    ru: 'через ЕПГУ, но по карточке услуги её там ещё не было: только в общем числе',
    en: 'through the EPGU, but by its card the service was not there yet: in the total only',
  },
  assistedTotal: {
    ru: 'через ЕПГУ с помощью сотрудника: по методике только в общем числе',
    en: 'through the EPGU with an employee’s help: in the total only, by the method',
  },
  otherChannel: { ru: 'не через ЕПГУ: только в общем числе', en: 'not through the EPGU: in the total only' },
  rpguTotal: { ru: 'через РПГУ: только в общем числе', en: 'through the regional portal: in the total only' },
  rpguNotCounted: { ru: 'через РПГУ: по методике не считается', en: 'through the regional portal: not counted, by the method' },
  beforeRegistration: {
    ru: 'не зарегистрировано (черновик, сбой или отмена): не считается',
    en: 'never registered (draft, failure or cancelled): not counted',
  },
  refused: { ru: 'отказ: по методике не считается', en: 'refused: not counted, by the method' },
  withdrawn: { ru: 'отозвано: по методике не считается', en: 'withdrawn: not counted, by the method' },
  notAccepted: { ru: 'отказ в приёме: по методике не считается', en: 'documents not accepted: not counted, by the method' },
  crossesEdge: {
    ru: 'период сведений выходит за границы выбранного (или дней, когда услуга предоставлялась и была в перечне): не делится и не считается',
    en: 'its interval reaches beyond the period (or the days the service was provided and listed): never divided, not counted',
  },
  outsidePeriod: { ru: 'вне выбранного периода', en: 'outside the period' },
  notProvided: {
    ru: 'по справочнику орган эту услугу в эти дни не предоставлял: не считается',
    en: 'by the registry the body did not provide the service then: not counted',
  },
  notListed: { ru: 'услуги в эти дни не было в перечне МСЗУ: не считается', en: 'the service was not on the list then: not counted' },
};

export const stateTitles: Readonly<Record<FigureState, Text>> = {
  known: { ru: 'сведения полные', en: 'complete' },
  incomplete: { ru: 'сведения неполные', en: 'incomplete' },
  noApplications: { ru: 'нет обращений', en: 'no applications' },
  notReported: { ru: 'сведения не представлены', en: 'not reported' },
  notApplicable: { ru: 'не предоставляется', en: 'not provided here' },
};

/** Sentences of the feature's faults: what happened and what to do. */
export const faultTexts = {
  periodReversed: { ru: 'Период {from} – {to} задан наоборот.', en: 'The period {from} – {to} is reversed.' },
  periodOutOfRange: { ru: 'Период выходит за пределы {first} – {last}.', en: 'The period reaches beyond {first} – {last}.' },
  periodTooLong: {
    ru: 'Период длиннее {most} месяцев ({months}). Выберите не больше пяти лет.',
    en: 'The period is longer than {most} months ({months}). Choose five years at most.',
  },
  monthUnknown: {
    ru: '«{month}» — не месяц. Пишите 2024-03 или 2018-04/2019-03.',
    en: '“{month}” is no month. Write 2024-03 or 2018-04/2019-03.',
  },
  methodUnknown: {
    ru: 'Методики «{method}» нет. Список: vekha methods.',
    en: 'There is no method “{method}”. List them: vekha methods.',
  },
  serviceUnknown: { ru: 'Услуги «{code}» нет в справочнике.', en: 'There is no service “{code}” in the registry.' },
  authorityUnknown: { ru: 'Органа «{code}» нет в справочнике.', en: 'There is no authority “{code}” in the registry.' },
  municipalityUnknown: { ru: 'Муниципалитета «{code}» нет в справочнике.', en: 'There is no municipality “{code}” in the registry.' },
  countsTooLarge: {
    ru: 'Чисел такой величины не бывает: сумма обращений больше 2⁵³. Проверьте загруженные файлы.',
    en: 'Counts cannot be that large: the sum is over 2⁵³. Check the accepted files.',
  },
  validityReversed: { ru: 'Дни действия {from} – {to} заданы наоборот.', en: 'The days of validity {from} – {to} are reversed.' },
  targetUnknown: {
    ru: 'Планового значения № {target} нет или его действие уже прекращено в справочнике.',
    en: 'There is no target {target}.',
  },
  targetScopeMissing: {
    ru: 'Скажите, чьё это плановое значение: код для вида «{kind}» не указан.',
    en: 'Say whose target it is: no code is given for “{kind}”.',
  },
  targetScopeSuperfluous: {
    ru: 'Плановое значение вида «{kind}» задаётся без кода, а указан «{scope}».',
    en: 'A target of the kind “{kind}” has no code, but “{scope}” is given.',
  },
  targetScopeUnknown: { ru: '«{scope}» нет в справочнике (вид «{kind}»).', en: '“{scope}” is not in the registry (kind “{kind}”).' },
  targetOutOfRange: {
    ru: 'Плановое значение {value} вне пределов от 0 до 100 %.',
    en: 'The target {value} is not between 0 and 100 per cent.',
  },
  targetHeld: { ru: 'Такое плановое значение уже записано: № {target}.', en: 'This target is already recorded: {target}.' },
  targetEndsEarlier: {
    ru: 'Плановое значение № {target} действует с {from}: последний день {lastDay} раньше.',
    en: 'Target {target} is valid from {from}: the last day {lastDay} is earlier.',
  },
  targetEndsAlready: { ru: 'Действие планового значения № {target} уже прекращается {to}.', en: 'Target {target} already ends on {to}.' },
  fileMissing: { ru: 'Файл не приложен.', en: 'No file was sent.' },
} satisfies Record<string, Text>;
