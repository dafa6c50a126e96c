import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInChild, type Child } from '../testing/child.ts';
import { copyTemplate } from '../testing/postgres-template.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { asUnprivileged, embeddedBinaries } from './postgres-binaries.ts';
import { stopOrphan } from './postgres-orphan.ts';

let folder: string;
const undo: (() => unknown)[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-pg-'));
  await copyTemplate(folder, new URL('none/', import.meta.url));
});
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
  rmSync(folder, { recursive: true, force: true });
});

test('it is durable, Russian, and reachable by its socket only', async () => {
  const server = await start();
  expect(await ask(server, 'show fsync')).toBe('on');
  expect(await ask(server, 'show synchronous_commit')).toBe('on');
  expect(await ask(server, 'show listen_addresses')).toBe('');
  expect(await ask(server, 'show server_encoding')).toBe('UTF8');
  expect(await ask(server, "select lower('ЖИЛЬЁ')")).toBe('жильё');
  expect(await ask(server, "select string_agg(x, '' order by x) from unnest(array['я','ё','е','ж']) x")).toBe('еёжя');
  expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
});

test('data stay through stop and start', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 1 as x');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  expect(await ask(await start(), 'select count(*)::int from kept')).toBe(1);
});

test('every acknowledged row survives kill -9 of the program and of the server', async () => {
  const child = starting(`
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query('create table kept (x int)');
    for (let n = 0; ; n++) { await client.query('insert into kept values ($1)', [n]); process.send([server.pid, n]); }`);
  let [pid, acknowledged] = [0, 0];
  while (acknowledged < 200) [pid, acknowledged] = (await child.answer()) as [number, number];
  process.kill(pid, 'SIGKILL');
  child.process.kill('SIGKILL');
  await child.ended();
  expect(await ask(await start(), 'select count(*)::int from kept')).toBeGreaterThan(acknowledged);
});

test('a killed program takes its server with it', async () => {
  const child = starting('process.send(server.pid); setInterval(() => {}, 1000);');
  const pid = Number(await child.answer());
  child.process.kill('SIGKILL');
  await child.ended();
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
});

test('a server left behind is stopped and its data taken over', async () => {
  const orphan = await leaveOrphan();
  const server = await start();
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(server, 'select 1')).toBe(1);
});

test('a server that somebody alive looks after is left to him', async () => {
  const child = starting('process.send(server.pid); setInterval(() => {}, 1000);');
  const pid = Number(await child.answer());
  await expect(startEmbeddedPostgres(folder)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'databaseBusy',
    params: { pid: child.process.pid },
  });
  expect(isAlive(pid)).toBe(true);
});

test('a number left from before a reboot, now another program’s, stops nothing and nobody', async () => {
  const other = spawn('sleep', ['1000']);
  undo.push(() => other.kill());
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${other.pid}\n${join(folder, 'postgres')}\n1\n5432\n\n\n`);
  await start();
  expect(other.exitCode ?? other.signalCode).toBeNull();
});

test('a first start cut short is made anew', async () => {
  const fresh = join(folder, 'fresh');
  mkdirSync(join(fresh, 'postgres.new-abandoned', 'base'), { recursive: true });
  const server = await start(fresh);
  expect(await ask(server, 'select 1')).toBe(1);
  expect(readdirSync(fresh).toSorted()).toEqual(['postgres', 'postgres.log']);
});

test('a folder with a path too long for a socket gets a short private one, gone with the server', async () => {
  const long = join(folder, 'папка'.repeat(12), 'x'.repeat(80));
  mkdirSync(long, { recursive: true });
  await copyTemplate(long, new URL('none/', import.meta.url));
  const server = await start(long);
  expect(Buffer.byteLength(server.connection.host)).toBeLessThan(80);
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
  expect(existsSync(server.connection.host)).toBe(false);
});

test('what keeps it from starting is told in its own words', async () => {
  appendFileSync(join(folder, 'postgres', 'postgresql.conf'), "\nno_such_setting = 'x'\n");
  const failure = await startEmbeddedPostgres(folder).catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'unavailable', code: 'databaseDoesNotStart', params: { folder: join(folder, 'postgres') } });
  expect(String(failure)).toContain('no_such_setting');
});

test('files damaged by another hand are told too', async () => {
  rmSync(join(folder, 'postgres', 'global', 'pg_control'));
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow('pg_control');
});

async function start(where = folder): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(where);
  undo.push(() => server.stop());
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function starting(body: string): Child {
  const imports = { startEmbeddedPostgres: './embedded-postgres.ts', 'default as pg': import.meta.resolve('pg') };
  const child = runInChild(import.meta.url, imports, `const server = await startEmbeddedPostgres(${JSON.stringify(folder)});\n${body}`);
  undo.push(async () => {
    child.process.kill('SIGKILL');
    await child.ended();
    // Its server is still writing its last words into a folder about to be deleted.
    await stopOrphan(join(folder, 'postgres'));
  });
  return child;
}

/** A server without the signal at its parent's death, started by a shell that ends at once; where there is no setpriv every orphan is such. */
async function leaveOrphan(): Promise<number> {
  const { postgres } = await embeddedBinaries();
  const data = join(folder, 'postgres');
  const { command, args } = asUnprivileged(postgres, ['-D', data, '-k', data, '-c', 'listen_addresses=']);
  const words = [command, ...args].filter((word) => word !== '--pdeathsig' && word !== 'INT');
  const shell = spawn('sh', ['-c', '"$@" >/dev/null 2>&1 &', 'sh', ...words], { env: { ...process.env, VEKHA_SUPERVISOR: '999999' } });
  await once(shell, 'exit');
  const read = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  await expect
    .poll(() => existsSync(join(data, 'postmaster.pid')) && readFileSync(join(data, 'postmaster.pid'), 'utf8').includes('ready'), {
      timeout: 30_000,
    })
    .toBe(true);
  return read();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
