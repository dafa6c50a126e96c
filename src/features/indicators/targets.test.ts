import { describe, expect, test } from 'vitest';

import { emptyTally, figureOf } from './figure.rules.ts';
import type { RowKeys, Tally } from './figure.rules.ts';
import type { Target } from './indicators.contract.ts';
import { chooseTarget, compared, scopeOf } from './targets.rules.ts';

const plain: Target = {
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
const irkutsk = { kind: 'municipality', code: '25701000' } as const;
const half = { from: '2024-01-01', to: '2024-06-30' };

describe('whose figure a row is', () => {
  test.each<[RowKeys, RowKeys, string]>([
    [{}, {}, 'region '],
    [{ municipality: '25701000' }, {}, 'municipality 25701000'],
    [{}, { municipality: '25701000' }, 'municipality 25701000'],
    [{ municipality: null }, {}, 'nobody'],
    [{ authority: 'A' }, {}, 'authority A'],
    [{ authority: 'A' }, { municipality: '25701000' }, 'authority A'],
    [{ municipality: '25701000', authority: 'A' }, {}, 'authority A'],
    [{ service: 'M01' }, {}, 'service M01'],
    [{ service: 'M01' }, { authority: 'A' }, 'nobody'],
    [{ service: 'M01', municipality: '25701000' }, {}, 'nobody'],
    [{ territory: '25701000' }, {}, 'nobody'],
    [{ month: '2024-01' }, {}, 'nobody'],
    [{ municipality: '25701000' }, { channel: 'epgu' }, 'nobody'],
  ])('row %j of a selection of %j is %s', (keys, fixed, whose) => {
    const scope = scopeOf(keys, fixed);
    expect(scope ? `${scope.kind} ${scope.code ?? ''}` : 'nobody').toBe(whose);
  });
});

describe('which target', () => {
  const seed = [{ ...plain, id: 1, value: '40', dueOn: '2023-12-31' }, plain];

  test('the earliest on or after the last day, in the same year', () => {
    expect(chooseTarget(seed, irkutsk, { from: '2023-01-01', to: '2023-05-31' })?.value).toBe('40');
    expect(chooseTarget(seed, irkutsk, half)?.value).toBe('50');
    expect(chooseTarget([{ ...plain, dueOn: '2024-05-31' }, plain], irkutsk, half)).toBe(plain);
    expect(chooseTarget(seed, irkutsk, { from: '2025-01-01', to: '2025-06-30' })).toBeUndefined();
    expect(chooseTarget(seed, irkutsk, { from: '2022-01-01', to: '2022-06-30' })).toBeUndefined();
  });

  test('only for a figure from 1 January', () => {
    expect(chooseTarget(seed, irkutsk, { from: '2024-02-01', to: '2024-06-30' })).toBeUndefined();
    expect(chooseTarget(seed, irkutsk, { from: '2023-01-01', to: '2024-06-30' })).toBeUndefined();
    expect(chooseTarget([{ ...plain, basis: 'month' }], irkutsk, half)).toBeUndefined();
  });

  test('what every municipality is recommended is no target of the region', () => {
    expect(chooseTarget(seed, scopeOf({}), half)).toBeUndefined();
    const region = { ...plain, scopeKind: 'region' as const, value: '60' };
    expect(chooseTarget([...seed, region], scopeOf({}), half)).toBe(region);
  });

  test('its own before everyone’s, an obligation before a recommendation', () => {
    const own = { ...plain, id: 7, scopeKind: 'municipality' as const, scope: '25701000', value: '55' };
    expect(chooseTarget([...seed, own], irkutsk, half)).toBe(own);
    expect(chooseTarget([...seed, { ...own, scope: '25703000' }], irkutsk, half)).toBe(plain);
    const binding = { ...own, id: 9, modality: 'mandatory' as const };
    expect(chooseTarget([own, binding], irkutsk, half)).toBe(binding);
  });

  test('on days when the act’s words say so', () => {
    expect(chooseTarget([{ ...plain, validTo: '2024-05-31' }], irkutsk, half)).toBeUndefined();
    expect(chooseTarget([{ ...plain, validFrom: '2024-07-01' }], irkutsk, half)).toBeUndefined();
    expect(chooseTarget([{ ...plain, validTo: '2024-06-30' }], irkutsk, half)).toBeDefined();
  });
});

describe('whether it is met', () => {
  test.each<[string, Partial<Tally>, boolean | null]>([
    ['exactly', { applications: 1000, electronic: 500 }, true],
    ['one application short', { applications: 1000, electronic: 499 }, false],
    ['no applications', { applications: 0, electronic: 0 }, null],
    ['even if all that is missing were not electronic', { applications: 1000, electronic: 600, missing: 1, volume: 200 }, true],
    ['not even if all that is missing were electronic', { applications: 1000, electronic: 300, missing: 1, volume: 200 }, false],
    ['it depends on what is missing', { applications: 1000, electronic: 450, missing: 1, volume: 200 }, null],
    ['nobody knows how much is missing', { applications: 1000, electronic: 999, missing: 1, volume: undefined }, null],
    ['what is missing held nothing a year ago', { applications: 1000, electronic: 499, missing: 1, volume: 0 }, false],
    ['nothing at all came', { missing: 3, volume: 30 }, null],
  ])('%s', (_, tally, met) => {
    expect(compared(plain, { ...emptyTally(), ...tally }).met).toBe(met);
  });

  test('the gap is given in points and in applications at today’s T', () => {
    expect(compared(plain, { ...emptyTally(), applications: 1001, electronic: 433 }).target).toMatchObject({
      gapPoints: '-6.7433',
      gapApplications: 68,
    });
    expect(compared(plain, emptyTally()).target).toMatchObject({ gapPoints: null, gapApplications: null });
    expect(compared(undefined, emptyTally())).toEqual({ target: null, met: null });
  });
});

describe('the state of a figure and its bounds', () => {
  test.each<[string, Partial<Tally>, object]>([
    ['known', { applications: 5, electronic: 2, came: 3, expected: 3 }, { share: '40.0000', boundsReason: 'nothingMissing' }],
    ['noApplications', { came: 3, expected: 3 }, { share: null, bounds: null }],
    ['notReported', { missing: 2, expected: 2, volume: 10 }, { share: null, bounds: { lower: '0.0000', upper: '100.0000', volume: 10 } }],
    [
      'incomplete',
      { applications: 5, electronic: 2, came: 3, missing: 1, expected: 4, volume: 5 },
      { share: '40.0000', bounds: { lower: '20.0000', upper: '70.0000', volume: 5 } },
    ],
    [
      'incomplete',
      { applications: 5, electronic: 2, came: 3, missing: 1, expected: 4, volume: undefined },
      { bounds: null, boundsReason: 'noComparableVolume' },
    ],
    ['notApplicable', {}, { share: null, missing: 0 }],
    ['known', { applications: 5, electronic: 0, came: 1 }, { share: '0.0000' }],
  ])('%s of %j', (state, tally, rest) => {
    expect(figureOf({ ...emptyTally(), ...tally })).toMatchObject({ state, ...rest });
  });

  test('counts beyond what can be exact are refused', () => {
    expect(() => figureOf({ ...emptyTally(), applications: 2 ** 53, came: 1 })).toThrow(
      expect.objectContaining({ code: 'countsTooLarge' }),
    );
  });
});
