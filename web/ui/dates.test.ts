import { expect, test } from 'vitest';
import { formatInstant, formatPeriod, parseDay, parseInstant } from './dates.ts';

test('a whole month is named by itself, leap February too', () => {
  expect(formatPeriod('2024-02-01', '2024-02-29', 'ru')).toBe('02.2024');
  expect(formatPeriod('2023-02-01', '2023-02-28', 'en')).toBe('Feb 2023');
});

test('a February without its last day is a range', () => {
  expect(formatPeriod('2024-02-01', '2024-02-28', 'ru')).toBe('01.02.2024\u00A0– 28.02.2024');
});

test('an instant is shown in the reader’s zone, and typed back it is the same minute', () => {
  const instant = new Date(2025, 2, 15, 14, 5, 59, 999).toISOString();
  expect(formatInstant(instant, 'ru')).toBe('15.03.2025 14:05');
  expect(parseInstant('15.03.2025 14:05')).toBe(instant);
});

test('a day is read as officials write it, and only if the calendar has it', () => {
  expect(parseDay(' 5.3.2024 ')).toBe('2024-03-05');
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
  expect(['30.02.2024', '15.03.24', '', 'вчера'].map(parseDay)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a moment without a time is the end of its day', () => {
  expect(parseInstant('15.03.2025')).toBe(new Date(2025, 2, 15, 23, 59, 59, 999).toISOString());
  expect(['15.03.2025 25:00', '14:05', 'сейчас'].map(parseInstant)).toEqual([undefined, undefined, undefined]);
});
