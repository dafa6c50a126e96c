import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../shared/contract.ts';
import { inputSchema, pathFields, readFields, unknownFields, writeText } from './contract-input.ts';

const of = contract({
  name: 'shelf.find',
  kind: 'query',
  summary: { ru: 'Найти', en: 'Find' },
  route: { method: 'GET', path: '/shelf/{row}/{book}' },
  input: z.object({
    row: z.string(),
    book: z.coerce.number().int(),
    keys: z.array(z.enum(['a', 'b'])).default([]),
    loud: z.boolean().default(false),
    on: z.iso.date().nullable(),
    scope: z.object({ from: z.string() }).optional(),
    limit: z.int().max(5).optional(),
  }),
  output: z.object({}),
});

test.each([
  ['row', '12', '12'],
  ['row', 'true', 'true'],
  ['book', '12', 12],
  ['book', '-1', -1],
  ['book', '12 ', '12 '],
  ['book', '1e3', '1e3'],
  ['keys', 'a,b', ['a', 'b']],
  ['keys', '', []],
  ['keys', '["a","b"]', ['a', 'b']],
  ['keys', ['a', 'b'], ['a', 'b']],
  ['loud', 'true', true],
  ['loud', 'yes', 'yes'],
  ['on', '2024-01-01', '2024-01-01'],
  ['scope', '{"from":"x"}', { from: 'x' }],
  ['scope', '{broken', '{broken'],
  ['nowhere', 'a,b', 'a,b'],
])('%s written %j reads %j', (name, text, value) => {
  expect(readFields(of, { [name]: text, absent: undefined })).toEqual({ [name]: value });
});

test.each([[['a', 'b']], [['with, comma', 'b']], [[]]])('the list %j survives being written and read', (list) => {
  expect(readFields(of, { keys: writeText(list) })).toEqual({ keys: list });
});

test('what the contract does not have is named', () => {
  expect(unknownFields(of, { row: '1', rwo: '1', __proto__: 1, constructor: 1 })).toEqual(['rwo', 'constructor']);
});

test('the fields of a path are known', () => {
  expect(pathFields(of)).toEqual(['row', 'book']);
});

test('the schema says forms in a word and leaves out bounds that every number has', () => {
  const { properties } = inputSchema(of);
  expect(properties?.['on']).toEqual({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] });
  expect(properties?.['book']).toEqual({ type: 'integer' });
  expect(properties?.['limit']).toEqual({ type: 'integer', maximum: 5 });
});
