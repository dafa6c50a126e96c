import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announceServer, findServer, lockDataFolder } from './lock.ts';

let folder: string;
let other: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-lock-'));
  writeFileSync(
    join(folder, 'holder.mjs'),
    `import { announceServer, lockDataFolder } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
     const [folder, server] = process.argv.slice(2);
     try {
       lockDataFolder(folder);
       if (server) announceServer(folder, JSON.parse(server));
       process.send('held');
     } catch (error) { process.send(error.code); }
     setInterval(() => globalThis.gc?.(), 50);`,
  );
});
afterEach(() => {
  other?.kill('SIGKILL');
  other = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test('a folder has one holder, even within one process', () => {
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'dataFolderLocked', params: { folder, pid: process.pid } }),
  );
  lock.release();
  lockDataFolder(folder).release();
});

test('a folder that does not exist yet is made for its owner only', () => {
  const fresh = join(folder, 'a', 'b');
  lockDataFolder(fresh).release();
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

test('another process is refused and told who holds the folder', async () => {
  other = await holder({ address: 'http://127.0.0.1:1', token: 'secret' });
  expect(() => lockDataFolder(folder)).toThrow(
    expect.objectContaining({ code: 'dataFolderLocked', params: { folder, pid: other.pid, address: 'http://127.0.0.1:1' } }),
  );
});

test('a holder killed with -9 leaves the folder free', async () => {
  other = await holder({ address: 'http://127.0.0.1:1', token: 'secret' });
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(findServer(folder)).toBeUndefined();
  lockDataFolder(folder).release();
});

test('a server is found only while it holds the lock', async () => {
  expect(findServer(folder)).toBeUndefined();
  other = await holder({ address: 'http://127.0.0.1:1', token: 'secret' });
  expect(findServer(folder)).toEqual({ address: 'http://127.0.0.1:1', token: 'secret', pid: other.pid });
  expect(findServer(folder), 'looking does not take the lock away').toBeDefined();
});

test('a holder that announced nothing is not a server', () => {
  const lock = lockDataFolder(folder);
  expect(findServer(folder)).toBeUndefined();
  announceServer(folder, { address: 'http://127.0.0.1:1', token: 'secret' });
  expect(findServer(folder)?.token).toBe('secret');
  expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
  lock.release();
  expect(findServer(folder)).toBeUndefined();
});

test('of many processes that start at once exactly one gets the folder', async () => {
  const runners = Array.from({ length: 6 }, () => start());
  const answers = await Promise.all(runners.map(answerOf));
  runners.forEach((runner) => runner.kill('SIGKILL'));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'dataFolderLocked')).toHaveLength(5);
});

async function holder(server: { address: string; token: string }): Promise<ChildProcess> {
  const child = start(server);
  expect(await answerOf(child)).toBe('held');
  return child;
}

function start(server?: { address: string; token: string }): ChildProcess {
  return fork(join(folder, 'holder.mjs'), [folder, ...(server ? [JSON.stringify(server)] : [])], { execArgv: ['--expose-gc'] });
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = (await once(child, 'message')) as unknown[];
  return answer;
}
