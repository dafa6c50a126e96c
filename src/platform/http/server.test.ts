import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { fault } from '../errors.ts';
import type { Call } from '../perform.ts';
import { createServer, type ServerParts } from './server.ts';

const find = contract({
  name: 'shelf.find',
  kind: 'query',
  summary: { ru: 'Найти', en: 'Find' },
  route: { method: 'GET', path: '/shelf/{book}' },
  input: z.object({
    book: z.coerce.number().int(),
    by: z.array(z.string()).default([]),
    loud: z.boolean().default(false),
    on: z.iso.date().optional(),
  }),
  output: z.object({ book: z.int(), by: z.array(z.string()), loud: z.boolean() }),
});
const send = contract({
  name: 'shelf.send',
  kind: 'command',
  takesFile: true,
  summary: { ru: 'Прислать', en: 'Send' },
  route: { method: 'POST', path: '/shelf' },
  input: z.object({ title: z.string(), place: z.object({ row: z.int() }).optional() }),
  output: z.object({ size: z.int(), hash: z.string(), title: z.string(), name: z.string(), row: z.int().nullable() }),
});
const rename = contract({
  name: 'shelf.rename',
  kind: 'command',
  summary: { ru: 'Переименовать', en: 'Rename' },
  route: { method: 'POST', path: '/shelf/{book}/name' },
  input: z.object({ book: z.coerce.number().int(), title: z.string().min(1) }),
  output: z.object({ by: z.string() }),
});
const copy = contract({
  name: 'shelf.copy',
  kind: 'query',
  givesFile: true,
  summary: { ru: 'Копия', en: 'A copy' },
  route: { method: 'GET', path: '/shelf/{book}/copy' },
  input: z.object({ book: z.coerce.number().int() }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
});
const contracts = [find, send, rename, copy];

let folder = '';
let server: FastifyInstance;
let address = '';
const logged: string[] = [];
const token = 'token-of-the-holder';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Веха</title>');
  await writeFile(join(folder, 'assets', 'main-5f3a.js'), 'export {};');
  await writeFile(join(folder, '.secret'), 'secret');
  server = await createServer({ ...parts(), callsPerMinute: 1000 });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('a GET reads numbers, lists and switches from the path and the query, and answers by the contract', async () => {
  const answer = await fetch(`${address}/api/v1/shelf/7?by=a,b&loud=true`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ book: 7, by: ['a', 'b'], loud: true });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a wrong field is named, in the language asked for, Russian by default', async () => {
  const russian = await fetch(`${address}/api/v1/shelf/7?on=2024-02-30`);
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
  const english = await fetch(`${address}/api/v1/shelf/7?on=2024-02-30`, { headers: { 'accept-language': 'de, en-GB;q=0.8, ru;q=0.5' } });
  expect(english.headers.get('content-language')).toBe('en');
  expect(await english.json()).toMatchObject({
    title: 'The request is not well made',
    detail: 'on: must be an existing day such as 2024-03-15',
  });
  expect(await (await fetch(`${address}/api/v1/shelf/x?lang=en`)).json()).toMatchObject({ detail: 'book: must be a number' });
});

test('a misspelt parameter is refused instead of being passed over', async () => {
  const answer = await fetch(`${address}/api/v1/shelf/7?bye=a`);
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
  const answer = await post('/shelf/7/name', { title: kind });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code: 'told', params: { kind }, detail: `Сказано: ${kind}` });
});

test('an unforeseen error answers a reference alone, under which the log keeps the rest without the token', async () => {
  const answer = await post('/shelf/7/name', { title: 'broken' }, { authorization: `Bearer ${token}` });
  const problem = (await answer.json()) as { status: number; params: { reference: string }; instance: string; detail: string };
  expect(problem).toMatchObject({ status: 500, code: 'failed', instance: `urn:uuid:${problem.params.reference}` });
  expect(JSON.stringify(problem)).not.toContain('spilt');
  expect(problem.detail).toContain(problem.params.reference);
  const line = logged.find((each) => each.includes(problem.params.reference));
  expect(line).toContain('spilt');
  expect(logged.join('')).not.toContain(token);
});

test('who has the token of the data folder acts as its holder, everyone else only as anyone, a wrong token as nobody', async () => {
  expect(await (await post('/shelf/7/name', { title: 'x' })).json()).toEqual({ by: 'anyone' });
  expect(await (await post('/shelf/7/name', { title: 'x' }, { authorization: `Bearer ${token}` })).json()).toEqual({ by: 'holder' });
  const wrong = await post('/shelf/7/name', { title: 'x' }, { authorization: 'Bearer wrong' });
  expect(await wrong.json()).toMatchObject({ status: 403, code: 'tokenUnknown' });
});

test('a page of another site changes nothing', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ]) {
    const answer = await post('/shelf/7/name', { title: 'x' }, headers);
    expect(await answer.json()).toMatchObject({ status: 403, code: 'otherSite' });
  }
  expect((await post('/shelf/7/name', { title: 'x' }, { 'sec-fetch-site': 'same-origin', origin: address })).status).toBe(200);
  expect((await post('/shelf/7/name', { title: 'x' }, { origin: address })).status).toBe(200);
});

test('a name that is not ours is refused, on whatever address it points', async () => {
  expect(await hostStatus('evil.example')).toBe(403);
  expect(await hostStatus(`evil.example:${new URL(address).port}`)).toBe(403);
  expect(await hostStatus('vekha.example:80')).toBe(200);
  expect(await hostStatus('LOCALHOST')).toBe(200);
  expect(await hostStatus('[::1]:8080')).toBe(200);
});

test('a file streams to the operation while it arrives, with the fields before it', async () => {
  const content = Buffer.alloc(3_000_000, 'реестр');
  const form = new FormData();
  form.set('title', 'Сведения');
  form.set('place', JSON.stringify({ row: 4 }));
  form.set('file', new Blob([content]), 'сведения.csv');
  const answer = await fetch(`${address}/api/v1/shelf`, { method: 'POST', body: form });
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
      `${address}/api/v1/shelf`,
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
  expect(await (await fetch(`${address}/api/v1/shelf`, { method: 'POST', body: large })).json()).toMatchObject({
    code: 'uploadTooLarge',
    params: { limitMegabytes: 4 },
  });
  const bare = new FormData();
  bare.set('title', 'bare');
  expect(await (await fetch(`${address}/api/v1/shelf`, { method: 'POST', body: bare })).json()).toMatchObject({ code: 'fileMissing' });
  expect(await (await post('/shelf', { title: 'x' })).json()).toMatchObject({ code: 'formExpected' });
});

test('an upload that is refused before it is read still gets its answer', async () => {
  const form = new FormData();
  form.set('titel', 'x');
  form.set('file', new Blob([Buffer.alloc(3_500_000)]), 'large.csv');
  expect(await (await fetch(`${address}/api/v1/shelf`, { method: 'POST', body: form })).json()).toMatchObject({ code: 'fieldUnknown' });
});

test('a file answer carries its bytes and its Russian name', async () => {
  const answer = await fetch(`${address}/api/v1/shelf/7/copy`);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="____ (1).xlsx"; filename*=UTF-8''%D0%94%D0%BE%D0%BB%D1%8F%20%281%29.xlsx`,
  );
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 255]));
});

test('an address that nothing answers is a problem for programs and the page for browsers', async () => {
  expect(await (await fetch(`${address}/api/v1/nothing`, { headers: { accept: 'text/html' } })).json()).toMatchObject({
    status: 404,
    code: 'addressUnknown',
  });
  expect(await (await fetch(`${address}/assets/gone.js`)).json()).toMatchObject({ status: 404 });
  for (const path of ['/', '/indicator/25701000?to=2024-12-31', '/index.html']) {
    const answer = await fetch(address + path, { headers: { accept: 'text/html,*/*' } });
    expect(answer.status).toBe(200);
    const [, nonce] = /nonce="([0-9a-f]+)"/.exec(await answer.text()) ?? [];
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('the first page is for programs too, whatever they accept', async () => {
  for (const headers of [{ accept: '*/*' }, { accept: 'application/json' }])
    expect((await fetch(`${address}/?lang=en`, { headers })).status).toBe(200);
});

test('hashed files are kept for a year, hidden files are never given', async () => {
  expect((await fetch(`${address}/assets/main-5f3a.js`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await fetch(`${address}/.secret`)).status).toBe(404);
  expect((await fetch(`${address}/assets/..%2f.secret`)).status).toBeGreaterThanOrEqual(400);
});

test('everything is bound to come from here: no other host, no frame, no inline script', async () => {
  const policy = (await fetch(`${address}/`, { headers: { accept: 'text/html' } })).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain('https:');
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe');
});

test('health says whether the stores answer', async () => {
  expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ status: 'ok', version: '1.2.3' });
  const sick = await createServer({ ...parts(), check: () => Promise.reject(fault('unavailable', 'told', { kind: 'unavailable' })) });
  expect((await sick.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode).toBe(503);
  await sick.close();
});

test('too many calls without a token are asked to wait, the holder is not', async () => {
  const narrow = await createServer({ ...parts(), callsPerMinute: 2 });
  const ask = (headers = {}) => narrow.inject({ url: '/api/v1/shelf/1', headers: { host: 'localhost', ...headers } });
  await ask();
  await ask();
  const third = await ask();
  expect(third.json()).toMatchObject({ status: 429, code: 'tooManyRequests' });
  expect(third.headers['retry-after']).toBeDefined();
  expect((await ask({ authorization: `Bearer ${token}` })).statusCode).toBe(200);
  await narrow.close();
});

test('long answers are compressed', async () => {
  const answer = await fetch(`${address}/api/v1/openapi.json`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test('the reference page and all it loads come from this server', async () => {
  const page = await (await fetch(`${address}/api`)).text();
  const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(loaded.length).toBeGreaterThan(3);
  for (const path of loaded) {
    expect(path.startsWith('/api/')).toBe(true);
    const part = await fetch(address + path);
    expect(part.status).toBe(200);
    await part.arrayBuffer();
  }
});

const firstBytes = Promise.withResolvers<void>();

async function perform({ name, input, actor, incoming }: Call): Promise<unknown> {
  const of = contracts.find((each) => each.name === name);
  const parsed = of?.input.safeParse(input);
  if (!of || !parsed?.success)
    throw fault('invalid', 'inputInvalid', { field: parsed?.error?.issues[0]?.path.join('.') ?? '', problem: '' });
  const given = parsed.data as Record<string, unknown>;
  if (of === find) return given;
  if (of === copy)
    return {
      fileName: 'Доля (1).xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: new Uint8Array([1, 2, 255]),
    };
  if (of === rename) return renamed(String(given['title']), actor.login);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of incoming?.bytes ?? []) {
    firstBytes.resolve();
    hash.update(chunk);
    size += chunk.length;
  }
  const { title, place } = given as { title: string; place?: { row: number } };
  return { size, hash: hash.digest('hex'), title, name: incoming?.name, row: place?.row ?? null };
}

function renamed(title: string, login: string): unknown {
  if (title === 'broken') throw new Error('spilt');
  if (title === 'x') return { by: login };
  throw fault(title as 'invalid', 'told', { kind: title });
}

function parts(): ServerParts {
  return {
    contracts,
    perform,
    check: () => Promise.resolve(),
    faultTexts: {
      told: { ru: 'Сказано: {kind}', en: 'Told: {kind}' },
      inputInvalid: { ru: '{field}: {problem}', en: '{field}: {problem}' },
    },
    actors: { holder: { login: 'holder', roles: ['owner'] }, token, anyone: { login: 'anyone', roles: ['viewer'] } },
    names: ['vekha.example'],
    pages: folder,
    version: '1.2.3',
    uploadMegabytes: 4,
    callsPerMinute: 1000,
    logger: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
  };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

function hostStatus(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    rawRequest(`${address}/api/v1/shelf/1`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
