import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStores, type OpenedStores } from '../testing/stores.ts';
import { migrate } from './migrate.ts';

let folder: string;
let stores: OpenedStores;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-migrations-'));
  for (const each of ['postgres', 'clickhouse']) mkdirSync(join(folder, each));
  stores = await openTestStores({ migrations: pathToFileURL(`${folder}/`) });
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

test('each file is applied once, in the order of names', async () => {
  write('postgres/0002-more.sql', 'alter table one add column y int;');
  write('postgres/0001-one.sql', '-- ; a comment\ncreate table one (x int); insert into one values (1);');
  write('postgres/README.md', 'not a migration');
  write('clickhouse/0001-facts.sql', table('facts'));
  expect(await run()).toEqual(['postgres/0001-one.sql', 'postgres/0002-more.sql', 'clickhouse/0001-facts.sql']);
  expect(await run()).toEqual([]);
  write('clickhouse/0002-more.sql', `${table('more')};\n${table('evenMore')};`);
  expect(await run()).toEqual(['clickhouse/0002-more.sql']);
  expect((await sql`select * from one`.execute(stores.database.kysely)).rows).toEqual([{ x: 1, y: null }]);
  expect(await stores.warehouse.query('SELECT count() AS n FROM evenMore')).toEqual([{ n: '0' }]);
});

test.each(['postgres', 'clickhouse'])('in %s an applied file is not to be changed, removed or preceded', async (store) => {
  const statement = store === 'postgres' ? 'create table two (x int);' : table('two');
  write(`${store}/0002-two.sql`, statement);
  await run();
  write(`${store}/0002-two.sql`, `${statement} -- changed`);
  await expect(run()).rejects.toMatchObject({ kind: 'conflict', code: 'migrationChanged', params: { name: '0002-two.sql' } });
  rmSync(join(folder, store, '0002-two.sql'));
  await expect(run(), 'a newer program was here').rejects.toMatchObject({
    code: 'storeNewerThanProgram',
    params: { name: '0002-two.sql' },
  });
  write(`${store}/0002-two.sql`, statement.replaceAll('\n', '\r\n'));
  expect(await run(), 'ends of lines do not matter').toEqual([]);
  write(`${store}/0001-late.sql`, statement);
  await expect(run()).rejects.toMatchObject({ code: 'migrationOutOfOrder', params: { name: '0001-late.sql', after: '0002-two.sql' } });
});

test('a file that fails in PostgreSQL leaves nothing, is named, and may be mended', async () => {
  write('postgres/0001-broken.sql', 'create table one (x int); create table two (x nosuchtype);');
  await expect(run()).rejects.toMatchObject({ kind: 'ruleBroken', code: 'migrationFails', params: { name: '0001-broken.sql' } });
  write('postgres/0001-broken.sql', 'create table one (x int);');
  expect(await run()).toEqual(['postgres/0001-broken.sql']);
});

test('a file cut short in ClickHouse goes on where it was', async () => {
  await stores.warehouse.command(table('inTheWay'));
  write('clickhouse/0001-facts.sql', `${table('first')};\n${table('inTheWay')};\n${table('third')}`);
  await expect(run()).rejects.toMatchObject({ code: 'migrationFails', params: { name: '0001-facts.sql' } });
  await stores.warehouse.command('DROP TABLE inTheWay');
  expect(await run()).toEqual(['clickhouse/0001-facts.sql']);
  expect(await run()).toEqual([]);
});

test('of two that start at once one works and the other waits for it', async () => {
  write('postgres/0001-one.sql', 'create table one (x int); select pg_sleep(0.2);');
  write('clickhouse/0001-facts.sql', table('facts'));
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([['postgres/0001-one.sql', 'clickhouse/0001-facts.sql'], [], []]);
});

function run(): Promise<string[]> {
  return migrate(stores, pathToFileURL(`${folder}/`));
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function table(name: string): string {
  return `CREATE TABLE ${name} (x UInt32)\nENGINE = MergeTree() PARTITION BY tuple() ORDER BY x`;
}
