import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, type Contract } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { fault } from '../errors.ts';
import { findInputProblem } from '../input-problem.ts';
import { lockDataFolder, type DataFolderLock } from '../lock.ts';
import type { Call } from '../perform.ts';
import { serve, type ServeParts, type Serving } from '../http/serve.ts';
import { openLocalFile } from './local-file.ts';
import { connect } from './connect.ts';
import type { Transport } from './transport.ts';

const echoed = z.object({ given: z.unknown(), actor: z.string(), file: z.object({ name: z.string(), hash: z.string() }).nullable() });
const summary = { ru: 'Эхо', en: 'Echo' };
const read = contract({
  name: 'echo.read',
  kind: 'query',
  summary,
  route: { method: 'GET', path: '/echo/{place}' },
  input: z.object({
    place: z.string(),
    by: z.array(z.string()).default([]),
    none: z.array(z.string()).default([]),
    limit: z.coerce.number().int().optional(),
    loud: z.boolean().optional(),
  }),
  output: echoed,
});
const decide = contract({
  name: 'echo.decide',
  kind: 'command',
  summary,
  route: { method: 'POST', path: '/echo/{place}' },
  input: z.object({ place: z.string(), value: z.string(), scope: z.string().nullable(), deep: z.object({ list: z.array(z.int()) }) }),
  output: echoed,
});
const send = contract({
  name: 'echo.send',
  kind: 'command',
  takesFile: true,
  summary,
  route: { method: 'POST', path: '/echo/{place}/file' },
  input: z.object({
    place: z.string(),
    full: z.object({ from: z.string(), authorities: z.array(z.string()) }).optional(),
    dry: z.boolean(),
    title: z.string(),
  }),
  output: echoed,
});
const give = contract({
  name: 'echo.give',
  kind: 'query',
  givesFile: true,
  summary,
  route: { method: 'GET', path: '/give' },
  input: z.object({}),
  output: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
});
const contracts: Contract[] = [read, decide, send, give];

const owner = { login: 'local:me', roles: ['owner'] };
let folder = '';
let lock: DataFolderLock;
let serving: Serving;
let near: Transport;
let far: Transport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'transport-'));
  writeFileSync(join(folder, 'сведения.csv'), 'a;b\n1;2\n');
  near = await connect({ folder, mayMake: false, language: 'ru', actor: owner, open: () => Promise.resolve(app) });
  lock = lockDataFolder(folder);
  serving = await serve(parts());
  far = await connect({
    folder,
    mayMake: false,
    language: 'ru',
    actor: owner,
    open: () => Promise.reject(new Error('must go to the server')),
  });
});
afterAll(async () => {
  await serving.close();
  lock.release();
  rmSync(folder, { recursive: true });
});

test.each([
  [read, { place: 'Иркутск / 2%?', by: ['a', 'b'], none: [], limit: 12, loud: true }],
  [read, { place: 'x', by: ['with, comma', 'and "quotes"'] }],
  [decide, { place: 'x', value: '50.0', scope: null, deep: { list: [1, 2] } }],
] as const)('%o gets the same input in this process and over HTTP', async (of, input) => {
  const answer = await near.call(of, input);
  expect(answer).toEqual({ given: { ...input, ...(of === read ? { none: [] } : {}) }, actor: 'local:me', file: null });
  expect(await far.call(of, input)).toEqual(answer);
});

test('a file and the fields with it arrive the same on both ways', async () => {
  const input = { place: 'x', full: { from: '2024-01-01', authorities: ['1', '2'] }, dry: false, title: '[1]' };
  const file = await openLocalFile(join(folder, 'сведения.csv'));
  const answer = await near.call(send, input, file);
  expect(answer).toEqual({
    given: input,
    actor: 'local:me',
    file: { name: 'сведения.csv', hash: createHash('sha256').update('a;b\n1;2\n').digest('hex') },
  });
  expect(await far.call(send, input, await openLocalFile(join(folder, 'сведения.csv')))).toEqual(answer);
});

test('a file that is given comes with its bytes, name and type on both ways', async () => {
  const answer = await near.call(give, {});
  expect(await far.call(give, {})).toEqual(answer);
});

test('a fault is the same fault on both ways', async () => {
  const input = { place: 'refused', value: '1', scope: null, deep: { list: [] } };
  const told = { kind: 'ruleBroken', code: 'told', params: { why: 'because', count: 3 } };
  await expect(near.call(decide, input)).rejects.toMatchObject(told);
  await expect(far.call(decide, input)).rejects.toMatchObject(told);
});

test('an unforeseen error in the server is told by the number its log keeps it under', async () => {
  const input = { place: 'broken', value: '1', scope: null, deep: { list: [] } };
  await expect(far.call(decide, input)).rejects.toMatchObject({
    code: 'serverFailed',
    params: { status: 500, reference: expect.stringMatching(/^urn:uuid:/) as string },
  });
});

test('the token lies where only the holder of the folder reads it', () => {
  expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
});

test('a command waits for a server that has taken the folder and does not answer yet', async () => {
  const other = mkdtempSync(join(tmpdir(), 'transport-'));
  const held = lockDataFolder(other);
  const connecting = connect({
    folder: other,
    mayMake: false,
    language: 'ru',
    actor: owner,
    open: async () => lockDataFolder(other) as never,
  });
  const late = await serve(parts(other));
  const transport = await connecting;
  expect(await transport.call(give, {})).toBeDefined();
  await late.close();
  held.release();
  rmSync(other, { recursive: true });
});

test('a taken port that was asked for is refused; the usual one gives way to a free one', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as { port: number };
  await expect(serve(parts(folder, { VEKHA_PORT: String(port) }))).rejects.toMatchObject({ code: 'portTaken', params: { port } });
  squatter.close();
  const usual = [await serve(parts(folder, { VEKHA_PORT: '' })), await serve(parts(folder, { VEKHA_PORT: '' }))];
  expect(new Set(usual.map((each) => each.address)).size).toBe(2);
  for (const each of usual) await each.close();
});

test('on an address other machines reach nobody looks without a token, unless it is opened', async () => {
  const shut = await serve(parts(folder, { VEKHA_HOST: '0.0.0.0', VEKHA_PORT: '0' }));
  expect(shut.isOpen).toBe(false);
  expect(await (await fetch(`${shut.address}/api/v1/echo/x`)).json()).toMatchObject({ actor: 'nobody' });
  await shut.close();
  const open = await serve({ ...parts(folder, { VEKHA_HOST: '0.0.0.0', VEKHA_PORT: '0' }), openToAll: true });
  expect(await (await fetch(`${open.address}/api/v1/echo/x`)).json()).toMatchObject({ actor: 'viewer' });
  await open.close();
});

const app: App = { perform, migrated: [], check: () => Promise.resolve(), close: () => Promise.resolve() };

async function perform({ name, input, actor, incoming }: Call): Promise<unknown> {
  const of = contracts.find((each) => each.name === name) ?? give;
  const wrong = findInputProblem(of, input, 'en');
  if (wrong) throw fault('invalid', 'inputInvalid', wrong);
  const given = of.input.parse(input) as Record<string, unknown>;
  if (of === give) return { fileName: 'Доля.xlsx', mediaType: 'application/pdf', bytes: new Uint8Array([1, 0, 255]) };
  if (given['place'] === 'refused') throw fault('ruleBroken', 'told', { why: 'because', count: 3 });
  if (given['place'] === 'broken') throw new Error('broken');
  const hash = createHash('sha256');
  for await (const chunk of incoming?.bytes ?? []) hash.update(chunk);
  return { given, actor: actor.login, file: incoming ? { name: incoming.name, hash: hash.digest('hex') } : null };
}

function parts(of = folder, env: NodeJS.ProcessEnv = { VEKHA_PORT: '0' }): ServeParts {
  return {
    app,
    folder: of,
    contracts,
    faultTexts: {},
    version: '1.2.3',
    config: { ...readConfig(env), logLevel: 'error' },
    holder: owner,
    anyone: { login: 'viewer', roles: ['viewer'] },
    openToAll: false,
  };
}
