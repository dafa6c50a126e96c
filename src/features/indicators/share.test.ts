import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';

import { testStores } from '../../platform/testing/stores.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import { readMissing, readShare, saveMethod } from './indicators.contract.ts';
import { defaultMethod } from './method.rules.ts';
import { daysOfMonth } from './month-mask.ts';
import { indicatorsHouse } from './testing/indicators-house.ts';
import { enterSmallRegion, ids } from './testing/small-region.ts';

const stores = testStores();
const house = indicatorsHouse(stores);
const year = { from: '2024-01-01', to: '2024-12-31' };
const first = { from: '2024-01-01', to: '2024-03-31' };
const { city, district, merged, ministry, kindergarten, school, benefit } = ids;

beforeAll(() => enterSmallRegion(house));

async function total(input: object) {
  const { rows } = await house.call(readShare, { ...input });
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('before anything is accepted', () => {
  test('what is expected stands as not reported, and no share is made up', async () => {
    // City: kindergarten epgu, office, post and no МФЦ (no source answers for it), school office, post and the ЕПГУ from March; district, merged: 3 channels.
    expect(await total(first)).toMatchObject({
      applications: 0,
      share: null,
      state: 'notReported',
      expected: 9 + 7 + 9 + 9,
      missing: 34,
      bounds: null,
      boundsReason: 'noComparableVolume',
    });
  });

  test('without days it is the year so far, in the region’s own time', async () => {
    house.setNow('2024-12-31T17:00:00Z');
    const { period, asOf, method, simulated } = await house.call(readShare, {});
    expect({ period, asOf, method, simulated }).toEqual({
      period: { from: '2025-01-01', to: '2025-01-31' },
      asOf: '2024-12-31T17:00:00.000Z',
      method: 'vekha-1',
      simulated: false,
    });
    house.setNow('2025-02-01T00:00:00Z');
  });

  test('a period over five years, a reversed one, an unknown method or code are refused by name', async () => {
    await expect(total({ from: '2019-12-31', to: '2024-12-31' })).rejects.toMatchObject({ kind: 'invalid', code: 'periodTooLong' });
    await expect(total({ from: '2024-12-31', to: '2024-01-01' })).rejects.toMatchObject({ code: 'periodReversed' });
    await expect(total({ method: 'order-71' })).rejects.toMatchObject({ kind: 'notFound', code: 'methodUnknown' });
    await expect(total({ service: ['M77'] })).rejects.toMatchObject({ code: 'serviceUnknown', params: { code: 'M77' } });
    await expect(total({ authority: ['nobody'] })).rejects.toMatchObject({ code: 'authorityUnknown' });
    await expect(total({ municipality: ['25799000'] })).rejects.toMatchObject({ code: 'municipalityUnknown' });
  });
});

describe('what the ledger says', () => {
  let january = 0;
  const inMonth = (month: string) => ({ authority: city, service: kindergarten, ...daysOfMonth(month) });

  beforeAll(async () => {
    january = await house.tell([
      { ...inMonth('2024-01'), channel: 'epgu', n: 60 },
      { ...inMonth('2024-01'), channel: 'office', n: 40 },
      { ...inMonth('2024-01'), channel: 'post', n: 0 },
    ]);
  });

  test('a month told on all channels is known, a zero included', async () => {
    const figure = await total({ ...daysOfMonth('2024-01'), authority: ['city'], service: ['M01'] });
    expect(figure).toMatchObject({
      applications: 100,
      electronic: 60,
      share: '60.0000',
      state: 'known',
      expected: 3,
      missing: 0,
      electronicByCard: 60,
    });
  });

  test('a correction replaces what it corrects, and what was known before is still known as of then', async () => {
    house.setNow('2025-02-10T00:00:00Z');
    await house.tell([
      { ...inMonth('2024-01'), channel: 'epgu', n: 60, sign: -1 },
      { ...inMonth('2024-01'), channel: 'epgu', n: 50 },
    ]);
    const selection = { ...daysOfMonth('2024-01'), authority: ['city'], service: ['M01'] };
    expect(await total(selection)).toMatchObject({ applications: 90, electronic: 50, share: '55.5556', expected: 3 });
    expect(await total({ ...selection, asOf: '2025-02-05T12:00:00+08:00' })).toMatchObject({ applications: 100, electronic: 60 });
    expect((await house.call(readShare, { ...selection, asOf: '2025-02-05T12:00:00+08:00' })).decision).toBe(january);
  });

  test('rows of an entry that was never accepted count nowhere, before or after later ones', async () => {
    const before = await total({ ...year });
    const { rows } = await sql<{ id: number }>`select nextval('intake.entry_ids')::int as id`.execute(stores.database.kysely);
    const line = [
      rows[0]?.id,
      1,
      2,
      5,
      1,
      '2024-05-01',
      '2024-05-31',
      kindergarten,
      city,
      '0',
      'epgu',
      'unknown',
      'unknown',
      'unknown',
      'known',
      7000,
      1,
    ];
    await stores.warehouse.insert('intake_cells', 'TSV', new TextEncoder().encode(`${line.join('\t')}\n`));
    expect(await total({ ...year })).toEqual(before);
    await house.tell([{ ...inMonth('2024-02'), channel: 'post', n: 1 }]);
    expect((await total({ ...year }))?.applications).toBe((before?.applications ?? 0) + 1);
  });

  test('a cell taken back is missing again', async () => {
    const before = await total({ ...year });
    await house.tell([{ ...inMonth('2024-02'), channel: 'post', n: 1, sign: -1 }]);
    const after = await total({ ...year });
    expect([after?.missing, after?.expected]).toEqual([(before?.missing ?? 0) + 1, before?.expected]);
  });

  test('the card of the days decides where the file does not say, also within one period', async () => {
    await house.tell([
      { authority: city, service: school, ...daysOfMonth('2024-05'), channel: 'epgu', n: 11 },
      { authority: city, service: school, ...daysOfMonth('2024-06'), channel: 'epgu', n: 13 },
      { authority: city, service: school, ...daysOfMonth('2024-07'), channel: 'epgu', visit: 'result', n: 17 },
      { authority: city, service: school, ...daysOfMonth('2024-04'), channel: 'epgu', visit: 'none', assisted: 'yes', n: 19 },
    ]);
    expect(await total({ ...year, service: ['M02'] })).toMatchObject({
      applications: 60,
      electronic: 32,
      electronicByCard: 13,
      assisted: 19,
    });
  });

  test('an unknown card leaves it to the method', async () => {
    await house.tell([{ authority: district, service: kindergarten, ...daysOfMonth('2024-01'), channel: 'epgu', n: 5 }]);
    expect(await total({ ...year, authority: ['district'], structure: 'then' })).toMatchObject({ applications: 5, electronic: 0 });
    const trusting = { ...defaultMethod, id: 'trusting', switches: { ...defaultMethod.switches, visitUnknown: 'electronic' as const } };
    await house.call(saveMethod, { ...trusting, validFrom: '2030-01-01' });
    const figure = await total({ ...year, authority: ['district'], structure: 'then', method: 'trusting' });
    expect(figure).toMatchObject({ electronic: 5, electronicByDefault: 5, electronicByCard: 0 });
  });

  test('a service counts on the days it is on the list; across that edge its month is one missing cell', async () => {
    await house.tell([
      { authority: ministry, service: benefit, ...daysOfMonth('2024-03'), channel: 'office', n: 100 },
      { authority: ministry, service: benefit, ...daysOfMonth('2024-04'), channel: 'office', n: 10 },
      { authority: ministry, service: benefit, from: '2024-03-01', to: '2024-05-31', channel: 'post', n: 50 },
    ]);
    expect(await total({ ...year, service: ['R01'] })).toMatchObject({ applications: 10, expected: 9 + 9 + 1 + 7 });
    const { cells } = await house.call(readMissing, { ...year, service: ['R01'], channel: ['post'] });
    expect(cells[0]).toMatchObject({ from: '2024-03-01', to: '2024-05-31', reason: 'crossesEdge' });
    expect(cells).toHaveLength(8);
  });

  test('a quarter is never prorated: it counts in a period that holds it, and stands in a row of its own by month', async () => {
    await house.tell([{ authority: merged, service: kindergarten, ...first, channel: 'epgu', n: 30 }]);
    const selection = { authority: ['merged'], structure: 'then' as const, channel: ['epgu' as const] };
    expect(await total({ ...first, ...selection })).toMatchObject({ applications: 30, expected: 1, missing: 0, state: 'known' });
    expect(await total({ from: '2024-02-01', to: '2024-04-30', ...selection })).toMatchObject({ applications: 0, expected: 2, missing: 2 });
    const { rows } = await house.call(readShare, { from: '2024-01-01', to: '2024-05-31', ...selection, by: ['month'] });
    expect(rows.map((row) => [row.month, row.applications, row.missing])).toEqual([
      ['2024-01/2024-03', 30, 0],
      ['2024-04', 0, 1],
      ['2024-05', 0, 1],
    ]);
  });
});

describe('rows', () => {
  test('by municipality go by the authority, add up to the total, and hold the ministry outside', async () => {
    const { rows } = await house.call(readShare, { ...year, by: ['municipality'] });
    expect(rows.map((row) => row.names?.['municipality'] ?? row.municipality)).toEqual(['Братский район', 'город Иркутск', null]);
    const whole = await total(year);
    for (const key of ['applications', 'electronic', 'expected', 'missing'] as const) {
      expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(whole?.[key]);
    }
  });

  test('in the structure as it was the merged district stands apart, as it is now under its successor; the totals are the same', async () => {
    const then = await house.call(readShare, { ...year, by: ['authority'], structure: 'then' });
    const now = await house.call(readShare, { ...year, by: ['authority'], structure: 'now' });
    expect(then.rows.map((row) => row.authority)).toContain('merged');
    expect(now.rows.map((row) => row.authority)).not.toContain('merged');
    const sum = ({ rows }: typeof then) => rows.reduce((all, row) => all + row.applications, 0);
    expect(sum(then)).toBe(sum(now));
    expect((await total({ ...year, municipality: ['25602000'] }))?.applications).toBe(
      (await total({ ...year, municipality: ['25604000'] }))?.applications,
    );
    expect((await total({ ...year, municipality: ['25602000'], structure: 'then' }))?.applications).toBe(30);
  });

  test('by territory go by where the application belongs, else by its authority', async () => {
    await house.tell([
      { authority: ministry, service: benefit, ...daysOfMonth('2024-06'), channel: 'office', territory: '25701000001', n: 77 },
    ]);
    const { rows } = await house.call(readShare, { ...year, by: ['territory'] });
    const [city2, outside] = [rows.find((row) => row.territory === '25701000'), rows.find((row) => row.territory === null)];
    expect(city2?.applications).toBe(((await total({ ...year, authority: ['city'] }))?.applications ?? 0) + 77);
    expect(outside?.applications).toBe(10);
  });

  test('a position of the list takes its services, a name does as well as a code', async () => {
    const { rows } = await house.call(readShare, { ...year, service: ['Дошкольное и школьное образование'], by: ['service'] });
    expect(rows.map((row) => [row.service, row.names?.['service']])).toEqual([
      ['M01', 'Запись в детский сад'],
      ['M02', 'Запись в школу'],
    ]);
  });

  test('services, channels and months in any combination add up', async () => {
    const whole = await total(year);
    for (const by of [['channel'], ['service', 'month'], ['authority', 'service', 'channel', 'month'], ['territory', 'channel']] as const) {
      const { rows } = await house.call(readShare, { ...year, by: [...by] });
      for (const key of ['applications', 'electronic', 'electronicByCard', 'assisted', 'expected', 'missing'] as const) {
        expect([by, key, rows.reduce((sum, row) => sum + row[key], 0)]).toEqual([by, key, whole?.[key]]);
      }
    }
  });
});

test('bounds come from the same cells a year before, as known then', async () => {
  const told = (n: number, channel: 'epgu' | 'office' | 'post') => ({
    authority: city,
    service: kindergarten,
    ...daysOfMonth('2023-01'),
    channel,
    n,
  });
  await house.tell([told(70, 'epgu'), told(20, 'office'), told(10, 'post')]);
  await house.tell([{ ...told(0, 'office'), ...daysOfMonth('2024-01'), n: 40, sign: -1 }]);
  const selection = { ...daysOfMonth('2024-01'), authority: ['city'], service: ['M01'] };
  expect(await total(selection)).toMatchObject({
    applications: 50,
    electronic: 50,
    share: '100.0000',
    state: 'incomplete',
    missing: 1,
    bounds: { lower: '71.4286', upper: '100.0000', volume: 20 },
    boundsReason: null,
  });
});

describe('a cell told in parts', () => {
  const summer = { authority: city, service: kindergarten };
  const [june, july] = [daysOfMonth('2023-06'), daysOfMonth('2023-07')];
  const [juneBefore, julyBefore] = [daysOfMonth('2022-06'), daysOfMonth('2022-07')];
  const selected = { authority: ['city'], service: ['M01'] };

  test('of whose earlier statements none counts has a comparable volume of 0, not an unknown one', async () => {
    await house.tell([
      { ...summer, ...juneBefore, channel: 'office', outcome: 'draft', n: 5 },
      { ...summer, ...june, channel: 'epgu', n: 50 },
      { ...summer, ...june, channel: 'post', n: 50 },
    ]);
    expect(await total({ ...june, ...selected })).toMatchObject({
      missing: 1,
      bounds: { lower: '50.0000', upper: '50.0000', volume: 0 },
    });
  });

  test('one of which is marked as not reported is missing, though its numbers count', async () => {
    await house.tell([
      { ...summer, ...julyBefore, channel: 'office', n: 20 },
      { ...summer, ...july, channel: 'epgu', n: 50 },
      { ...summer, ...july, channel: 'post', n: 3 },
      { ...summer, ...july, channel: 'office', outcome: 'provided', n: 7 },
      { ...summer, ...july, channel: 'office', outcome: 'refused', state: 'notReported' },
    ]);
    expect(await total({ ...july, ...selected })).toMatchObject({
      applications: 60,
      electronic: 50,
      state: 'incomplete',
      expected: 3,
      missing: 1,
      bounds: { lower: '62.5000', upper: '87.5000', volume: 20 },
    });
    const { cells } = await house.call(readMissing, { ...july, ...selected });
    expect(cells).toMatchObject([{ ...july, channel: 'office', reason: 'markedNotReported', comparableVolume: 20 }]);
  });

  test('a year before, one of them not reported, tells no volume', async () => {
    await house.tell([{ ...summer, ...julyBefore, channel: 'office', outcome: 'refused', state: 'notReported' }]);
    expect(await total({ ...july, ...selected })).toMatchObject({ missing: 1, bounds: null, boundsReason: 'noComparableVolume' });
  });
});

test('the answer names its decision, and an instant before all of them knows nothing', async () => {
  const { decision } = await house.call(readShare, year);
  expect(decision).toBe(await stores.database.snapshot((tx) => findDecisionAsOf(tx, undefined)));
  expect(await total({ ...year, asOf: '2020-01-01T00:00:00Z' })).toMatchObject({ expected: 0, applications: 0, state: 'notApplicable' });
});
