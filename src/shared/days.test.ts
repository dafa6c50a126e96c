import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  contains,
  daysBetween,
  intersection,
  isDay,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  overlaps,
} from './days.ts';
import type { DayRange } from './days.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ranges = fc.record({ from: fc.option(days, { nil: undefined }), to: fc.option(days, { nil: undefined }) });

describe('a day is text that formats back to itself', () => {
  test.each(['2024-02-29', '2023-12-31', '1900-01-01', '0099-03-01'])('%s is a day', (text) => expect(isDay(text)).toBe(true));
  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '2024-01-01T00:00:00',
    '01.01.2024',
    '',
    '2024-01-32',
  ])('%s is not', (text) => expect(isDay(text)).toBe(false));
});

test('days are counted over month ends, leap years and the clock changes of any zone', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  // Irkutsk moved its clocks that day.
  expect(addDays('2014-10-25', 1)).toBe('2014-10-26');
  expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
  fc.assert(fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => daysBetween(day, addDays(day, count)) === count));
});

test('months run over the turn of a year', () => {
  expect(addMonths('2023-12', 1)).toBe('2024-01');
  expect(addMonths('2024-01', -13)).toBe('2022-12');
  expect(lastDayOfMonth('2024-02')).toBe('2024-02-29');
  expect(lastDayOfMonth('2023-12')).toBe('2023-12-31');
  expect(monthsBetween('2023-11-30', '2024-02-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  expect(monthsBetween('2024-02-02', '2024-02-01')).toEqual([]);
  fc.assert(fc.property(days, (day) => monthOf(addDays(lastDayOfMonth(monthOf(day)), 1)) === addMonths(monthOf(day), 1)));
});

test('both ends belong to a range, and an open side has none', () => {
  const march = { from: '2024-03-01', to: '2024-03-31' };
  expect(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map((day) => contains(march, day))).toEqual([false, true, true, false]);
  expect(overlaps(march, { from: '2024-03-31', to: undefined })).toBe(true);
  expect(overlaps(march, { from: '2024-04-01', to: undefined })).toBe(false);
  expect(intersection(march, { from: undefined, to: '2024-03-10' })).toEqual({ from: '2024-03-01', to: '2024-03-10' });
});

test('a day lies in the intersection exactly when it lies in both ranges', () => {
  const proper = ({ from, to }: DayRange) => from === undefined || to === undefined || from <= to;
  fc.assert(
    fc.property(ranges, ranges, days, (one, other, day) => {
      fc.pre(proper(one) && proper(other));
      const both = intersection(one, other);
      return (both !== undefined && contains(both, day)) === (contains(one, day) && contains(other, day));
    }),
  );
});
