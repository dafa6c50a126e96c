import { expect, test } from 'vitest';

import { countForEye, dayForEye } from './for-eye.ts';

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [21_430, '21\u202F430', '21,430'],
  [377_405_628, '377\u202F405\u202F628', '377,405,628'],
  [-21_430, '−21\u202F430', '−21,430'],
])('%d has its thousands apart', (count, ru, en) => {
  expect([countForEye(count, 'ru'), countForEye(count, 'en')]).toEqual([ru, en]);
});

test('a day is written as its readers write it', () => {
  expect([dayForEye('2024-03-05', 'ru'), dayForEye('2024-03-05', 'en')]).toEqual(['05.03.2024', '5 Mar 2024']);
});
