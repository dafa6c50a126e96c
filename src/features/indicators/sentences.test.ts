import { describe, expect, test } from 'vitest';

import { emptyTally, figureOf } from './figure.rules.ts';
import type { Tally } from './figure.rules.ts';
import type { Figure, Target } from './indicators.contract.ts';
import { overviewSentences, placeOf } from './sentences.ts';
import type { OverviewFacts } from './sentences.ts';
import { compared } from './targets.rules.ts';

const recommended: Target = {
  id: 1,
  scopeKind: 'everyMunicipality',
  scope: null,
  value: '50',
  dueOn: '2024-12-31',
  basis: 'yearToDate',
  modality: 'recommended',
  item: 'п. 3',
  validFrom: null,
  validTo: null,
};

function figure(tally: Partial<Tally>, target?: Target): Figure {
  const whole = { ...emptyTally(), came: 1, expected: 1, ...tally };
  return { ...figureOf(whole), ...compared(target, whole) };
}

const reaching = (count: number, of: number, target = recommended) =>
  Array.from({ length: of }, (_, index) => figure({ applications: 100, electronic: index < count ? 50 : 49 }, target));

const usual: OverviewFacts = {
  place: 'oblast',
  period: { from: '2024-01-01', to: '2024-12-31' },
  anyCounts: true,
  someCross: false,
  region: figure({ applications: 1000, electronic: 432 }),
  municipalities: reaching(11, 42),
  unreportedElectronic: { services: 0, applications: 0 },
};

// Spaces that do not break are shown as plain ones here.
function told(facts: Partial<OverviewFacts>, language: 'ru' | 'en' = 'ru'): string {
  const sentences = overviewSentences({ ...usual, ...facts }).map((each) => each[language]);
  expect(sentences.join(' ')).not.toMatch(/[{}]|undefined/);
  return sentences.join(' ').replaceAll(/[\u00A0\u202F]/g, ' ');
}

describe('the overview in words', () => {
  test('the share and how many reached what was recommended', () => {
    expect(told({})).toBe(
      'Доля по области 43,2 %. Рекомендованных 50 % достигли 11 из 42 муниципалитетов; плановое значение области не загружено.',
    );
    expect(told({}, 'en')).toBe(
      'The share of the oblast is 43.2%. 11 of 42 municipalities reached the recommended 50%; the oblast’s own target is not loaded.',
    );
  });

  test.each([
    [1, 42, 'достиг 1 из 42 муниципалитетов'],
    [21, 41, 'достиг 21 из 41 муниципалитета'],
    [2, 3, 'достигли 2 из 3 муниципалитетов'],
    [1, 1, 'достиг 1 из 1 муниципалитета'],
  ])('%d of %d', (reached, all, words) => {
    expect(told({ municipalities: reaching(reached, all) })).toContain(`Рекомендованных 50 % ${words};`);
  });

  test('none reached it', () => {
    expect(told({ municipalities: reaching(0, 42) })).toContain('Рекомендованных 50 % не достиг ни один из 42 муниципалитетов;');
    expect(told({ municipalities: reaching(0, 42) }, 'en')).toContain('None of 42 municipalities reached the recommended 50%;');
  });

  test('an obligation is not called a recommendation', () => {
    expect(told({ municipalities: reaching(3, 5, { ...recommended, modality: 'mandatory', value: '49.5' }) })).toContain(
      'Обязательных 49,5 % достигли 3 из 5',
    );
  });

  test('before the date they are on the way', () => {
    expect(told({ period: { from: '2024-01-01', to: '2024-06-30' } })).toContain(
      'К рекомендованным 50 % на 31.12.2024 муниципалитеты идут: значение уже достигнуто в 11 из 42;',
    );
  });

  test('different targets are each one’s own', () => {
    const mixed = [...reaching(1, 2), ...reaching(1, 2, { ...recommended, value: '40' })];
    expect(told({ municipalities: mixed })).toContain('Своих плановых значений достигли 3 из 4 муниципалитетов;');
  });

  test('of whom it cannot be told is said', () => {
    const incomplete = figure({ applications: 100, electronic: 45, missing: 2, expected: 3, volume: undefined }, recommended);
    expect(told({ municipalities: [...reaching(1, 2), incomplete] })).toContain(
      'достиг 1 из 3 муниципалитетов; ещё об 1 по неполным сведениям сказать нельзя;',
    );
  });

  test('«ни один» is not said of those of whom nothing can be told yet', () => {
    const incomplete = figure({ applications: 100, electronic: 45, missing: 2, expected: 3, volume: undefined }, recommended);
    expect(told({ municipalities: [...reaching(0, 2), incomplete] })).toContain(
      'Рекомендованных 50 % не достигли 2 из 3 муниципалитетов; ещё об 1 по неполным сведениям сказать нельзя;',
    );
    expect(told({ municipalities: [...reaching(0, 1), incomplete] })).toContain('не достиг 1 из 2 муниципалитетов; ещё об 1 по');
    expect(told({ municipalities: [...reaching(0, 21), incomplete] })).toContain('не достиг 21 из 22 муниципалитетов;');
    expect(told({ municipalities: [incomplete, incomplete] })).toContain(
      'Достигнуты ли рекомендованные 50 %, по неполным сведениям нельзя сказать ни об одном из 2 муниципалитетов;',
    );
  });

  test.each([
    [1, 'об 1'],
    [2, 'о 2'],
    [11, 'об 11'],
    [21, 'о 21'],
    [111, 'о 111'],
  ])('of %d more: «ещё %s»', (count, words) => {
    const incomplete = figure({ applications: 100, electronic: 45, missing: 2, expected: 3, volume: undefined }, recommended);
    expect(told({ municipalities: [...reaching(1, 2), ...Array.from({ length: count }, () => incomplete)] })).toContain(
      `ещё ${words} по неполным сведениям`,
    );
  });

  test('shares, bounds and gaps are rounded once, from the counts', () => {
    const own = { ...recommended, scopeKind: 'region' as const, value: '60' };
    const region = figure({ applications: 9_000_000, electronic: 3_994_996, missing: 1, volume: 1_000_000 });
    expect(told({ region })).toContain('от 39,9 % до 49,9 %');
    expect(told({ region: figure({ applications: 10_000_000, electronic: 5_994_996 }, own) })).toContain('(0,1 п. п.)');
    expect(told({ region: figure({ applications: 10_000_000, electronic: 5_995_004 }, own) })).toContain('(0,0 п. п.)');
  });

  test('nor is it said of targets of their own, and before the date those of whom nothing can be told are counted', () => {
    const incomplete = (value: string) =>
      figure({ applications: 100, electronic: 30, missing: 2, expected: 3, volume: undefined }, { ...recommended, value });
    const mixed = [incomplete('40'), incomplete('50')];
    expect(told({ municipalities: mixed })).toContain(
      'Достигнуты ли свои плановые значения, по неполным сведениям нельзя сказать ни об одном из 2 муниципалитетов;',
    );
    expect(told({ municipalities: [...reaching(0, 1), incomplete('40')] })).toContain(
      'Своих плановых значений не достиг 1 из 2 муниципалитетов; ещё об 1 по неполным',
    );
    const spring = { from: '2024-01-01', to: '2024-03-31' };
    expect(told({ municipalities: mixed, period: spring })).toContain('они уже достигнуты в 0 из 2; ещё о 2 по неполным');
  });

  test('a part of the year is not compared, a year without targets has none', () => {
    expect(told({ period: { from: '2024-02-01', to: '2024-02-29' } })).toContain(
      'Плановые значения сравниваются только с долей с 1 января',
    );
    expect(told({ municipalities: [figure({ applications: 1 })] })).toContain('Плановых значений на 2024 год нет.');
  });

  test('the region’s own target', () => {
    const own = { ...recommended, scopeKind: 'region' as const, value: '60' };
    const short = figure({ applications: 1000, electronic: 432 }, own);
    expect(told({ region: short })).toContain('До планового значения области 60 % не хватает 168 обращений (16,8 п. п.).');
    expect(told({ region: figure({ applications: 1000, electronic: 600 }, own) })).toContain('Плановое значение области 60 % достигнуто.');
    expect(told({ region: short, period: { from: '2024-01-01', to: '2024-03-31' } })).toContain(
      'Область идёт к плановому значению 60 % на 31.12.2024: не хватает 168 обращений',
    );
    expect(told({ region: figure({ applications: 1000, electronic: 432, missing: 1, volume: undefined }, own) })).toContain(
      'сказать нельзя',
    );
    const thereByKnown = figure({ applications: 1000, electronic: 700, missing: 1, volume: undefined }, own);
    const spring = { from: '2024-01-01', to: '2024-03-31' };
    expect(told({ region: thereByKnown, period: spring })).toContain('по представленным сведениям оно достигнуто, но они неполные');
    const there = figure({ applications: 1000, electronic: 700 }, own);
    expect(told({ region: there, period: spring })).toContain('идёт к плановому значению 60 % на 31.12.2024: оно уже достигнуто.');
  });
});

describe('incomplete reports', () => {
  const canada: Partial<OverviewFacts> = {
    place: 'country',
    period: { from: '2018-04-01', to: '2019-03-31' },
    region: figure({ applications: 377_405_628, electronic: 183_903_598, missing: 3918, expected: 6250, volume: undefined }),
    municipalities: [],
    unreportedElectronic: { services: 293, applications: 152_471_874 },
  };

  test('say so first, then why there are no bounds', () => {
    expect(told(canada)).toBe(
      'Доля по представленным сведениям 48,7 %: не поступило 3 918 сведений из 6 250 ожидаемых. ' +
        'В каких границах доля с учётом непредставленных, сказать нельзя: нет сопоставимого объёма за прошлый год и предыдущий период. ' +
        'Плановые значения сравниваются только с долей с 1 января: этот период с ними не сравнивается. ' +
        '293 услуги (40,4 % знаменателя) не представили число обращений через ЕПГУ.',
    );
  });

  test('with comparable volumes the bounds are given', () => {
    const region = figure({ applications: 800, electronic: 400, missing: 1, expected: 21, volume: 200 });
    expect(told({ region })).toContain(
      '50,0 %: не поступило 1 сведение из 21 ожидаемого. С учётом непредставленных — от 40,0 % до 60,0 %.',
    );
  });

  test.each([
    [1, '1 услуга (10,0 % знаменателя) не представила'],
    [2, '2 услуги (10,0 % знаменателя) не представили'],
    [5, '5 услуг (10,0 % знаменателя) не представили'],
  ])('%d services without the portal’s figures', (services, words) => {
    expect(told({ unreportedElectronic: { services, applications: 100 } })).toContain(words);
  });
});

describe('when there is no share', () => {
  test('no counts at all: what to do', () => {
    expect(told({ anyCounts: false })).toBe(
      'Сведений о количестве обращений ещё нет. Примите первый файл: ./vekha intake accept ФАЙЛ --profile ШАБЛОН --source ИСТОЧНИК.',
    );
  });

  test('nothing came, nothing was expected, nobody applied are three things', () => {
    expect(told({ region: figure({ came: 0, missing: 12, expected: 12 }) })).toBe(
      'За период 01.01.2024 – 31.12.2024 не поступило ни одного сведения из 12 ожидаемых.',
    );
    expect(told({ region: figure({ came: 0, expected: 0 }) })).toContain('считать нечего');
    expect(told({ region: figure({}) })).toBe('Обращений за период 01.01.2024 – 31.12.2024 не было.');
  });

  test('longer periods that are not divided are mentioned', () => {
    expect(told({ region: figure({ came: 0, missing: 12, expected: 12 }), someCross: true })).toContain('выберите период целиком');
  });
});

test.each([
  ['Иркутская область', false, 'oblast'],
  ['Забайкальский край', false, 'krai'],
  ['Республика Бурятия', false, 'republic'],
  ['Канада', true, 'country'],
  ['Севастополь', false, 'region'],
  [undefined, false, 'region'],
])('%s is a %s', (name, isCountry, place) => {
  expect(placeOf(name, isCountry)).toBe(place);
});
