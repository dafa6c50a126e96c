import { describe, expect, test } from 'vitest';
import { stateWord } from './state-word.ts';
import { aFigure, aTarget } from './testing/figures.ts';

const target = aTarget('-5.0000');

describe('on the target’s day', () => {
  test.each([
    [true, 'met'],
    [false, 'unmet'],
    [null, 'incomplete'],
  ] as const)('met %s is said as %s', (met, word) => {
    expect(stateWord(aFigure({ target, met }), '2024-12-31')).toBe(word);
  });
});

describe('before the target’s day', () => {
  test('a share below it is on its way, not a failure', () => {
    expect(stateWord(aFigure({ target, met: false }), '2024-06-30')).toBe('underWay');
  });

  test('one that is there already says so', () => {
    expect(stateWord(aFigure({ target, met: true }), '2024-06-30')).toBe('met');
  });
});

describe('without a number', () => {
  test.each(['notReported', 'notApplicable', 'noApplications'] as const)('%s stays itself, target or not', (state) => {
    expect(stateWord(aFigure({ state, share: null, target, met: false }), '2024-12-31')).toBe(state);
    expect(stateWord(aFigure({ state, share: null }), '2024-12-31')).toBe(state);
  });
});

test('without a target only completeness is said', () => {
  expect(stateWord(aFigure(), '2024-12-31')).toBe('noTarget');
  expect(stateWord(aFigure({ state: 'incomplete' }), '2024-12-31')).toBe('incomplete');
});
