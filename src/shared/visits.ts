import type { Text } from './texts.ts';

/** At which step a personal visit is required (share.md §4.1), mildest first: the strictest of several is the last. */
export const visits = ['none', 'identification', 'originals', 'result'] as const;
export type Visit = (typeof visits)[number];

export const visitTitles: Readonly<Record<Visit, Text>> = {
  none: { ru: 'нет', en: 'none' },
  identification: { ru: 'идентификация', en: 'identification' },
  originals: { ru: 'оригиналы', en: 'originals' },
  result: { ru: 'результат', en: 'result' },
};

/** Outcomes of an application; the closed list of share.md §4.1. */
export const outcomes = ['registered', 'provided', 'refused', 'notAccepted', 'withdrawn', 'cancelledBefore', 'draft', 'failure'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeTitles: Readonly<Record<Outcome, Text>> = {
  registered: { ru: 'зарегистрировано', en: 'registered' },
  provided: { ru: 'оказано', en: 'provided' },
  refused: { ru: 'отказ', en: 'refused' },
  notAccepted: { ru: 'отказ в приёме', en: 'documents not accepted' },
  withdrawn: { ru: 'отозвано', en: 'withdrawn' },
  cancelledBefore: { ru: 'отменено до регистрации', en: 'cancelled before registration' },
  draft: { ru: 'черновик', en: 'draft' },
  failure: { ru: 'сбой', en: 'technical failure' },
};
