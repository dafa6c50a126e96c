import { describe, expect, test } from 'vitest';
import { formatCount, formatDecimal, formatDifference } from './numbers.ts';

describe('counts', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1\u202F000', '1,000'],
    [377405628, '377\u202F405\u202F628', '377,405,628'],
    [-21430, '\u221221\u202F430', '\u221221,430'],
  ])('%d has its thousands apart', (count, ru, en) => {
    expect([formatCount(count, 'ru'), formatCount(count, 'en')]).toEqual([ru, en]);
  });
});

describe('shares', () => {
  test.each([
    ['39.9600', '40,0'],
    ['39.9499', '39,9'],
    ['39.9500', '40,0'],
    ['99.9999', '100,0'],
    ['0.0000', '0,0'],
    ['48.7284', '48,7'],
    ['50', '50,0'],
    ['-6.8499', '\u22126,8'],
    ['-0.0400', '0,0'],
  ])('%s is shown as %s, half away from zero', (decimal, shown) => {
    expect(formatDecimal(decimal, 1, 'ru')).toBe(shown);
  });

  test('English has a point', () => {
    expect(formatDecimal('48.7284', 1, 'en')).toBe('48.7');
  });

  test('no places, no separator', () => {
    expect(formatDecimal('49.5', 0, 'ru')).toBe('50');
  });
});

describe('differences', () => {
  test.each([
    ['-6.8000', '\u22126,8'],
    ['3.1415', '+3,1'],
    ['0.0000', '0,0'],
    ['-0.0400', '\u22120,04'],
    ['0.0004', '+0,0004'],
  ])('%s is shown as %s: signed, and never zero when it is not', (decimal, shown) => {
    expect(formatDifference(decimal, 'ru')).toBe(shown);
  });
});
