import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innControlDigits, isInn, isOgrn, ogrnControlDigit, oktmoControlDigit, readOktmo } from './control-digits.rules.ts';
import { inventedOgrn } from './irkutsk/invented-ogrn.ts';
import { readShippedTable } from './irkutsk/shipped.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));
const place = (length: number) => fc.integer({ min: 0, max: length - 1 });
const withAnother = (text: string, at: number, by: number) => text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);

describe('ОКТМО', () => {
  test('the control digits of the 42 municipalities are those of the classifier', async () => {
    const rows = await readShippedTable('municipalities');
    expect(rows).toHaveLength(42);
    expect(rows.map(({ oktmo = '' }) => oktmoControlDigit(oktmo))).toEqual(rows.map(({ control_digit }) => control_digit));
  });

  // Codes of settlements as the classifier prints them.
  test.each([
    ['11811476101', '2'],
    ['20631101001', '8'],
    ['04631437126', '3'],
    ['81618403101', '9'],
    ['81645701000', '9'],
  ])('the control digit of %s, 11 digits, is %s', (code, digit) => expect(oktmoControlDigit(code)).toBe(digit));

  test('a rest of 10 is counted again from weight 3, and 10 again is 0', () => {
    expect(oktmoControlDigit('25646000')).toBe('1');
    const codes = Array.from({ length: 200_000 }, (_, at) => String(25_000_000 + at * 7));
    const twice = codes.filter((code) => weighted(code, 1) === 10 && weighted(code, 3) === 10);
    expect(twice.length).toBeGreaterThan(0);
    expect(new Set(twice.map(oktmoControlDigit))).toEqual(new Set(['0']));
  });

  test.each([
    ['25701000', { code: '25701000' }],
    ['257010005', { code: '25701000' }],
    ['257010004', { error: 'controlDigit' }],
    ['25 701 000 001', { code: '25701000001' }],
    ['118114761012', { code: '11811476101' }],
    ['118114761013', { error: 'controlDigit' }],
    ['2570100', { error: 'notOktmo' }],
    ['2570100000', { error: 'notOktmo' }],
    ['25701000a', { error: 'notOktmo' }],
    ['Иркутск', { error: 'notOktmo' }],
  ])('%s is read as %j', (text, expected) => expect(readOktmo(text)).toEqual(expected));

  test('a code with its control digit is always read back', () => {
    const readBack = (code: string) => expect(readOktmo(code + oktmoControlDigit(code))).toEqual({ code });
    fc.assert(
      fc.property(fc.oneof(digits(8), digits(11)), (code) => {
        readBack(code);
      }),
    );
  });
});

describe('ОГРН', () => {
  test.each(['1027700132195', '1037739010891', '304500116000157'])('%s is one', (text) => expect(isOgrn(text)).toBe(true));
  test.each(['1027700132194', '102770013219', '10277001321950', '', '1027700132195 ', '30450011600015X'])('%s is not', (text) =>
    expect(isOgrn(text)).toBe(false),
  );

  test('one wrong digit among those of 13 is always seen', () => {
    fc.assert(
      fc.property(digits(12), place(12), fc.integer({ min: 1, max: 9 }), (first, at, by) => {
        const right = first + ogrnControlDigit(first);
        // The rest by 11 loses its ten: 0 and 10 share the control digit 0, which is the one pair the scheme cannot tell apart.
        fc.pre(!right.endsWith('0'));
        return isOgrn(right) && !isOgrn(withAnother(right, at, by));
      }),
    );
  });

  test('invented ones have the right control digit, a year that has not come, and do not repeat', () => {
    const invented = Array.from({ length: 500 }, (_, at) => inventedOgrn(at));
    expect(invented.every(isOgrn)).toBe(true);
    expect(invented.every((each) => each.startsWith('19938'))).toBe(true);
    expect(new Set(invented).size).toBe(500);
  });
});

describe('ИНН', () => {
  test.each(['7707083893', '7736050003', '500100732259'])('%s is one', (text) => expect(isInn(text)).toBe(true));
  test.each(['7707083894', '500100732258', '500100732269', '77070838', ''])('%s is not', (text) => expect(isInn(text)).toBe(false));

  test('what has its control digits is always read', () => {
    fc.assert(fc.property(fc.oneof(digits(9), digits(10)), (first) => isInn(first + innControlDigits(first))));
  });
});

function weighted(code: string, first: number): number {
  return [...code].reduce((sum, digit, at) => sum + Number(digit) * (((first - 1 + at) % 10) + 1), 0) % 11;
}
