import { expect, test } from 'vitest';
import { findPeriodsInFileName, findPeriodsInTitle } from './find-period.ts';

const days = (found: readonly { from: string; to: string }[]) => found.map(({ from, to }) => `${from}..${to}`);

test.each([
  ['Сведения о количестве обращений за январь 2024 года', '2024-01-01..2024-01-31'],
  ['за I квартал 2024 года по Иркутской области', '2024-01-01..2024-03-31'],
  ['Отчётный период: 9 месяцев 2024 г.', '2024-01-01..2024-09-30'],
  ['Сведения за период с 1 января по 31 марта 2024 г. (нарастающим итогом)', '2024-01-01..2024-03-31'],
  ['(с 01.01.2024 по 31.01.2024)', '2024-01-01..2024-01-31'],
  ['с 01.01.2024 по 31.01.2024', '2024-01-01..2024-01-31'],
  ['февраль 2024', '2024-02-01..2024-02-29'],
  ['за 2024 год', '2024-01-01..2024-12-31'],
  ['приказ от 15.01.2024 № 7', undefined],
  ['по состоянию на 1 апреля 2024 года', undefined],
  ['15.01.2024', undefined],
  ['Перечень услуг на 2024 год', undefined],
])('a title %j names the period %s', (title, period) => {
  expect(days(findPeriodsInTitle([title]))).toEqual(period === undefined ? [] : [period]);
});

test('the same period said twice is one, two different ones are two', () => {
  expect(days(findPeriodsInTitle(['за январь 2024 г.', 'январь 2024']))).toEqual(['2024-01-01..2024-01-31']);
  expect(days(findPeriodsInTitle(['за январь 2024 года (нарастающим итогом за 2024 год)']))).toHaveLength(2);
});

test.each([
  ['svedeniya_2024-01.csv', '2024-01-01..2024-01-31'],
  ['svedeniya-2024-01.csv', '2024-01-01..2024-01-31'],
  ['Сведения за январь 2024 года.xlsx', '2024-01-01..2024-01-31'],
  ['отчёт_1_кв_2024.csv', '2024-01-01..2024-03-31'],
  ['выгрузка (2024-01-01..2024-01-31).csv', '2024-01-01..2024-01-31'],
  ['отчёт 2024.csv', undefined],
  ['выгрузка_15.01.2024.csv', undefined],
  ['gc-service-inventory-2018-2019.csv', undefined],
])('a file name %j holds the period %s', (name, period) => {
  expect(days(findPeriodsInFileName(name))).toEqual(period === undefined ? [] : [period]);
});
