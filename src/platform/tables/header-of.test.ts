import { expect, test } from 'vitest';

import { headerOf } from './header-of.ts';
import type { Table, TableMerge } from './table.ts';

const table = (rows: Record<number, string[]>, merges: TableMerge[] = []): Pick<Table, 'rows' | 'merges'> => ({
  rows: Object.entries(rows).map(([line, cells]) => ({
    line: Number(line),
    cells: cells.map((text) => ({ text, kind: text === '' ? 'empty' : 'text' })),
  })),
  merges,
});

test('a merged cell stands for all of its columns, and once for all of its rows', () => {
  const given = table({ 3: ['Орган', 'Обращений', '', 'Примечание'], 4: ['', 'ЕПГУ', 'МФЦ'], 5: ['Дума', '1', '2'] }, [
    { top: 3, left: 1, bottom: 4, right: 1 },
    { top: 3, left: 2, bottom: 3, right: 3 },
  ]);
  expect(headerOf(given, { rows: [3, 4] })).toEqual([['Орган'], ['Обращений', 'ЕПГУ'], ['Обращений', 'МФЦ'], ['Примечание']]);
});

test('four rows with merges within merges read top to bottom', () => {
  const given = table({ 1: ['Всего'], 2: ['лично', '', 'электронно'], 3: ['орган', 'МФЦ', 'ЕПГУ'], 4: ['1', '2', '3'] }, [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
  expect(headerOf(given, { rows: [1, 2, 3, 4] })).toEqual([
    ['Всего', 'лично', 'орган', '1'],
    ['Всего', 'лично', 'МФЦ', '2'],
    ['Всего', 'электронно', 'ЕПГУ', '3'],
  ]);
});

test('a cell merged from above the header still stands for its columns', () => {
  const given = table({ 1: ['', 'Период'], 2: ['Орган'] }, [{ top: 1, left: 2, bottom: 2, right: 3 }]);
  expect(headerOf(given, { rows: [2] })).toEqual([['Орган'], ['Период'], ['Период']]);
});

test('without merges nothing spreads, equal texts of two cells are both kept', () => {
  const given = table({ 1: ['Обращений', ''], 2: ['Обращений', 'МФЦ'] });
  expect(headerOf(given, { rows: [1, 2] })).toEqual([['Обращений', 'Обращений'], ['МФЦ']]);
});

test('a table without such rows has no columns', () => {
  expect(headerOf(table({}), { rows: [1] })).toEqual([]);
});
