import type { Text } from '../../../shared/texts.ts';

export const unitIsOne: Text = {
  ru: 'Единица — одно обращение; отчёт в тысячах возвращается.',
  en: 'The unit is one application; a report in thousands is returned.',
};

export const officeIsTheBody: Text = {
  ru: '«Лично» без указания места — в самом ведомстве; приём в МФЦ называется «МФЦ».',
  en: '«Лично» without a place means the body’s own office; an МФЦ is called «МФЦ».',
};

export const conditionsUnknown: Text = {
  ru: 'Если нет столбцов «Требуется посещение» и «С содействием», это неизвестно, а не «нет»: посещение берётся из карточки услуги органа.',
  en: 'Without the columns «Требуется посещение» and «С содействием» they are unknown, not “no”: the visit is taken from the card of the body’s service.',
};

export const daysAreRegistration: Text = {
  ru: 'Период — дни регистрации обращений по местному времени области.',
  en: 'The period is the days the applications were registered, in the region’s own time.',
};
