import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { testStores } from '../../platform/testing/stores.ts';
import { channels } from '../../shared/channels.ts';
import { readSnapshot } from '../registry/index.ts';
import { assess } from './assessment.rules.ts';
import { figureOf, foldFigures } from './figure.rules.ts';
import type { ShareKey } from './indicators.contract.ts';
import { readCells, readMissing, readShare } from './indicators.contract.ts';
import type { LedgerCell } from './ledger-cell.ts';
import { defaultMethod } from './method.rules.ts';
import { daysOfMonth } from './month-mask.ts';
import { registryCards } from './registry-cards.ts';
import { rowNames } from './row-names.ts';
import { indicatorsHouse } from './testing/indicators-house.ts';
import type { Told } from './testing/indicators-house.ts';
import { enterSmallRegion, ids } from './testing/small-region.ts';

const stores = testStores();
const house = indicatorsHouse(stores);

const statement = fc
  .record({
    authority: fc.constantFrom(ids.city, ids.district, ids.merged, ids.ministry),
    service: fc.constantFrom(ids.position, ids.kindergarten, ids.school, ids.benefit),
    territory: fc.constantFrom('0', '0', '25701000', '25604000101'),
    channel: fc.constantFrom(...channels),
    visit: fc.constantFrom('unknown' as const, 'unknown' as const, 'none' as const, 'originals' as const),
    assisted: fc.constantFrom('unknown' as const, 'no' as const, 'yes' as const),
    outcome: fc.constantFrom('unknown' as const, 'provided' as const, 'draft' as const, 'refused' as const),
    state: fc.constantFrom('known' as const, 'known' as const, 'known' as const, 'notReported' as const, 'notApplicable' as const),
    first: fc.integer({ min: -3, max: 15 }),
    length: fc.constantFrom(1, 1, 1, 1, 3, 12),
    n: fc.integer({ min: 0, max: 999 }),
    days: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'half'),
  })
  .map(({ first, length, n, days, ...rest }) => {
    const [from, to] = [daysOfMonth(monthAt(first)), daysOfMonth(monthAt(first + length - 1))];
    return { ...rest, from: from.from, to: days === 'half' ? `${to.to.slice(0, 8)}15` : to.to, n: rest.state === 'known' ? n : 0 };
  });

/** Month 1 is January 2024. */
function monthAt(number: number): string {
  const index = 2024 * 12 + number - 1;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const plain = { territory: '0', visit: 'unknown', assisted: 'unknown', outcome: 'unknown', state: 'known', n: 0 } as const;

const told: Told[] = fc.sample(statement, { numRuns: 400, seed: 2024 });
const cells = told.map((each): LedgerCell => ({ ...plain, ...each, months: 0n }));

beforeAll(async () => {
  await enterSmallRegion(house);
  await house.tell(told.slice(0, 150));
  await house.tell([
    ...told.slice(150),
    ...told.slice(0, 40).map((each, index) => ({ ...each, batch: 1, line: index + 2, sign: -1 as const })),
  ]);
  await house.tell(told.slice(0, 40));
});

const periods = [
  ['2024-01-01', '2024-12-31'],
  ['2024-01-01', '2024-03-31'],
  ['2024-02-10', '2024-07-20'],
  ['2023-10-01', '2025-03-31'],
  ['2024-06-01', '2024-06-30'],
] as const;
const breakdowns: ShareKey[][] = [[], ['month'], ['authority', 'channel'], ['service', 'municipality'], ['territory', 'month', 'channel']];

describe('what the engine adds up', () => {
  test.each(periods)('%s – %s: the same as adding up statement by statement', async (from, to) => {
    const { decision } = await house.call(readShare, { from, to });
    const snapshot = await stores.database.snapshot((tx) => readSnapshot(tx, decision));
    const cards = registryCards(snapshot);
    const question = { period: { from, to }, switches: defaultMethod.switches, channels: cards.channels, wanted: () => true };
    const assessment = assess(cells, cards, question);
    for (const structure of ['then', 'now'] as const) {
      for (const by of breakdowns) {
        const { rows } = await house.call(readShare, { from, to, by, structure });
        const expected = foldFigures(assessment, by, rowNames(snapshot, structure), () => undefined).map(({ keys, tally }) => ({
          ...keys,
          ...figureOf(tally),
        }));
        const key = (row: object): string => JSON.stringify(by.map((each) => (row as Record<string, unknown>)[each]));
        const bare = rows.map(({ names: _names, bounds: _bounds, boundsReason: _reason, target: _target, met: _met, ...row }) => row);
        const wanted = expected.map(({ bounds: _bounds, boundsReason: _reason, ...row }) => row);
        expect(new Map(bare.map((row) => [key(row), row]))).toEqual(new Map(wanted.map((row) => [key(row), row])));
      }
    }
  });
});

describe('every number is a door', () => {
  const selections = [
    {},
    { authority: ['city'] },
    { municipality: ['25604000'] },
    { service: ['P1'], channel: ['epgu' as const, 'office' as const] },
    { service: ['R01'], structure: 'then' as const },
    { channel: ['rpgu' as const] },
  ];

  test.each(periods)('%s – %s: cells of the files add up to the figure, page by page', async (from, to) => {
    for (const selection of selections) {
      const { rows } = await house.call(readShare, { from, to, ...selection });
      const [figure] = rows;
      const found: Awaited<ReturnType<typeof page>>['cells'] = [];
      for (let after = 0; ; after += 37) {
        const { cells: next, inAll, applications, electronic } = await page({ from, to, ...selection }, after);
        expect({ applications, electronic }).toEqual({ applications: figure?.applications, electronic: figure?.electronic });
        found.push(...next);
        if (next.length < 37) {
          expect(found).toHaveLength(inAll);
          break;
        }
      }
      const sum = (counts: readonly string[]) =>
        found.filter((each) => counts.includes(each.counts)).reduce((all, each) => all + each.n, 0);
      expect(sum(['electronic', 'total'])).toBe(figure?.applications);
      expect(sum(['electronic'])).toBe(figure?.electronic);
    }
  });

  test('cells of a row by month add up to that row, longer ones to theirs', async () => {
    const selection = { from: '2024-01-01', to: '2024-12-31' };
    const { rows } = await house.call(readShare, { ...selection, by: ['month'] });
    expect(rows.some((row) => row.month?.includes('/'))).toBe(true);
    for (const row of rows) {
      const { cells: found, applications } = await house.call(readCells, { ...selection, month: row.month, limit: 10_000 });
      expect(applications).toBe(row.applications);
      expect(found.filter((each) => each.counts !== 'no').reduce((all, each) => all + each.n, 0)).toBe(row.applications);
    }
    await expect(house.call(readCells, { ...selection, month: '2024-13' })).rejects.toMatchObject({ code: 'monthUnknown' });
  });

  test('a cell says from which file, line and column it is, and which rule put it there', async () => {
    const { cells: found } = await house.call(readCells, { from: '2024-01-01', to: '2024-12-31', limit: 10_000 });
    expect(found[0]).toMatchObject({ column: 5, source: 'epgu' });
    expect(found[0]?.fileName).toMatch(/^told-\d+\.csv$/);
    expect(new Set(found.map((each) => each.why.en)).size).toBeGreaterThan(6);
    for (const each of found) expect(each.why.ru).not.toBe('');
  });

  test('what is missing is listed once, as many as the figure says, by municipality, what has none last', async () => {
    for (const [from, to] of periods) {
      for (const selection of selections) {
        const { rows } = await house.call(readShare, { from, to, ...selection });
        const { cells: missing, inAll } = await house.call(readMissing, { from, to, ...selection, limit: 100_000 });
        expect(inAll).toBe(rows[0]?.missing);
        expect(missing).toHaveLength(inAll);
        expect(new Set(missing.map((each) => [each.authority, each.service, each.channel, each.from, each.to].join())).size).toBe(inAll);
        const outside = missing.findIndex((each) => each.municipality === null);
        expect(outside === -1 || missing.slice(outside).every((each) => each.municipality === null)).toBe(true);
      }
    }
    const { cells: second } = await house.call(readMissing, { from: '2024-01-01', to: '2024-12-31', after: 1, limit: 1 });
    const { cells: both } = await house.call(readMissing, { from: '2024-01-01', to: '2024-12-31', limit: 2 });
    expect(second).toEqual(both.slice(1));
  });
});

function page(selection: object, after: number) {
  return house.call(readCells, { ...selection, after, limit: 37 });
}
