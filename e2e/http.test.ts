import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contracts, faultTexts, openApp } from '../src/app.ts';
import type { App } from '../src/platform/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { serve, type Serving } from '../src/platform/http/serve.ts';
import { findServer } from '../src/platform/lock.ts';
import { makeTestFolder, type TestFolder } from '../src/platform/testing/data-folder.ts';

const inventory = join(import.meta.dirname, '../src/features/intake/data/gc-service-inventory-2018-2019.csv');
const year = 'from=2018-04-01&to=2019-03-31';

let data: TestFolder;
let app: App;
let serving: Serving;
let api = '';
let token = '';

beforeAll(async () => {
  data = await makeTestFolder();
  app = await openApp(data);
  serving = await serve({
    app,
    folder: data.folder,
    contracts,
    faultTexts,
    version: '0',
    config: { ...readConfig({ VEKHA_PORT: '0' }), logLevel: 'error' },
    holder: { login: 'local:test', roles: ['owner'] },
    anyone: { login: 'local:viewer', roles: ['viewer'] },
    openToAll: false,
  });
  api = `${serving.address}/api/v1`;
  token = findServer(data.folder)?.token ?? '';
});
afterAll(async () => {
  await serving.close();
  await app.close();
  await data.drop();
});

test('a file is sent, its effect is read, it is accepted, and the share answers', async () => {
  const checked = await send(inventory);
  expect(checked.status).toBe(200);
  const { batch } = (await checked.json()) as { batch: { id: number; state: string } };
  expect(batch.state).toBe('checked');
  const effect = await ask(`/intake/batches/${batch.id}/effect`);
  expect(await effect.json()).toMatchObject({ inAll: { before: { share: null }, after: { share: '48.7284' } } });
  expect(await (await post(`/intake/batches/${batch.id}/accept`, {})).json()).toMatchObject({ batch: { state: 'accepted' } });
  const { rows } = (await (await ask(`/share?${year}`)).json()) as { rows: unknown[] };
  expect(rows).toEqual([
    expect.objectContaining({ applications: 377_405_628, electronic: 183_903_598, share: '48.7284', missing: 3918, state: 'incomplete' }),
  ]);
});

test('the same file again is the same batch, accepted already', async () => {
  expect(await (await send(inventory)).json()).toMatchObject({ alreadyAccepted: true, batch: { id: 1 } });
});

test('lists are asked for with commas and a page goes on after another', async () => {
  const page = async (after: number) =>
    (await (await ask(`/share/missing?${year}&channel=epgu,mfc&after=${after}&limit=2`)).json()) as { inAll: number; cells: unknown[] };
  const [first, second] = [await page(0), await page(2)];
  expect(first.cells.length).toBe(2);
  expect(first.inAll).toBe(second.inAll);
  expect(second.cells).not.toEqual(first.cells);
});

test('a workbook comes as bytes with a name', async () => {
  const answer = await ask(`/share/export?${year}&by=channel`);
  expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.xlsx"; filename\*=UTF-8''.*\.xlsx$/);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('a fault is told in Russian or English, with what to do', async () => {
  expect(await (await ask('/intake/batches/99')).json()).toMatchObject({
    status: 404,
    code: 'batchNotFound',
    detail: 'Загрузки № 99 нет. Список загрузок: vekha intake list.',
  });
  expect(await (await ask('/intake/batches/99', { 'accept-language': 'en' })).json()).toMatchObject({
    title: 'Not found',
    detail: expect.stringContaining('There is no batch 99') as string,
  });
  expect(await (await ask('/share?from=2019-01-01&to=2018-01-01&lang=en')).json()).toMatchObject({ status: 400, code: 'periodReversed' });
  expect(await (await ask('/share?by=service,mounth')).json()).toMatchObject({
    status: 400,
    code: 'inputInvalid',
    params: { field: 'by.1' },
  });
});

test('without the token one looks and changes nothing, and the refusal is journalled', async () => {
  expect((await fetch(`${api}/share?${year}`)).status).toBe(200);
  const refused = await fetch(`${api}/intake/batches/1/annul`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"reason":"x"}',
  });
  expect(await refused.json()).toMatchObject({ status: 403, code: 'notAllowed' });
  expect(await (await ask('/intake/batches/1')).json()).toMatchObject({ batch: { state: 'accepted' } });
});

test('the description of the API holds every operation, and every reference in it leads somewhere', async () => {
  const document = (await (await fetch(`${api}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((each) => each.operationId));
  expect(described.toSorted()).toEqual(contracts.map((each) => each.name).toSorted());
  for (const [, pointer = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = pointer.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(target).toBeDefined();
  }
});

test('health asks the stores', async () => {
  expect(await (await fetch(`${serving.address}/healthz`)).json()).toMatchObject({ status: 'ok' });
});

async function send(path: string): Promise<Response> {
  const form = new FormData();
  form.set('profile', 'canada-service-inventory');
  form.set('source', 'gc');
  form.set('fileName', 'gc.csv');
  form.set('file', await openAsBlob(path), 'gc.csv');
  return fetch(`${api}/intake/batches`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(api + path, { headers: { authorization: `Bearer ${token}`, ...headers } });
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(api + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
