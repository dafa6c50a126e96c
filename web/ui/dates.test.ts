import { expect, test } from 'vitest';
import { formatInstant, formatPeriod, toLocalInput } from './dates.ts';

test('a whole month is named by itself, leap February too', () => {
  expect(formatPeriod('2024-02-01', '2024-02-29', 'ru')).toBe('02.2024');
  expect(formatPeriod('2023-02-01', '2023-02-28', 'en')).toBe('Feb 2023');
});

test('a February without its last day is a range', () => {
  expect(formatPeriod('2024-02-01', '2024-02-28', 'ru')).toBe('01.02.2024\u00A0– 28.02.2024');
});

test('an instant is shown and edited in the same zone', () => {
  const instant = new Date(2025, 2, 15, 14, 5).toISOString();
  expect(formatInstant(instant, 'ru')).toBe('15.03.2025 14:05');
  expect(toLocalInput(instant)).toBe('2025-03-15T14:05');
});
