import { countForEye, dayForEye } from '../../shared/for-eye.ts';
import { asSet, boundsForEye, gapForEye, shareForEye } from '../../shared/share.ts';
import { plural, say } from '../../shared/texts.ts';
import type { Language, Text } from '../../shared/texts.ts';
import type { Figure } from './indicators.contract.ts';
import type { Interval } from './month-mask.ts';
import { modalities, places, sentenceTexts } from './sentences.texts.ts';
import type { Place } from './sentences.texts.ts';

export interface OverviewFacts {
  readonly place: Place;
  readonly period: Interval;
  /** Some known count was ever accepted. */
  readonly anyCounts: boolean;
  /** Some statement reaches beyond the period, and so is not counted. */
  readonly someCross: boolean;
  readonly region: Figure;
  /** Those with something to count. */
  readonly municipalities: readonly Figure[];
  readonly unreportedElectronic: { readonly services: number; readonly applications: number };
}

/** The overview's answer in words, sentence by sentence in both languages. */
export function overviewSentences(facts: OverviewFacts): Text[] {
  if (!facts.anyCounts) return [sentenceTexts.nothingYet];
  const { state } = facts.region;
  const shared = facts.someCross ? [sentenceTexts.longerPeriods] : [];
  if (state === 'notApplicable') return [sentence(sentenceTexts.nothingExpected, facts), ...shared];
  if (state === 'notReported') return [sentence(sentenceTexts.nothingCame, facts), ...shared];
  if (state === 'noApplications') return [sentence(sentenceTexts.noApplications, facts)];
  return [...shareSentences(facts), ...shared, ...targetSentences(facts), ...unreportedSentences(facts)];
}

/** «Иркутская область» is an oblast; the word stands in the region's own name. */
export function placeOf(name: string | undefined, isCountry: boolean): Place {
  if (isCountry) return 'country';
  const [place] = placeWords.find(([, pattern]) => pattern.test(name ?? '')) ?? ['region' as const];
  return place;
}

const placeWords: readonly (readonly [Place, RegExp])[] = [
  ['oblast', /область/i],
  ['krai', /край/i],
  ['republic', /республика/i],
];

function shareSentences(facts: OverviewFacts): Text[] {
  const { region } = facts;
  if (region.missing === 0) return [sentence(sentenceTexts.share, facts)];
  const some = region.share === null ? sentenceTexts.portalAlone : sentenceTexts.shareOfKnown;
  const known = region.applications > 0 ? some : sentenceTexts.noneOfKnown;
  return [sentence(known, facts), sentence(region.bounds ? sentenceTexts.bounds : sentenceTexts.noBounds, facts)];
}

function targetSentences(facts: OverviewFacts): Text[] {
  const { period, region } = facts;
  const compared = facts.municipalities.filter((each) => each.target);
  if (period.from !== `${period.to.slice(0, 4)}-01-01`) return [sentenceTexts.notCompared];
  if (compared.length === 0) return region.target ? [regionSentence(facts)] : [sentence(sentenceTexts.noTargets, facts)];
  const undecided = compared.filter((each) => each.met === null && each.state !== 'noApplications').length;
  const parts = [municipalitiesPart(facts, compared, undecided)];
  if (undecided > 0 && (undecided < compared.length || isEarly(facts, compared)))
    parts.push(
      both((language) =>
        say(sentenceTexts.undecided, language, { about: aboutOf(undecided), undecided: countForEye(undecided, language) }),
      ),
    );
  if (!region.target) parts.push(sentence(sentenceTexts.regionTargetUnknown, facts));
  const joined = both((language) => `${capitalised(parts.map((each) => each[language]).join('; '))}.`);
  return region.target ? [joined, regionSentence(facts)] : [joined];
}

function municipalitiesPart(facts: OverviewFacts, compared: readonly Figure[], undecided: number): Text {
  const [first, ...others] = compared.map((each) => each.target);
  const common = others.every((each) => each?.value === first?.value && each?.dueOn === first?.dueOn && each?.modality === first?.modality);
  const early = isEarly(facts, compared);
  const reached = compared.filter((each) => each.met === true).length;
  const short = compared.length - undecided;
  return both((language) => {
    const adjective = modalities[first?.modality ?? 'recommended'];
    const words = {
      adjective: language === 'en' ? adjective.en : early ? adjective.dative : adjective.genitive,
      nominative: adjective.nominative,
      short: countForEye(short, language),
      shortVerb: plural(short, 'ru', reachedForms),
      target: asSet(first?.value ?? '0', language),
      due: dayForEye(first?.dueOn ?? '', language),
      verb: plural(reached, 'ru', reachedForms),
      reached: countForEye(reached, language),
      all: countForEye(compared.length, language),
      municipalities: plural(compared.length, language, language === 'ru' ? municipalitiesGenitive : ['municipality', 'municipalities']),
    };
    return say(municipalitiesText({ common, early, reached, undecided, all: compared.length }), language, words);
  });
}

/** Before the date of a target nobody has missed it yet. */
function isEarly({ period }: OverviewFacts, compared: readonly Figure[]): boolean {
  return compared.some((each) => each.target && period.to < each.target.dueOn);
}

function municipalitiesText(it: { common: boolean; early: boolean; reached: number; undecided: number; all: number }): Text {
  const { common, early, reached, undecided, all } = it;
  if (early) return common ? sentenceTexts.heading : sentenceTexts.headingOwn;
  if (undecided === all) return common ? sentenceTexts.allUndecided : sentenceTexts.allOwnUndecided;
  if (reached > 0) return common ? sentenceTexts.reached : sentenceTexts.reachedOwn;
  // «Ни один» would be a verdict on those of whom nothing can be told yet.
  if (undecided > 0) return common ? sentenceTexts.reachedNoneYet : sentenceTexts.reachedOwnNoneYet;
  return common ? sentenceTexts.reachedNone : sentenceTexts.reachedOwnNone;
}

function regionSentence(facts: OverviewFacts): Text {
  const { region, period } = facts;
  const early = region.target !== null && period.to < region.target.dueOn;
  if (early && region.met === true) return sentence(sentenceTexts.regionHeadingThere, facts);
  if (early && (region.target?.gapApplications ?? 0) > 0) return sentence(sentenceTexts.regionHeading, facts);
  if (early) return sentence(sentenceTexts.regionHeadingByKnown, facts);
  if (region.met === null) return sentence(sentenceTexts.regionUndecided, facts);
  return sentence(region.met ? sentenceTexts.regionReached : sentenceTexts.regionShort, facts);
}

function unreportedSentences(facts: OverviewFacts): Text[] {
  const { services, applications } = facts.unreportedElectronic;
  if (services === 0) return [];
  return [sentence(applications > 0 ? sentenceTexts.unreported : sentenceTexts.unreportedEmpty, facts)];
}

function sentence(text: Text, facts: OverviewFacts): Text {
  return both((language) => say(text, language, wordsOf(facts, language)));
}

/** Every word the sentences may need, in the forms they need it. */
function wordsOf({ place, period, region, unreportedElectronic }: OverviewFacts, language: Language): Record<string, string> {
  const { target, missing, expected } = region;
  const [part, whole] = [BigInt(region.electronic), BigInt(region.applications)];
  const bounds = region.bounds && boundsForEye(part, whole, BigInt(region.bounds.volume), language);
  const gap = target?.gapApplications ?? 0;
  const { services, applications } = unreportedElectronic;
  const ru = language === 'ru';
  return {
    ...places[place],
    from: dayForEye(period.from, language),
    to: dayForEye(period.to, language),
    year: period.to.slice(0, 4),
    share: shareForEye(part, whole, language) ?? '',
    missing: countForEye(missing, language),
    missingForm: plural(missing, 'ru', ['сведение', 'сведения', 'сведений']),
    expected: countForEye(expected, language),
    expectedForm: plural(expected, language, ru ? ['ожидаемого', 'ожидаемых', 'ожидаемых'] : ['report', 'reports']),
    lower: bounds?.lower ?? '',
    upper: bounds?.upper ?? '',
    target: target ? asSet(target.value, language) : '',
    due: target ? dayForEye(target.dueOn, language) : '',
    gap: countForEye(gap, language),
    gapForm: plural(gap, language, ru ? ['обращения', 'обращений', 'обращений'] : ['application', 'applications']),
    points: (target && gapForEye(part, whole, target.value, language))?.replace('−', '') ?? '',
    services: countForEye(services, language),
    servicesForm: plural(services, language, ru ? ['услуга', 'услуги', 'услуг'] : ['service', 'services']),
    verb: plural(services, 'ru', ['представила', 'представили', 'представили']),
    part: shareForEye(BigInt(applications), whole, language) ?? '',
  };
}

const reachedForms = ['достиг', 'достигли', 'достигли'] as const;

/** «Об одном», «об одиннадцати», otherwise «о»: the number is read aloud. */
function aboutOf(count: number): string {
  return count === 1 || count === 11 ? 'об' : 'о';
}

// After «из»: one, and 21, 31 …, take the singular genitive.
const municipalitiesGenitive = ['муниципалитета', 'муниципалитетов', 'муниципалитетов'] as const;

function both(words: (language: Language) => string): Text {
  return { ru: words('ru'), en: words('en') };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
