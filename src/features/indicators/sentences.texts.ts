import type { Text } from '../../shared/texts.ts';

/** The words of the overview's sentences; `sentences.ts` chooses among them. */
export const sentenceTexts = {
  nothingYet: {
    ru: 'Сведений о количестве обращений ещё нет. Примите первый файл: ./vekha intake accept ФАЙЛ --profile ШАБЛОН --source ИСТОЧНИК.',
    en: 'There are no counts of applications yet. Accept the first file: ./vekha intake accept FILE --profile PROFILE --source SOURCE.',
  },
  nothingExpected: {
    ru: 'За период {from} – {to} считать нечего: на эти дни в справочниках нет услуг перечня МСЗУ с органами, которые их предоставляют.',
    en: 'For {from} – {to} there is nothing to count: on these days the registry holds no listed services with bodies that provide them.',
  },
  nothingCame: {
    ru: 'За период {from} – {to} не поступило ни одного сведения из {expected} {expectedForm}.',
    en: 'For {from} – {to} none of the {expected} expected {expectedForm} came.',
  },
  longerPeriods: {
    ru: 'Есть сведения за периоды, которые выходят за эти дни: они не делятся, выберите период целиком.',
    en: 'Some reports speak of periods that reach beyond these days: they are never divided, choose the whole period.',
  },
  noApplications: { ru: 'Обращений за период {from} – {to} не было.', en: 'There were no applications in {from} – {to}.' },
  share: { ru: 'Доля по {dative} {share}.', en: 'The share of the {place} is {share}.' },
  shareOfKnown: {
    ru: 'Доля по представленным сведениям {share}: не поступило {missing} {missingForm} из {expected} {expectedForm}.',
    en: 'The share by what was reported is {share}: {missing} of {expected} expected {expectedForm} did not come.',
  },
  portalAlone: {
    ru: 'Поступили сведения только портала, доли по ним нет: не поступило {missing} {missingForm} из {expected} {expectedForm}.',
    en: 'Only the portal’s counts came, so there is no share by them: {missing} of {expected} expected {expectedForm} did not come.',
  },
  noneOfKnown: {
    ru: 'По представленным сведениям обращений не было: не поступило {missing} {missingForm} из {expected} {expectedForm}.',
    en: 'By what was reported there were no applications: {missing} of {expected} expected {expectedForm} did not come.',
  },
  bounds: { ru: 'С учётом непредставленных — от {lower} до {upper}.', en: 'With what is missing it lies between {lower} and {upper}.' },
  noBounds: {
    ru: 'В каких границах доля с учётом непредставленных, сказать нельзя: нет сопоставимого объёма за прошлый год и предыдущий период.',
    en: 'Its bounds with what is missing cannot be told: there is no comparable volume of a year before or of the previous period.',
  },
  reached: {
    ru: '{adjective} {target} {verb} {reached} из {all} {municipalities}',
    en: '{reached} of {all} {municipalities} reached the {adjective} {target}',
  },
  reachedNone: {
    ru: '{adjective} {target} не достиг ни один из {all} {municipalities}',
    en: 'none of {all} {municipalities} reached the {adjective} {target}',
  },
  reachedNoneYet: {
    ru: '{adjective} {target} не {shortVerb} {short} из {all} {municipalities}',
    en: '{short} of {all} {municipalities} did not reach the {adjective} {target}',
  },
  allUndecided: {
    ru: 'достигнуты ли {nominative} {target}, по неполным сведениям нельзя сказать ни об одном из {all} {municipalities}',
    en: 'whether the {adjective} {target} is reached cannot be told of any of {all} {municipalities}, their reports being incomplete',
  },
  heading: {
    ru: 'К {adjective} {target} на {due} муниципалитеты идут: значение уже достигнуто в {reached} из {all}',
    en: 'Municipalities are heading for the {adjective} {target} by {due}: {reached} of {all} are already there',
  },
  reachedOwn: {
    ru: 'Своих плановых значений {verb} {reached} из {all} {municipalities}',
    en: '{reached} of {all} {municipalities} reached their own targets',
  },
  reachedOwnNone: {
    ru: 'Своих плановых значений не достиг ни один из {all} {municipalities}',
    en: 'none of {all} {municipalities} reached their own targets',
  },
  reachedOwnNoneYet: {
    ru: 'Своих плановых значений не {shortVerb} {short} из {all} {municipalities}',
    en: '{short} of {all} {municipalities} did not reach their own targets',
  },
  allOwnUndecided: {
    ru: 'достигнуты ли свои плановые значения, по неполным сведениям нельзя сказать ни об одном из {all} {municipalities}',
    en: 'whether their own targets are reached cannot be told of any of {all} {municipalities}, their reports being incomplete',
  },
  headingOwn: {
    ru: 'Муниципалитеты идут к своим плановым значениям: они уже достигнуты в {reached} из {all}',
    en: 'Municipalities are heading for their own targets: {reached} of {all} are already there',
  },
  undecided: {
    ru: 'ещё {about} {undecided} по неполным сведениям сказать нельзя',
    en: 'of {undecided} more it cannot be told, their reports being incomplete',
  },
  regionTargetUnknown: { ru: 'плановое значение {genitive} не загружено', en: 'the {place}’s own target is not loaded' },
  regionReached: { ru: 'Плановое значение {genitive} {target} достигнуто.', en: 'The {place}’s own target of {target} is reached.' },
  regionShort: {
    ru: 'До планового значения {genitive} {target} не хватает {gap} {gapForm} ({points} п. п.).',
    en: 'The {place} is {gap} {gapForm} ({points} percentage points) short of its own target of {target}.',
  },
  regionHeading: {
    ru: '{nominative} идёт к плановому значению {target} на {due}: не хватает {gap} {gapForm} ({points} п. п.).',
    en: 'The {place} is heading for its own target of {target} by {due}: {gap} {gapForm} ({points} percentage points) are wanting.',
  },
  regionHeadingThere: {
    ru: '{nominative} идёт к плановому значению {target} на {due}: оно уже достигнуто.',
    en: 'The {place} is heading for its own target of {target} by {due}: it is already there.',
  },
  regionHeadingByKnown: {
    ru: '{nominative} идёт к плановому значению {target} на {due}: по представленным сведениям оно достигнуто, но они неполные.',
    en: 'The {place} is heading for its own target of {target} by {due}: by what was reported it is there, but reports are incomplete.',
  },
  regionUndecided: {
    ru: 'Достигнуто ли плановое значение {genitive} {target}, по неполным сведениям сказать нельзя.',
    en: 'Whether the {place}’s own target of {target} is reached cannot be told, the reports being incomplete.',
  },
  notCompared: {
    ru: 'Плановые значения сравниваются только с долей с 1 января: этот период с ними не сравнивается.',
    en: 'Targets are compared only with the share from 1 January: this period is not.',
  },
  noTargets: { ru: 'Плановых значений на {year} год нет.', en: 'There are no targets for {year}.' },
  unreported: {
    ru: '{services} {servicesForm} ({part} знаменателя) не {verb} число обращений через ЕПГУ.',
    en: '{services} {servicesForm} ({part} of the denominator) did not report applications through the unified portal.',
  },
  unreportedEmpty: {
    ru: '{services} {servicesForm} не {verb} число обращений через ЕПГУ.',
    en: '{services} {servicesForm} did not report applications through the unified portal.',
  },
} satisfies Record<string, Text>;

/** What the region is called within a sentence. */
export const places = {
  oblast: { dative: 'области', genitive: 'области', nominative: 'Область', place: 'oblast' },
  krai: { dative: 'краю', genitive: 'края', nominative: 'Край', place: 'krai' },
  republic: { dative: 'республике', genitive: 'республики', nominative: 'Республика', place: 'republic' },
  country: { dative: 'стране', genitive: 'страны', nominative: 'Страна', place: 'country' },
  region: { dative: 'региону', genitive: 'региона', nominative: 'Регион', place: 'region' },
} as const;

export type Place = keyof typeof places;

export const modalities = {
  // «рекомендованных 50 %», «к рекомендованным 50 %»
  recommended: { nominative: 'рекомендованные', genitive: 'рекомендованных', dative: 'рекомендованным', en: 'recommended' },
  mandatory: { nominative: 'обязательные', genitive: 'обязательных', dative: 'обязательным', en: 'mandatory' },
} as const;
