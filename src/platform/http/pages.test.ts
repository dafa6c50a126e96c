import { expect, test } from 'vitest';
import { shelfServer } from './testing/shelf-server.ts';

const shelf = shelfServer();

test('an address that nothing answers is a problem for programs and the page for browsers', async () => {
  expect(await (await fetch(`${shelf.address}/api/v1/nothing`, { headers: { accept: 'text/html' } })).json()).toMatchObject({
    status: 404,
    code: 'addressUnknown',
  });
  expect(await (await fetch(`${shelf.address}/assets/gone.js`)).json()).toMatchObject({ status: 404 });
  for (const path of ['/', '/indicator/25701000?to=2024-12-31', '/index.html']) {
    const answer = await fetch(shelf.address + path, { headers: { accept: 'text/html,*/*' } });
    expect(answer.status).toBe(200);
    const [, nonce] = /content="([0-9a-f]+)"/.exec(await answer.text()) ?? [];
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('the first page is for programs too, whatever they accept', async () => {
  for (const headers of [{ accept: '*/*' }, { accept: 'application/json' }])
    expect((await fetch(`${shelf.address}/?lang=en`, { headers })).status).toBe(200);
});

test('hashed files are kept for a year, hidden files are never given', async () => {
  expect((await fetch(`${shelf.address}/assets/main-5f3a.js`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await fetch(`${shelf.address}/.secret`)).status).toBe(404);
  expect((await fetch(`${shelf.address}/assets/..%2f.secret`)).status).toBeGreaterThanOrEqual(400);
});

test('long answers are compressed', async () => {
  const answer = await fetch(`${shelf.address}/api/v1/openapi.json`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test('the reference page and all it loads come from this server', async () => {
  const page = await (await fetch(`${shelf.address}/api`)).text();
  const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(loaded.length).toBeGreaterThan(3);
  for (const path of loaded) {
    expect(path.startsWith('/api/')).toBe(true);
    const part = await fetch(shelf.address + path);
    expect(part.status).toBe(200);
    await part.arrayBuffer();
  }
});
