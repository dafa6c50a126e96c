import { expect, test } from 'vitest';
import type { FigureRow } from './figure-row.ts';
import { sortRows } from './sort-rows.ts';
import { aFigure } from './testing/figures.ts';

const row = (name: string, share: string | null): FigureRow => ({ code: name, name, figure: aFigure({ share }) });
const rows = [row('Ёлкино', '9.5000'), row('Яр', null), row('Енисей', '40.0000'), row('Жатай', '9.5000')];
const columns = [
  { key: 'name', sortBy: (each: FigureRow) => each.name },
  { key: 'share', sortBy: ({ figure }: FigureRow) => (figure.share === null ? null : Number(figure.share)) },
];
const names = (sort: string): string[] => sortRows(rows, columns, sort).map(({ name }) => name);

test('names go by the Russian alphabet, ё beside е', () => {
  expect(names('name')).toEqual(['Ёлкино', 'Енисей', 'Жатай', 'Яр']);
  expect(names('-name')).toEqual(['Яр', 'Жатай', 'Енисей', 'Ёлкино']);
});

test('numbers go as numbers, equals by name, and what has none stands last either way', () => {
  expect(names('share')).toEqual(['Ёлкино', 'Жатай', 'Енисей', 'Яр']);
  expect(names('-share')).toEqual(['Енисей', 'Ёлкино', 'Жатай', 'Яр']);
});

test('an unknown column is the first one', () => {
  expect(names('colour')).toEqual(names('name'));
});
