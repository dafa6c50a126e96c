import { expect, test } from 'vitest';
import { fillOf, isHatched } from './gap-classes.ts';
import { aFigure, aTarget } from './testing/figures.ts';

test.each([
  ['-31.5000', 'gap-1'],
  ['-20.0000', 'gap-2'],
  ['-0.0001', 'gap-4'],
  ['0.0000', 'gap-5'],
  ['9.9999', 'gap-6'],
  ['10.0000', 'gap-7'],
])('a gap of %s points is coloured %s: a bound belongs above', (gap, fill) => {
  expect(fillOf(aFigure({ target: aTarget(gap) }))).toBe(fill);
});

test('no share has no colour, and no target is another grey', () => {
  expect(fillOf(undefined)).toBe('no-data');
  expect(fillOf(aFigure({ share: null, target: aTarget(null) }))).toBe('no-data');
  expect(fillOf(aFigure())).toBe('no-target');
});

test('hatched is what would change if the missing came', () => {
  expect(isHatched(aFigure({ state: 'incomplete' }))).toBe(true);
  expect(isHatched(aFigure({ state: 'notReported' }))).toBe(true);
  expect(isHatched(aFigure())).toBe(false);
});
