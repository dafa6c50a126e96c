import { expect, test } from 'vitest';

import { commands } from '../commands.ts';
import { profiles } from '../profiles/index.ts';

test('examples name profiles there are', () => {
  const named = commands.flatMap(({ examples }) => examples.flatMap((each) => /--profile[ =](\S+)/.exec(each)?.[1] ?? []));
  expect(named.length).toBeGreaterThan(1);
  expect(profiles.map((each) => each.code)).toEqual(expect.arrayContaining(named));
});
