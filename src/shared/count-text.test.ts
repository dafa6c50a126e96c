import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseCount } from './count-text.ts';

test.each([
  ['0', 0n],
  ['1234', 1234n],
  [' 12 ', 12n],
  ['1 234', 1234n],
  ['1\u00A0234\u00A0567', 1_234_567n],
  ['12\u2009345', 12_345n],
  ['12\u202F345', 12_345n],
  ['9007199254740993', 9_007_199_254_740_993n],
  ['9223372036854775807', 2n ** 63n - 1n],
])('%j is a count', (text, count) => {
  expect(parseCount(text)).toEqual({ ok: count });
});

test.each([
  ['', 'countEmpty'],
  [' \u00A0', 'countEmpty'],
  ['-5', 'countNegative'],
  ['−5', 'countNegative'],
  ['1234.0', 'countFraction'],
  ['1 234,0', 'countFraction'],
  ['1,000', 'countFraction'],
  ['12,5', 'countFraction'],
  ['1e3', 'countExponent'],
  ['1,5E+03', 'countExponent'],
  ['12 34', 'countGrouping'],
  ['1234 567', 'countGrouping'],
  ['1 234\u00A0567', 'countGrouping'],
  ["1'234", 'countGrouping'],
  ['007', 'countLeadingZero'],
  ['00', 'countLeadingZero'],
  ['0 123', 'countGrouping'],
  ['9223372036854775808', 'countTooLarge'],
  ['9'.repeat(1000), 'countTooLarge'],
  ['НД', 'countNotNumber'],
  ['+5', 'countNotNumber'],
  ['12 шт.', 'countNotNumber'],
  ['1,234,567', 'countNotNumber'],
])('%j is no count: %s', (text, error) => {
  expect(parseCount(text)).toEqual({ error });
});

test('every count that is written is read back, grouped or not', () => {
  const russian = new Intl.NumberFormat('ru');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (count) => {
      expect(parseCount(String(count))).toEqual({ ok: count });
      expect(parseCount(russian.format(count))).toEqual({ ok: count });
    }),
  );
});
