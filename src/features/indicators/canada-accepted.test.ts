import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';

import { testStores } from '../../platform/testing/stores.ts';
import { acceptBatch, checkBatch } from '../intake/index.ts';
import { readCells, readMissing, readOverview, readShare } from './indicators.contract.ts';
import { analyst, indicatorsHouse } from './testing/indicators-house.ts';

const stores = testStores();
const house = indicatorsHouse(stores);
const year = { from: '2018-04-01', to: '2019-03-31' };
const truth = { applications: 377_405_628, electronic: 183_903_598, share: '48.7284' };
let batch = 0;

beforeAll(async () => {
  const text = await readFile(new URL('../intake/data/gc-service-inventory-2018-2019.csv', import.meta.url));
  const checked = await house.call(
    checkBatch,
    { fileName: 'gc.csv', profile: 'canada-service-inventory', source: 'canada' },
    { name: 'gc.csv', text },
  );
  batch = checked.batch.id;
});

test('before it is accepted its effect is known, though the registry does not hold its services yet', async () => {
  const effect = await house.perform({ name: 'intake.readEffect', input: { batch }, actor: analyst });
  expect(effect).toMatchObject({ ...year, inAll: { before: { applications: 0, share: null }, after: truth }, byMunicipality: [] });
  expect((await house.call(readShare, year)).rows[0]).toMatchObject({ applications: 0, state: 'notApplicable' });
});

test('accepted, the year is 48.7284 % of what came; 3,918 of 6,250 cells did not', async () => {
  await house.call(acceptBatch, { batch });
  const { rows } = await house.call(readShare, year);
  expect(rows[0]).toMatchObject({
    ...truth,
    state: 'incomplete',
    expected: 6250,
    missing: 3918,
    bounds: null,
    boundsReason: 'noComparableVolume',
  });
  const { inAll, cells } = await house.call(readMissing, { ...year, limit: 100_000 });
  expect(inAll).toBe(3918);
  expect(new Set(cells.map((each) => each.reason))).toEqual(new Set(['markedNotReported']));
});

test('asked without days, a fiscal year that reaches beyond 1 January is shown whole', async () => {
  expect((await house.call(readOverview, {})).period).toEqual(year);
});

test('its cells add up, also of one department', async () => {
  const { inAll, applications, cells } = await house.call(readCells, { ...year, limit: 100_000 });
  expect([inAll, applications]).toEqual([6250 - 3918, truth.applications]);
  expect(cells.reduce((sum, each) => sum + each.n, 0)).toBe(truth.applications);
  const { rows } = await house.call(readShare, { ...year, by: ['authority'] });
  expect(rows).toHaveLength(72);
  const largest = rows.toSorted((one, other) => other.applications - one.applications)[0];
  const ofOne = await house.call(readCells, { ...year, authority: [largest?.authority ?? ''], limit: 100_000 });
  expect(ofOne.cells.reduce((sum, each) => sum + each.n, 0)).toBe(largest?.applications);
});

test('293 services told of other channels only; by month the fiscal year is one row', async () => {
  const overview = await house.call(readOverview, year);
  expect(overview.unreportedElectronic.services).toBe(293);
  expect(overview.unreportedElectronic.ofApplications).toMatch(/^40\.4/);
  expect(overview.years).toEqual([2018, 2019]);
  expect(overview.municipalities).toEqual([]);
  const { rows } = await house.call(readShare, { ...year, by: ['month'] });
  expect(rows.map((row) => [row.month, row.applications])).toEqual([['2018-04/2019-03', truth.applications]]);
});
