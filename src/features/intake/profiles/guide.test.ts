import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { csvTable, faults, readUnder } from '../layouts/testing/tables.ts';
import { profiles } from './index.ts';

const guide = await readFile(new URL('../../../../docs/guide/profiles.md', import.meta.url), 'utf8');
const sections = new Map([...guide.matchAll(/^## `([\w-]+)`.*?(?=^## |$(?![\s\S]))/gms)].map((match) => [match[1], match[0]]));

test('the guide has a section for every profile and for no other', () => {
  expect([...sections.keys()]).toEqual(profiles.map(({ code }) => code));
});

test.each(profiles)('$code: the guide’s example is read without an error', async ({ code }) => {
  const example = /```csv\n(.*?)\n```/s.exec(sections.get(code) ?? '')?.[1] ?? '';
  const reading = readUnder(code, await csvTable(example.split('\n')));
  expect(faults(reading)).toEqual([]);
  expect(reading.statements.length).toBeGreaterThan(1);
});

test.each(profiles.filter(({ code }) => code !== '1-mu'))('$code: the guide’s table names the columns required', ({ code, fields }) => {
  const required = fields.filter(({ required: must }) => must).map(({ columns }) => columns[0]);
  expect(required.filter((name) => !sections.get(code)?.includes(name ?? ''))).toEqual([]);
});
