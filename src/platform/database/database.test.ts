import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testStores } from '../testing/stores.ts';
import { openDatabase } from './database.ts';

const stores = testStores();

test('numbers, days and instants arrive in one form, whatever the machine’s zone and settings', async () => {
  const { rows } = await sql`
    select 9007199254740993::int8 as big, 7 as small, 1.10::numeric as exact, date '2024-02-29' as day, timestamptz '2024-01-31 23:59:59.123456+08' as instant,
      timestamptz '2024-01-01 00:00+00' as whole, null::date as absent, array[1::int8, null] as bigs, array[date '2024-01-01'] as days,
      array[timestamptz '2024-01-01 08:00+08'] as instants, '{"a": [1]}'::jsonb as json, true as yes, 'строка' as line
  `.execute(stores.database.kysely);
  expect(rows).toEqual([
    {
      big: 9007199254740993n,
      small: 7,
      exact: '1.10',
      day: '2024-02-29',
      instant: '2024-01-31T15:59:59.123456Z',
      whole: '2024-01-01T00:00:00.000Z',
      absent: null,
      bigs: [1n, null],
      days: ['2024-01-01'],
      instants: ['2024-01-01T00:00:00.000Z'],
      json: { a: [1] },
      yes: true,
      line: 'строка',
    },
  ]);
});

test('what arrives can be sent back unchanged', async () => {
  const instant = '2024-01-31T15:59:59.123456Z';
  const { rows } = await sql<{ big: bigint; day: string; instant: string; list: string[] }>`
    select ${9007199254740993n}::int8 as big, ${'2024-02-29'}::date as day, ${instant}::timestamptz as instant, ${['a', "б'"]}::text[] as list
  `.execute(stores.database.kysely);
  expect(rows).toEqual([{ big: 9007199254740993n, day: '2024-02-29', instant, list: ['a', "б'"] }]);
});

test('what a step throws undoes the step', async () => {
  await sql`create table undone (x int)`.execute(stores.database.kysely);
  const refusal = new Error('refused');
  const step = stores.database.transaction(async (tx) => {
    await sql`insert into undone values (1)`.execute(tx);
    throw refusal;
  });
  await expect(step).rejects.toBe(refusal);
  await stores.database.transaction((tx) => sql`insert into undone values (2)`.execute(tx));
  expect((await sql`select x from undone`.execute(stores.database.kysely)).rows).toEqual([{ x: 2 }]);
});

test('a snapshot sees one state and changes nothing', async () => {
  await sql`create table seen as select 1 as x`.execute(stores.database.kysely);
  await stores.database.snapshot(async (tx) => {
    const count = async () => (await sql<{ n: number }>`select count(*)::int as n from seen`.execute(tx)).rows[0]?.n;
    expect(await count()).toBe(1);
    await stores.database.transaction((other) => sql`insert into seen values (2)`.execute(other));
    expect(await count()).toBe(1);
  });
  await expect(stores.database.snapshot((tx) => sql`insert into seen values (3)`.execute(tx))).rejects.toThrow('read-only');
});

test('a connection lost is replaced at the next need', async () => {
  const kill = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(stores.database.kysely)));
  await kill.execute(stores.database.kysely);
  await expect
    .poll(() =>
      sql<{ x: number }>`select 1 as x`.execute(stores.database.kysely).then(
        ({ rows }) => rows[0]?.x,
        () => 0,
      ),
    )
    .toBe(1);
});

test('a transaction whose connection is cut ends with the reason, and ends nothing else', async () => {
  const cut = stores.database.transaction(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await stores.database.transaction((other) => sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(other));
    await new Promise((later) => setTimeout(later, 100));
    await sql`select 1`.execute(tx);
  });
  await expect(cut).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(stores.database.kysely)).rows).toEqual([{ one: 1 }]);
});

test('a server that is not there is named without its password', async () => {
  const opening = openDatabase({ folder: stores.folder, url: 'postgres://user:secret@127.0.0.1:1/base' });
  await expect(opening).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'databaseUnavailable',
    params: { address: '127.0.0.1:1/base' },
  });
  await expect(opening).rejects.not.toThrow('secret');
});

test('a server that cannot lower Cyrillic letters is refused', async () => {
  const name = `deaf_${process.pid}`;
  await sql`create database ${sql.id(name)} template template0 encoding 'UTF8' locale_provider libc locale 'C'`.execute(
    stores.database.kysely,
  );
  try {
    await expect(openDatabase({ folder: stores.folder, url: urlOf(name) })).rejects.toMatchObject({ code: 'databaseWrongLocale' });
  } finally {
    await sql`drop database ${sql.id(name)}`.execute(stores.database.kysely);
  }
});

function urlOf(name: string): string {
  const { connectionString, host, port, user } = stores.database.pool.options;
  if (connectionString === undefined) return `postgres://${user}@/${name}?host=${encodeURIComponent(host ?? '')}&port=${port}`;
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}
