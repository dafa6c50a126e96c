import { request as rawRequest } from 'node:http';
import { expect, test } from 'vitest';
import { createServer } from './server.ts';
import { shelfServer } from './testing/shelf-server.ts';

const shelf = shelfServer();

test('who has the token of the data folder acts as its holder, everyone else only as anyone, a wrong token as nobody', async () => {
  expect(await (await shelf.post('/shelf/7/name', { title: 'x' })).json()).toEqual({ by: 'anyone' });
  expect(await (await shelf.post('/shelf/7/name', { title: 'x' }, { authorization: `Bearer ${shelf.token}` })).json()).toEqual({
    by: 'holder',
  });
  const wrong = await shelf.post('/shelf/7/name', { title: 'x' }, { authorization: 'Bearer wrong' });
  expect(await wrong.json()).toMatchObject({ status: 403, code: 'tokenUnknown' });
});

test('a page of another site changes nothing', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ]) {
    const answer = await shelf.post('/shelf/7/name', { title: 'x' }, headers);
    expect(await answer.json()).toMatchObject({ status: 403, code: 'otherSite' });
  }
  expect((await shelf.post('/shelf/7/name', { title: 'x' }, { 'sec-fetch-site': 'same-origin', origin: shelf.address })).status).toBe(200);
  expect((await shelf.post('/shelf/7/name', { title: 'x' }, { origin: shelf.address })).status).toBe(200);
});

test('a name that is not ours is refused, on whatever address it points', async () => {
  expect(await hostStatus('evil.example')).toBe(403);
  expect(await hostStatus(`evil.example:${new URL(shelf.address).port}`)).toBe(403);
  expect(await hostStatus('vekha.example:80')).toBe(200);
  expect(await hostStatus('LOCALHOST')).toBe(200);
  expect(await hostStatus('[::1]:8080')).toBe(200);
});

test('everything is bound to come from here: no other host, no frame, no inline script', async () => {
  const policy = (await fetch(`${shelf.address}/`, { headers: { accept: 'text/html' } })).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain('https:');
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe');
});

test('too many calls without a token are asked to wait, the holder is not', async () => {
  const narrow = await createServer({ ...shelf.parts, callsPerMinute: 2 });
  const ask = (headers = {}) => narrow.inject({ url: '/api/v1/shelf/1', headers: { host: 'localhost', ...headers } });
  await ask();
  await ask();
  const third = await ask();
  expect(third.json()).toMatchObject({ status: 429, code: 'tooManyRequests' });
  expect(third.headers['retry-after']).toBeDefined();
  expect((await ask({ authorization: `Bearer ${shelf.token}` })).statusCode).toBe(200);
  await narrow.close();
});

function hostStatus(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    rawRequest(`${shelf.address}/api/v1/shelf/1`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
