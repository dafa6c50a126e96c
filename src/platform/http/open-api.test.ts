import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { openApi } from './open-api.ts';

const summary = { ru: 'По-русски', en: 'In English' };
const find = contract({
  name: 'shelf.find',
  kind: 'query',
  summary,
  route: { method: 'GET', path: '/shelf/{book}' },
  input: z.object({
    book: z.coerce.number().int(),
    by: z.array(z.string()).default([]),
    on: z.iso.date().meta({ description: 'Which day' }),
  }),
  output: z.object({ title: z.string() }),
});
const send = contract({
  name: 'shelf.send',
  kind: 'command',
  takesFile: true,
  summary,
  route: { method: 'POST', path: '/shelf/{book}' },
  input: z.object({ book: z.coerce.number().int(), title: z.string().optional() }),
  output: z.object({ size: z.int() }),
});
const copy = contract({
  name: 'shelf.copy',
  kind: 'query',
  givesFile: true,
  summary,
  route: { method: 'GET', path: '/copy' },
  input: z.object({}),
  output: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
});

const document = openApi([find, send, copy], '1.2.3');

test('contracts of one path share it, each under its method and name', () => {
  expect(document.openapi).toBe('3.1.1');
  expect(Object.keys(document.paths)).toEqual(['/api/v1/shelf/{book}', '/api/v1/copy']);
  expect(document.paths['/api/v1/shelf/{book}']).toMatchObject({
    get: { operationId: 'shelf.find', summary: 'По-русски', description: 'In English', tags: ['shelf'] },
    post: { operationId: 'shelf.send' },
  });
});

test('fields of the path are required, those of the query as the contract says, lists go with commas', () => {
  expect(document.paths['/api/v1/shelf/{book}']?.['get']).toMatchObject({
    parameters: [
      { name: 'book', in: 'path', required: true, schema: { type: 'integer' } },
      { name: 'by', in: 'query', required: false, style: 'form', explode: false, schema: { type: 'array', default: [] } },
      { name: 'on', in: 'query', required: true, description: 'Which day', schema: { type: 'string', format: 'date' } },
    ],
  });
});

test('a file is the last field of a form, the path’s fields are not in it', () => {
  const form = {
    type: 'object',
    properties: { title: { type: 'string' }, file: { contentMediaType: 'application/octet-stream' } },
    required: ['file'],
  };
  expect(document.paths['/api/v1/shelf/{book}']?.['post']).toMatchObject({
    requestBody: { content: { 'multipart/form-data': { schema: form } } },
  });
});

test('a file that is given is bytes, and every fault is problem details', () => {
  expect(document.paths['/api/v1/copy']?.['get']).toMatchObject({
    responses: { 200: { content: { 'application/octet-stream': {} } }, '4XX': { $ref: '#/components/responses/Problem' }, '5XX': {} },
  });
});
