import { describe, expect, test } from 'vitest';

import type { DayRange } from '../../shared/days.ts';
import type { Channel } from '../../shared/channels.ts';
import { cardOf, joinRanges, standingOf, wordOf } from './card.ts';
import type { CardVersion } from './card.ts';
import { checkPeriod, expectedMonths } from './expected.rules.ts';
import { countMonths, monthKeyOf, monthsOf, monthsTouched } from './month-mask.ts';

const year = { from: '2024-01-01', to: '2024-12-31' };
const open = { from: undefined, to: undefined };
const plain: CardVersion = { from: '2020-01-01', to: undefined, throughMfc: false, electronicSince: undefined, visit: 'none' };

function expected(channel: Channel, versions: Partial<CardVersion>[], listings: Partial<DayRange>[] = [open], period = year): string {
  const card = cardOf(
    1,
    2,
    versions.map((each) => ({ ...plain, ...each })),
    listings.map(({ from, to }) => ({ from, to })),
  );
  const months = monthsOf(period.from, expectedMonths(card, [channel], period).get(channel) ?? 0n);
  return months.length === 0 ? '' : `${months[0]}…${months.at(-1)} ${months.length}`;
}

describe('expected cells', () => {
  test('a channel is expected every month the service is provided and on the list', () => {
    expect(expected('office', [{}])).toBe('2024-01…2024-12 12');
    expect(expected('office', [{}], [])).toBe('');
    expect(expected('office', [{ from: '2025-01-01' }])).toBe('');
    expect(expected('office', [{ from: '2024-03-01', to: '2024-05-31' }, { from: '2024-09-01' }])).toBe('2024-03…2024-12 7');
  });

  test('a month partly inside counts: of the period, of the card, of the list', () => {
    expect(expected('office', [{}], [open], { from: '2024-02-15', to: '2024-04-02' })).toBe('2024-02…2024-04 3');
    expect(expected('office', [{ from: '2024-03-31' }])).toBe('2024-03…2024-12 10');
    expect(expected('office', [{}], [{ from: '2024-06-30', to: '2024-07-01' }])).toBe('2024-06…2024-07 2');
  });

  test('the ЕПГУ is expected from the month the service came there', () => {
    expect(expected('epgu', [{}])).toBe('');
    expect(expected('epgu', [{ electronicSince: '2024-05-20' }])).toBe('2024-05…2024-12 8');
    expect(expected('epgu', [{ electronicSince: '2019-05-20' }])).toBe('2024-01…2024-12 12');
    expect(expected('epgu', [{ electronicSince: '2025-01-01' }])).toBe('');
  });

  test('the МФЦ is expected only of cards that go through it', () => {
    expect(expected('mfc', [{}])).toBe('');
    expect(expected('mfc', [{ to: '2024-08-31' }, { from: '2024-09-01', throughMfc: true }])).toBe('2024-09…2024-12 4');
  });

  test('channels nobody answers for are not expected', () => {
    expect(expectedMonths(cardOf(1, 2, [plain], [open]), [], year).size).toBe(0);
  });

  test('five years are the most one figure speaks of', () => {
    expect(() => checkPeriod({ from: '2020-01-01', to: '2024-12-31' })).not.toThrow();
    expect(() => checkPeriod({ from: '2019-12-31', to: '2024-12-31' })).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'periodTooLong' }),
    );
    expect(() => checkPeriod({ from: '1969-01-01', to: '1969-12-31' })).toThrow(expect.objectContaining({ code: 'periodOutOfRange' }));
    expect(() => checkPeriod({ from: '2024-02-01', to: '2024-01-31' })).toThrow(expect.objectContaining({ code: 'periodReversed' }));
  });
});

describe('a statement counts only wholly inside', () => {
  const card = cardOf(
    1,
    2,
    [
      { ...plain, to: '2024-05-31' },
      { ...plain, from: '2024-06-01', visit: 'result', to: '2024-10-15' },
    ],
    [
      { from: '2023-12-01', to: '2024-03-31' },
      { from: '2024-04-01', to: undefined },
    ],
  );

  test.each([
    ['2024-02-01', '2024-02-29', 'counts', 'a month of the period'],
    ['2024-03-01', '2024-07-31', 'counts', 'across a seam of the card and of the list'],
    ['2023-12-01', '2024-01-31', 'crossesEdge', 'the period begins inside it'],
    ['2024-10-01', '2024-10-31', 'crossesEdge', 'the card ends inside it'],
    ['2023-12-01', '2023-12-31', 'outsidePeriod', 'before the period'],
    ['2024-11-01', '2024-11-30', 'notProvided', 'after the card'],
  ])('%s…%s %s: %s', (from, to, standing) => {
    expect(standingOf(card, year, { from, to })).toBe(standing);
  });

  test('without a card it is not provided, off the list it is not listed', () => {
    expect(standingOf(undefined, year, { from: '2024-02-01', to: '2024-02-29' })).toBe('notProvided');
    expect(standingOf(cardOf(1, 2, [plain], []), year, { from: '2024-02-01', to: '2024-02-29' })).toBe('notListed');
  });

  test('the card speaks for the whole interval, with every version in force on some day of it', () => {
    expect(wordOf(card, { from: '2024-05-01', to: '2024-05-31' }).visit).toBe('none');
    expect(wordOf(card, { from: '2024-05-01', to: '2024-06-01' }).visit).toBe('result');
  });

  test('the service is on the ЕПГУ for an interval by whose end it came there', () => {
    const came = cardOf(1, 2, [{ ...plain, electronicSince: '2024-05-20' }], [open]);
    expect(wordOf(came, { from: '2024-04-01', to: '2024-04-30' }).onPortal).toBe(false);
    expect(wordOf(came, { from: '2024-05-01', to: '2024-05-31' }).onPortal).toBe(true);
    expect(wordOf(card, { from: '2024-05-01', to: '2024-05-31' }).onPortal).toBe(false);
  });
});

describe('ranges and months', () => {
  test('neighbouring and overlapping ranges are one', () => {
    const ranges = [
      { from: '2024-03-01', to: '2024-03-31' },
      { from: undefined, to: '2024-02-29' },
      { from: '2024-05-01', to: undefined },
      { from: '2024-06-01', to: '2024-06-02' },
    ];
    expect(joinRanges(ranges)).toEqual([
      { from: undefined, to: '2024-03-31' },
      { from: '2024-05-01', to: undefined },
    ]);
  });

  test('sixty months fit, also those beyond the 32nd', () => {
    const mask = monthsTouched('2020-01-31', { from: '2019-05-01', to: '2024-12-01' });
    expect(countMonths(mask)).toBe(60);
    expect(monthsOf('2020-01-31', mask).at(-1)).toBe('2024-12');
    expect(monthsTouched('2020-01-31', { from: '2019-05-01', to: '2019-12-31' })).toBe(0n);
  });

  test('an interval longer than a month stands in a row of its own', () => {
    expect(monthKeyOf({ from: '2024-03-01', to: '2024-03-31' })).toBe('2024-03');
    expect(monthKeyOf({ from: '2018-04-01', to: '2019-03-31' })).toBe('2018-04/2019-03');
  });
});
