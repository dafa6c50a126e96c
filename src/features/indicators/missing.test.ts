import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { answersOf, countExpected } from './missing.rules.ts';
import type { Answer } from './missing.rules.ts';
import { daysOfMonth, monthsOf, monthsTouched } from './month-mask.ts';
import { comparableVolume, previousEqual, yearBefore } from './volumes.rules.ts';

const origin = '2024-01-01';
const year = { from: '2024-01-01', to: '2024-12-31' };
const allMonths = monthsTouched(origin, year);

function month(number: number, state: Answer['state'] = 'known'): Answer {
  const days = daysOfMonth(`2024-${String(number).padStart(2, '0')}`);
  return { ...days, state, months: monthsTouched(origin, days), whole: true };
}

function interval(from: string, to: string, state: Answer['state'] = 'known', whole = true): Answer {
  return { from, to, state, months: 0n, whole };
}

function told(answers: Answer[], expected = allMonths, days = [year]): { came: string[]; missing: string[]; expected: number } {
  const all = answersOf(expected, answers, days, origin);
  return {
    came: [...monthsOf(origin, all.months), ...all.intervals.map((each) => `${each.from}…${each.to}`)],
    missing: all.missing.map((each) => `${each.from.slice(5)}…${each.to.slice(5)} ${each.reason}`),
    expected: countExpected(all),
  };
}

describe('what came and what is missing', () => {
  test('months that nobody told of are missing one by one', () => {
    const { came, missing, expected } = told(
      [month(1), month(3), month(3), month(4)],
      monthsTouched(origin, { from: '2024-01-01', to: '2024-04-30' }),
    );
    expect({ came, missing, expected }).toEqual({
      came: ['2024-01', '2024-03', '2024-04'],
      missing: ['02-01…02-29 notReported'],
      expected: 4,
    });
  });

  test('a year’s marker is one missing cell, not twelve', () => {
    expect(told([interval('2024-01-01', '2024-12-31', 'notReported')])).toEqual({
      came: [],
      missing: ['01-01…12-31 markedNotReported'],
      expected: 1,
    });
  });

  test('a year told at once is one cell that came', () => {
    expect(told([interval('2024-01-01', '2024-12-31')])).toEqual({ came: ['2024-01-01…2024-12-31'], missing: [], expected: 1 });
  });

  test('one interval told by several traits is one cell', () => {
    expect(told([interval('2024-01-01', '2024-12-31'), interval('2024-01-01', '2024-12-31')]).expected).toBe(1);
  });

  test('a statement across the edge is one missing cell, the other months one each', () => {
    const { missing, expected } = told(
      [interval('2023-10-01', '2024-03-31', 'known', false), month(4)],
      monthsTouched(origin, { from: origin, to: '2024-05-31' }),
    );
    expect(missing.map((each) => each.split(' ')[1])).toEqual(['crossesEdge', 'notReported']);
    expect(expected).toBe(3);
  });

  test('a marker for months that came otherwise is missing no more', () => {
    expect(told([interval('2024-01-01', '2024-02-29', 'notReported'), month(1), month(2)], 0b11n)).toEqual({
      came: ['2024-01', '2024-02'],
      missing: [],
      expected: 2,
    });
  });

  test('monthly markers are cells of their own', () => {
    expect(told([month(1, 'notReported'), month(2)], 0b111n).missing).toEqual(['01-01…01-31 markedNotReported', '03-01…03-31 notReported']);
  });

  test('one part of a cell marked as not reported leaves the cell missing, whatever its other parts tell', () => {
    const marked = { came: ['2024-02'], missing: ['01-01…01-31 markedNotReported'], expected: 2 };
    expect(told([month(1), month(1, 'notReported'), month(2)], 0b11n)).toEqual(marked);
    const bothMonths = { ...interval('2024-01-01', '2024-02-29'), months: 0b11n };
    expect(told([bothMonths, month(1, 'notReported')], 0b11n)).toEqual(marked);
    expect(told([month(1, 'notApplicable'), month(1, 'notReported'), month(2)], 0b11n)).toEqual(marked);
    expect(told([interval('2024-01-01', '2024-12-31', 'notReported'), interval('2024-01-01', '2024-12-31')])).toEqual({
      came: [],
      missing: ['01-01…12-31 markedNotReported'],
      expected: 1,
    });
  });

  test('a part of half a month marked as not reported leaves that month missing', () => {
    const [first, second] = [interval('2024-01-01', '2024-01-15'), interval('2024-01-16', '2024-01-31')];
    expect(told([first, { ...first, state: 'notReported' }, second], 0b1n).missing).toEqual(['01-01…01-15 markedNotReported']);
  });

  test('a withheld value is not known', () => {
    expect(told([month(1, 'withheld')], 0b1n).missing).toEqual(['01-01…01-31 markedNotReported']);
  });

  test('not applicable is not expected', () => {
    expect(told([month(1, 'notApplicable'), month(2)], 0b11n)).toEqual({ came: ['2024-02'], missing: [], expected: 1 });
    expect(told([interval('2024-01-01', '2024-12-31', 'notApplicable')])).toEqual({ came: [], missing: [], expected: 0 });
  });

  test('several short statements answer a month only together', () => {
    const [first, second] = [interval('2024-01-01', '2024-01-15'), interval('2024-01-16', '2024-01-31')];
    expect(told([first], 0b1n).missing).toEqual(['01-01…01-31 notReported']);
    expect(told([second, first], 0b1n)).toEqual({ came: ['2024-01'], missing: [], expected: 1 });
  });

  test('days on which nothing was expected need no answer', () => {
    expect(told([interval('2024-01-16', '2024-01-31')], 0b1n, [{ from: '2024-01-16', to: '2024-12-31' }]).missing).toEqual([]);
  });

  test('the order of arrival does not matter, and every expected month is told or missing exactly once', () => {
    const answer = fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom<Answer['state']>('known', 'notReported', 'notApplicable'),
        fc.boolean(),
      )
      .map(([from, length, state, whole]): Answer => {
        const to = Math.min(12, from + length);
        if (from === to && whole) return month(from, state);
        return interval(month(from).from, month(to).to, state, whole);
      });
    const shuffled = fc
      .array(answer, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([answers, others]) => {
        const one = answersOf(allMonths, answers, [year], origin);
        expect(answersOf(allMonths, others, [year], origin).missing).toEqual(one.missing);
        const singles = one.missing
          .filter((each) => each.reason === 'notReported')
          .flatMap((each) => monthsOf(origin, monthsTouched(origin, each)));
        expect(new Set(singles).size).toBe(singles.length);
        for (const each of monthsOf(origin, one.months)) expect(singles).not.toContain(each);
      }),
    );
  });
});

describe('the comparable volume', () => {
  const known = (from: string, to: string, n: number) => ({ from, to, n });

  test('is the same cell a year before', () => {
    expect(comparableVolume(daysOfMonth('2024-02'), [known('2023-02-01', '2023-02-28', 7), known('2024-01-01', '2024-01-31', 9)])).toBe(7);
  });

  test('else the previous equal period, else unknown', () => {
    expect(comparableVolume(daysOfMonth('2024-02'), [known('2024-01-01', '2024-01-31', 9)])).toBe(9);
    expect(comparableVolume(daysOfMonth('2024-02'), [known('2024-03-01', '2024-03-31', 9)])).toBeUndefined();
  });

  test('of a longer cell is the sum of its months, known only when all of them are', () => {
    const halves = [known('2023-01-01', '2023-06-30', 5), known('2023-07-01', '2023-12-31', 6)];
    expect(comparableVolume(year, halves)).toBe(11);
    expect(comparableVolume(year, [known('2023-01-01', '2023-12-31', 3)])).toBe(3);
    expect(comparableVolume(year, halves.slice(1))).toBeUndefined();
  });

  test('is never a part of a longer statement', () => {
    expect(comparableVolume(daysOfMonth('2024-02'), [known('2023-01-01', '2023-12-31', 120)])).toBeUndefined();
  });

  test('zero is a volume', () => {
    expect(comparableVolume(daysOfMonth('2024-02'), [known('2023-02-01', '2023-02-28', 0)])).toBe(0);
  });

  test('February of a leap year is compared with February', () => {
    expect(yearBefore({ from: '2024-02-01', to: '2024-02-29' })).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(yearBefore({ from: '2025-02-01', to: '2025-02-28' })).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(yearBefore({ from: '2024-02-29', to: '2024-03-05' })).toEqual({ from: '2023-02-28', to: '2023-03-05' });
  });

  test('the previous period has as many months, or as many days', () => {
    expect(previousEqual({ from: '2024-04-01', to: '2024-06-30' })).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(previousEqual({ from: '2024-03-08', to: '2024-03-14' })).toEqual({ from: '2024-03-01', to: '2024-03-07' });
  });
});
