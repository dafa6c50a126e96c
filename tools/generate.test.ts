import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generate } from './generate.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a missing or different file is stale, checking writes nothing, generating makes it fresh', async () => {
  const file = join(folder, 'deep', 'made.json');
  const files = [{ file, make: () => '{}\n' }];
  expect(await generate(files, { check: true })).toEqual([file]);
  expect(await generate(files, { check: true })).toEqual([file]);
  expect(await generate(files, { check: false })).toEqual([file]);
  expect(await readFile(file, 'utf8')).toBe('{}\n');
  expect(await generate(files, { check: true })).toEqual([]);
  expect(await generate([{ file, make: () => '[]\n' }], { check: true })).toEqual([file]);
});
