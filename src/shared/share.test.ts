import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { asSet, boundsForEye, gapApplications, gapForEye, gapPoints, meets, partOfOne, shareForEye, shareOf } from './share.ts';

const counts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([a, b]) => (a <= b ? { n: a, t: b } : { n: b, t: a }));
const targets = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

describe('the share', () => {
  test.each([
    [0n, 5n, '0.0000'],
    [5n, 5n, '100.0000'],
    [1n, 3n, '33.3333'],
    [2n, 3n, '66.6667'],
    [1n, 2_000_000n, '0.0001'],
    [1n, 2_000_001n, '0.0000'],
    [183_903_598n, 377_405_628n, '48.7284'],
    [0n, 0n, null],
  ])('100·%s/%s is %s', (n, t, share) => {
    expect(shareOf(n, t)).toBe(share);
  });

  test('lies within half of the fourth place of the exact quotient', () => {
    fc.assert(
      fc.property(counts, ({ n, t }) => {
        const scaled = BigInt((shareOf(n, t) ?? '').replace('.', ''));
        const twice = 2n * (scaled * t - n * 1_000_000n);
        expect(twice > -t && twice <= t).toBe(true);
      }),
    );
  });
});

describe('a target', () => {
  test.each([
    [3996n, 10_000n, '40', false, '-0.0400', 4n],
    [4000n, 10_000n, '40', true, '0.0000', 0n],
    [4001n, 10_000n, '40.00', true, '0.0100', -1n],
    [1n, 3n, '33.3333', true, '0.0000', 0n],
    [1n, 3n, '33.3334', false, '-0.0001', 1n],
    [0n, 7n, '50', false, '-50.0000', 4n],
    [625n, 1000n, '62.5', true, '0.0000', 0n],
    [5n, 0n, '50', null, null, -5n],
    [0n, 0n, '50', null, null, 0n],
  ])('%s of %s against %s: met %s, %s points, %s applications', (n, t, target, met, points, applications) => {
    expect(meets(n, t, target)).toBe(met);
    expect(gapPoints(n, t, target)).toBe(points);
    expect(gapApplications(n, t, target)).toBe(applications);
  });

  test('is met exactly when no application is wanting, and that many more meet it', () => {
    fc.assert(
      fc.property(counts, targets, ({ n, t }, target) => {
        const wanting = gapApplications(n, t, target);
        expect(meets(n, t, target)).toBe(wanting <= 0n);
        expect(meets(n + wanting, t, target)).toBe(true);
        expect(meets(n + wanting - 1n, t, target)).toBe(false);
      }),
    );
  });

  test('the gap in points is the share shown less the target', () => {
    fc.assert(
      fc.property(counts, targets, ({ n, t }, target) => {
        const tenThousandths = (decimal: string | null): bigint => BigInt((decimal ?? '').replace('.', ''));
        expect(tenThousandths(gapPoints(n, t, target))).toBe(tenThousandths(shareOf(n, t)) - tenThousandths(target));
      }),
    );
  });
});

describe('for the eye', () => {
  test('39.96 % shows 40.0 and is not met', () => {
    expect(shareForEye(3996n, 10_000n, 'ru')).toBe('40,0\u00A0%');
    expect(shareForEye(3996n, 10_000n, 'en')).toBe('40.0%');
    expect(meets(3996n, 10_000n, '40')).toBe(false);
  });

  test('counts are rounded once: 39.94996 % is 39.9, though to four places it is 39.9500', () => {
    expect(shareOf(3_994_996n, 10_000_000n)).toBe('39.9500');
    expect(shareForEye(3_994_996n, 10_000_000n, 'en')).toBe('39.9%');
    expect(shareForEye(0n, 0n, 'en')).toBeNull();
  });

  test('bounds are rounded once, from the counts: 39.94996 % is 39.9', () => {
    expect(boundsForEye(3_994_996n, 9_000_000n, 1_000_000n, 'ru')).toEqual({ lower: '39,9\u00A0%', upper: '49,9\u00A0%' });
    expect(boundsForEye(410n, 900n, 100n, 'en')).toEqual({ lower: '41.0%', upper: '51.0%' });
    expect(boundsForEye(0n, 0n, 0n, 'en')).toBeNull();
  });

  test.each([
    [432n, 1000n, '50', '−6,8', '−6.8'],
    [5126n, 10_000n, '50', '+1,3', '+1.3'],
    [49_996n, 100_000n, '50', '0,0', '0.0'],
    [50n, 100n, '50', '0,0', '0.0'],
    [43_250n, 100_000n, '50', '−6,7', '−6.7'],
  ])('%s of %s against %s is %s points', (n, t, target, ru, en) => {
    expect([gapForEye(n, t, target, 'ru'), gapForEye(n, t, target, 'en')]).toEqual([ru, en]);
  });

  test('a gap is rounded once: 0.04996 points, 0.0500 to four places, are none', () => {
    expect(gapPoints(5_004_996n, 10_000_000n, '50')).toBe('0.0500');
    expect(gapForEye(5_004_996n, 10_000_000n, '50', 'ru')).toBe('0,0');
    expect(gapForEye(0n, 0n, '50', 'ru')).toBeNull();
  });

  test.each([
    ['50', '50\u00A0%'],
    ['50.00', '50\u00A0%'],
    ['62.50', '62,5\u00A0%'],
    ['100', '100\u00A0%'],
    ['0.5', '0,5\u00A0%'],
  ])('a target of %s stays as set: %s', (value, shown) => {
    expect(asSet(value, 'ru')).toBe(shown);
  });

  test('text that is no decimal is refused', () => {
    expect(() => gapForEye(1n, 2n, '4e1', 'ru')).toThrow(RangeError);
    expect(() => meets(1n, 2n, '40,5')).toThrow(RangeError);
  });
});

describe('for a spreadsheet', () => {
  test.each([
    [3_994_996n, 10_000_000n, '0.399499600000000'],
    [3995n, 10_000n, '0.399500000000000'],
    [1n, 3n, '0.333333333333333'],
    [2n, 3n, '0.666666666666666'],
    [5n, 5n, '1.000000000000000'],
    [0n, 7n, '0.000000000000000'],
    [0n, 0n, null],
  ])('%s of %s is %s of one', (n, t, part) => {
    expect(partOfOne(n, t)).toBe(part);
  });

  test('its one decimal, half-up of the number in the cell, is the share for the eye, and no float changes the number', () => {
    fc.assert(
      fc.property(counts, ({ n, t }) => {
        const held = partOfOne(n, t) ?? '';
        expect(Number(held).toFixed(15)).toBe(held);
        const tenths = (BigInt(held.replace('.', '')) + 5n * 10n ** 11n) / 10n ** 12n;
        expect(`${tenths / 10n}.${tenths % 10n}%`).toBe(shareForEye(n, t, 'en'));
      }),
    );
  });

  test('not even next to a half: a share just below 39.95 % is not raised to it', () => {
    const [n, t] = [3995n * 10n ** 12n - 1n, 10n ** 16n];
    expect([partOfOne(n, t), shareForEye(n, t, 'en')]).toEqual(['0.399499999999999', '39.9%']);
  });
});
