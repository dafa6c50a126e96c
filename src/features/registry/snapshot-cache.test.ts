import { expect, test } from 'vitest';
import { findDecisionAsOf } from '../audit/index.ts';
import { readSnapshot } from './snapshot-cache.ts';
import { applyRecords } from './store/apply-records.store.ts';
import { testRegistry } from './testing/test-registry.ts';

const registry = testRegistry();
const service = (title: string) => ({ code: 'X', kind: 'service' as const, parent: null, title, validFrom: null, validTo: null });

test('a decision on record is read once; each earlier one stays as it was', async () => {
  await registry.importText('services', 'code,kind,title\nX,service,First');
  const first = await registry.now();
  await registry.importText('services', 'code,kind,title\nX,service,Second');
  const second = await registry.now();
  expect(await registry.now()).toBe(second);
  const again = await registry.stores.database.snapshot((tx) => readSnapshot(tx, first.decision));
  expect(again).toBe(first);
  expect([...first.services.values(), ...second.services.values()].map(({ title }) => title)).toEqual(['First', 'Second']);
});

test('what a decision that fails has written is never remembered', async () => {
  const { database } = registry.stores;
  const { decision: last } = await registry.now();
  const next = last + 1;
  const attempt = database.transaction(async (tx) => {
    await applyRecords(tx, next, 'services', [service('Never')]);
    const inside = await readSnapshot(tx, next);
    expect([...inside.services.values()].map(({ title }) => title)).toEqual(['Never']);
    throw new Error('taken back');
  });
  await expect(attempt).rejects.toThrow('taken back');
  await registry.importText('sources', 'code,title,kind\ns,Source,body');
  expect(await database.snapshot((tx) => findDecisionAsOf(tx, undefined))).toBe(next);
  const taken = await registry.now();
  expect([...taken.services.values()].map(({ title }) => title)).toEqual(['Second']);
});
