import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../shared/contract.ts';
import { fault } from '../../errors.ts';
import type { Call } from '../../perform.ts';
import { createServer, type ServerParts } from '../server.ts';

/** A server over a shelf of books: one operation of each kind, no stores, pages of one line. */
export interface ShelfServer {
  /** `http://127.0.0.1:12345` */
  readonly address: string;
  readonly token: string;
  /** Lines of the server's log. */
  readonly logged: readonly string[];
  /** What it is made of, for a server made otherwise. */
  readonly parts: ServerParts;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

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

export function shelfServer(): ShelfServer {
  let address = '';
  let pages = '';
  let stop = async () => {};
  const logged: string[] = [];
  const parts = (): ServerParts => partsOf(pages, logged);
  beforeAll(async () => {
    pages = await makePages();
    const server = await createServer(parts());
    address = await server.listen({ host: '127.0.0.1', port: 0 });
    stop = () => server.close();
  });
  afterAll(async () => {
    await stop();
    await rm(pages, { recursive: true });
  });
  return {
    get address() {
      return address;
    },
    token,
    logged,
    get parts() {
      return parts();
    },
    post: (path, body, headers = {}) =>
      fetch(`${address}/api/v1${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}

/** Kept when the first bytes of a file reach the operation. */
export const firstBytes = Promise.withResolvers<void>();

const token = 'token-of-the-holder';

async function makePages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Веха</title>');
  await writeFile(join(folder, 'assets', 'main-5f3a.js'), 'export {};');
  await writeFile(join(folder, '.secret'), 'secret');
  return folder;
}

function partsOf(pages: string, logged: string[]): ServerParts {
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
    pages,
    version: '1.2.3',
    uploadMegabytes: 4,
    callsPerMinute: 1000,
    logger: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
  };
}

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
