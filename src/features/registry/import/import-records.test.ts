import { expect, test } from 'vitest';
import { loadIrkutsk } from '../irkutsk/load-irkutsk.ts';
import { testRegistry } from '../testing/test-registry.ts';

const registry = testRegistry();

test('the shipped region is imported whole, and the same files again change nothing', async () => {
  const first = await loadIrkutsk(registry.perform, registry.actor);
  expect(first.map(({ kind, lines, added, notRead }) => [kind, lines, added, notRead])).toEqual([
    ['regions', 1, 1, []],
    ['territories', 43, 43, []],
    ['boundaries', 42, 0, ['name']],
    ['services', 60, 60, []],
    // Entries and the edition they stand in.
    ['list', 60, 61, []],
    ['authorities', 53, 53, []],
    ['provisions', 33 * 42 + 27, 33 * 42 + 27, []],
    ['aliases', 8, 8, []],
    ['sources', 3, 3, []],
    ['calendar', 77, 77, []],
  ]);
  const again = await loadIrkutsk(registry.perform, registry.actor);
  expect(again.map(({ added, changed, withdrawn }) => [added, changed, withdrawn])).toEqual(first.map(() => [0, 0, 0]));
  expect(again.map(({ unchanged }) => unchanged)).toEqual(first.map(({ added, changed }) => added + changed));
});
