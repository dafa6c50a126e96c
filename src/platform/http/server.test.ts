import { createHash } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { expect, test } from 'vitest';
import { fault } from '../errors.ts';
import { createServer } from './server.ts';
import { firstBytes, shelfServer } from './testing/shelf-server.ts';

const shelf = shelfServer();

test('a GET reads numbers, lists and switches from the path and the query, and answers by the contract', async () => {
  const answer = await fetch(`${shelf.address}/api/v1/shelf/7?by=a,b&loud=true`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ book: 7, by: ['a', 'b'], loud: true });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a wrong field is named, in the language asked for, Russian by default', async () => {
  const russian = await fetch(`${shelf.address}/api/v1/shelf/7?on=2024-02-30`);
  expect(russian.status).toBe(400);
  expect(russian.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await russian.json()).toMatchObject({
    type: 'urn:vekha:problem:inputInvalid',
    title: 'Запрос составлен неверно',
    status: 400,
    detail: 'on: нужен существующий день вида 2024-03-15',
    code: 'inputInvalid',
    params: { field: 'on' },
  });
  const english = await fetch(`${shelf.address}/api/v1/shelf/7?on=2024-02-30`, {
    headers: { 'accept-language': 'de, en-GB;q=0.8, ru;q=0.5' },
  });
  expect(english.headers.get('content-language')).toBe('en');
  expect(await english.json()).toMatchObject({
    title: 'The request is not well made',
    detail: 'on: must be an existing day such as 2024-03-15',
  });
  expect(await (await fetch(`${shelf.address}/api/v1/shelf/x?lang=en`)).json()).toMatchObject({ detail: 'book: must be a number' });
});

test('a misspelt parameter is refused instead of being passed over', async () => {
  const answer = await fetch(`${shelf.address}/api/v1/shelf/7?bye=a`);
  expect(await answer.json()).toMatchObject({ status: 400, code: 'fieldUnknown', params: { field: 'bye' } });
});

test.each([
  ['notFound', 404],
  ['notAllowed', 403],
  ['ruleBroken', 422],
  ['conflict', 409],
  ['invalid', 400],
  ['unavailable', 503],
] as const)('a fault of kind %s answers %i', async (kind, status) => {
  const answer = await shelf.post('/shelf/7/name', { title: kind });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code: 'told', params: { kind }, detail: `Сказано: ${kind}` });
});

test('an unforeseen error answers a reference alone, under which the log keeps the rest without the token', async () => {
  const answer = await shelf.post('/shelf/7/name', { title: 'broken' }, { authorization: `Bearer ${shelf.token}` });
  const problem = (await answer.json()) as { status: number; params: { reference: string }; instance: string; detail: string };
  expect(problem).toMatchObject({ status: 500, code: 'failed', instance: `urn:uuid:${problem.params.reference}` });
  expect(JSON.stringify(problem)).not.toContain('spilt');
  expect(problem.detail).toContain(problem.params.reference);
  const line = shelf.logged.find((each) => each.includes(problem.params.reference));
  expect(line).toContain('spilt');
  expect(shelf.logged.join('')).not.toContain(shelf.token);
});

test('a file streams to the operation while it arrives, with the fields before it', async () => {
  const content = Buffer.alloc(3_000_000, 'реестр');
  const form = new FormData();
  form.set('title', 'Сведения');
  form.set('place', JSON.stringify({ row: 4 }));
  form.set('file', new Blob([content]), 'сведения.csv');
  const answer = await fetch(`${shelf.address}/api/v1/shelf`, { method: 'POST', body: form });
  expect(await answer.json()).toEqual({
    size: content.length,
    hash: createHash('sha256').update(content).digest('hex'),
    title: 'Сведения',
    name: 'сведения.csv',
    row: 4,
  });
});

test('the operation sees the first bytes before the sender has sent the last', async () => {
  const boundary = 'edge';
  const answered = new Promise<string>((resolve, reject) => {
    const outgoing = rawRequest(
      `${shelf.address}/api/v1/shelf`,
      { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
      (answer) => {
        answer.setEncoding('utf8').on('data', resolve);
      },
    ).on('error', reject);
    outgoing.write(`--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nt\r\n--${boundary}\r\n`);
    outgoing.write('content-disposition: form-data; name="file"; filename="f"\r\ncontent-type: text/csv\r\n\r\nfirst');
    void firstBytes.promise.then(() => outgoing.end(`last\r\n--${boundary}--\r\n`));
  });
  expect(JSON.parse(await answered)).toMatchObject({ size: 9, name: 'f' });
});

test('a file over the limit, a form without a file and a body that is no form are refused by name', async () => {
  const large = new FormData();
  large.set('title', 'large');
  large.set('file', new Blob([Buffer.alloc(5 * 1024 * 1024)]), 'large.csv');
  expect(await (await fetch(`${shelf.address}/api/v1/shelf`, { method: 'POST', body: large })).json()).toMatchObject({
    code: 'uploadTooLarge',
    params: { limitMegabytes: 4 },
  });
  const bare = new FormData();
  bare.set('title', 'bare');
  expect(await (await fetch(`${shelf.address}/api/v1/shelf`, { method: 'POST', body: bare })).json()).toMatchObject({
    code: 'fileMissing',
  });
  expect(await (await shelf.post('/shelf', { title: 'x' })).json()).toMatchObject({ code: 'formExpected' });
});

test('an upload that is refused before it is read still gets its answer', async () => {
  const form = new FormData();
  form.set('titel', 'x');
  form.set('file', new Blob([Buffer.alloc(3_500_000)]), 'large.csv');
  expect(await (await fetch(`${shelf.address}/api/v1/shelf`, { method: 'POST', body: form })).json()).toMatchObject({
    code: 'fieldUnknown',
  });
});

test('a file answer carries its bytes and its Russian name', async () => {
  const answer = await fetch(`${shelf.address}/api/v1/shelf/7/copy`);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="____ (1).xlsx"; filename*=UTF-8''%D0%94%D0%BE%D0%BB%D1%8F%20%281%29.xlsx`,
  );
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 255]));
});

test('health says whether the stores answer', async () => {
  expect(await (await fetch(`${shelf.address}/healthz`)).json()).toMatchObject({ status: 'ok', version: '1.2.3' });
  const sick = await createServer({ ...shelf.parts, check: () => Promise.reject(fault('unavailable', 'told', { kind: 'unavailable' })) });
  expect((await sick.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode).toBe(503);
  await sick.close();
});
