import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { channels } from '../../shared/channels.ts';
import { assess } from './assessment.rules.ts';
import type { Assessment } from './assessment.rules.ts';
import { cardOf } from './card.ts';
import { emptyTally, figureOf, foldFigures } from './figure.rules.ts';
import type { RowNames, Tally } from './figure.rules.ts';
import { shareKeys } from './indicators.contract.ts';
import type { LedgerCell } from './ledger-cell.ts';
import { defaultMethod } from './method.rules.ts';
import { daysOfMonth, monthsTouched } from './month-mask.ts';

const year = { from: '2024-01-01', to: '2024-12-31' };
const services = [1, 2, 3];
const authorities = [10, 20, 30];

// Card 30 × 3 does not exist; 20's cards begin and end inside the year; the ЕПГУ comes to 10 × 2 in May.
const cards = authorities.flatMap((authority) =>
  services
    .filter((service) => authority !== 30 || service !== 3)
    .map((service) => {
      const span = authority === 20 ? { from: '2024-03-10', to: '2024-11-30' } : { from: '2020-01-01', to: undefined };
      const electronicSince = authority === 10 && service === 2 ? '2024-05-17' : '2021-01-01';
      return cardOf(
        authority,
        service,
        [{ ...span, throughMfc: service === 1, electronicSince, visit: service === 3 ? undefined : 'none' }],
        [{ from: undefined, to: service === 2 ? '2024-08-31' : undefined }],
      );
    }),
);
const find = (authority: number, service: number) => cards.find((each) => each.authority === authority && each.service === service);

// Authority 30 is a regional body; an application's own territory is another than its body's.
const names: RowNames = {
  service: (id) => `S${id}`,
  authority: (id) => `A${id}`,
  municipality: (id) => (id === 30 ? null : `M${id}`),
  territory: (oktmo, id) => (oktmo === '0' ? (id === 30 ? null : `M${id}`) : 'M77'),
};

const statement = fc
  .record({
    authority: fc.constantFrom(...authorities),
    service: fc.constantFrom(...services),
    territory: fc.constantFrom('0', '0', '25701000'),
    channel: fc.constantFrom(...channels),
    visit: fc.constantFrom('unknown' as const, 'none' as const, 'result' as const),
    assisted: fc.constantFrom('unknown' as const, 'yes' as const),
    outcome: fc.constantFrom('unknown' as const, 'draft' as const),
    state: fc.constantFrom('known' as const, 'known' as const, 'notReported' as const, 'notApplicable' as const),
    first: fc.integer({ min: 1, max: 12 }),
    length: fc.constantFrom(1, 1, 1, 3, 14),
    n: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ first, length, n, ...rest }): LedgerCell => {
    const days = { from: daysOfMonth(monthAt(first)).from, to: daysOfMonth(monthAt(first + length - 1)).to };
    return { ...rest, ...days, months: length === 1 ? monthsTouched(year.from, days) : 0n, n: rest.state === 'known' ? n : 0 };
  });

function monthAt(number: number): string {
  const index = number - 1;
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function assessed(cells: readonly LedgerCell[]): Assessment {
  return assess(
    cells,
    { all: cards, find },
    { period: year, switches: defaultMethod.switches, channels: new Set(channels), wanted: () => true },
  );
}

const added = ['applications', 'electronic', 'electronicByCard', 'electronicByDefault', 'assisted', 'expected', 'missing'] as const;

function sumOf(tallies: readonly Tally[]): Pick<Tally, (typeof added)[number]> {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of added) sum[key] += tally[key];
  return Object.fromEntries(added.map((key) => [key, sum[key]])) as Pick<Tally, (typeof added)[number]>;
}

describe('rows of any breakdown', () => {
  test('add up to the total in T, N, expected and missing', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 60 }), fc.subarray([...shareKeys]), (cells, by) => {
        const assessment = assessed(cells);
        const total = foldFigures(assessment, [], names, () => 1);
        const rows = foldFigures(assessment, by, names, () => 1);
        expect(total).toHaveLength(1);
        expect(sumOf(rows.map((each) => each.tally))).toEqual(sumOf(total.map((each) => each.tally)));
        expect(rows.reduce((sum, { tally }) => sum + (tally.volume ?? 0), 0)).toBe(total[0]?.tally.volume);
      }),
    );
  });

  test('do not depend on the order of statements', () => {
    const shuffled = fc
      .array(statement, { maxLength: 30 })
      .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
    fc.assert(
      fc.property(shuffled, ([cells, others]) => {
        const one = foldFigures(assessed(cells), ['authority', 'month', 'channel'], names, () => 1);
        const other = foldFigures(assessed(others), ['authority', 'month', 'channel'], names, () => 1);
        const byKeys = (rows: typeof one) =>
          new Map(rows.map(({ keys, tally }) => [JSON.stringify(keys), { ...tally, came: tally.came > 0 }]));
        expect(byKeys(other)).toEqual(byKeys(one));
      }),
    );
  });

  test('hold expectations nobody answered', () => {
    const rows = foldFigures(assessed([]), ['municipality'], names, () => undefined);
    expect(rows.map(({ keys, tally }) => [keys.municipality, figureOf(tally).state])).toEqual([
      ['M10', 'notReported'],
      ['M20', 'notReported'],
      [null, 'notReported'],
    ]);
  });

  test('never hold more electronic applications than applications', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 40 }), (cells) => {
        for (const { tally } of foldFigures(assessed(cells), ['service', 'channel'], names, () => undefined)) {
          expect(tally.electronic).toBeLessThanOrEqual(tally.applications);
          expect(tally.missing).toBeLessThanOrEqual(tally.expected);
        }
      }),
    );
  });
});

test('what is not expected and did not come is not applicable; without keys there is one row all the same', () => {
  const nothing = assess(
    [],
    { all: [], find: () => undefined },
    { period: year, switches: defaultMethod.switches, channels: new Set(), wanted: () => true },
  );
  expect(foldFigures(nothing, [], names, () => undefined).map(({ tally }) => figureOf(tally).state)).toEqual(['notApplicable']);
  expect(foldFigures(nothing, ['service'], names, () => undefined)).toEqual([]);
});

test('what came through a channel nobody answers for counts, expected or not', () => {
  const [card] = cards;
  const cell: LedgerCell = {
    authority: card?.authority ?? 0,
    service: card?.service ?? 0,
    territory: '0',
    channel: 'other',
    visit: 'unknown',
    assisted: 'unknown',
    outcome: 'unknown',
    state: 'known',
    ...daysOfMonth('2024-02'),
    months: 2n,
    n: 9,
  };
  const assessment = assess(
    [cell],
    { all: cards, find },
    { period: year, switches: defaultMethod.switches, channels: new Set(), wanted: () => true },
  );
  expect(foldFigures(assessment, [], names, () => undefined)[0]?.tally).toMatchObject({ applications: 9, expected: 0, missing: 0 });
});

test('where the whole of a figure depends on what is missing, its bounds hold the truth', () => {
  const volume = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 40 }), volume, fc.double({ min: 0, max: 1, noNaN: true }), (cells, each, part) => {
      const [total] = foldFigures(assessed(cells), [], names, () => each);
      const tally = total?.tally ?? emptyTally();
      const { bounds } = figureOf(tally);
      if (!bounds) return;
      const truth = (100 * (tally.electronic + Math.floor(bounds.volume * part))) / (tally.applications + bounds.volume);
      expect(Number(bounds.lower)).toBeLessThanOrEqual(truth + 0.0001);
      expect(Number(bounds.upper)).toBeGreaterThanOrEqual(truth - 0.0001);
    }),
  );
});
