import { expect, test } from 'vitest';

import { askedPeriod } from './asked-period.rules.ts';
import { daysOfMonth } from './month-mask.ts';

const today = '2025-02-10';
const fiscal = (year: number) => ({ from: `${year}-04-01`, to: `${year + 1}-03-31` });
const months = (year: number) => ['01', '06', '12'].map((each) => daysOfMonth(`${year}-${each}`));

test.each([
  ['what is stated stays as stated', { from: '2024-02-01', to: '2024-03-31' }, months(2024), '2024-02-01', '2024-03-31'],
  ['from 1 January to the end of the latest period', {}, months(2024), '2024-01-01', '2024-12-31'],
  ['nothing known: to the end of this month', {}, [], '2025-01-01', '2025-02-28'],
  ['a year of which nothing is known yet begins on 1 January too', { to: '2025-06-30' }, months(2024), '2025-01-01', '2025-06-30'],
  ['a fiscal year is shown whole', {}, [fiscal(2018)], '2018-04-01', '2019-03-31'],
  ['an earlier one as well, asked for by its end', { to: '2019-03-31' }, [fiscal(2018), fiscal(2019)], '2018-04-01', '2019-03-31'],
  ['but not a part of the next', { to: '2019-06-30' }, [fiscal(2018)], '2019-01-01', '2019-06-30'],
  ['nor beside months of its last year', {}, [fiscal(2018), daysOfMonth('2019-02')], '2019-01-01', '2019-03-31'],
  ['nor one longer than figures are counted over', {}, [{ from: '2012-01-01', to: '2019-03-31' }], '2019-01-01', '2019-03-31'],
])('%s', (_, stated, known, from, to) => {
  expect(askedPeriod(stated, known, today)).toEqual({ from, to });
});
