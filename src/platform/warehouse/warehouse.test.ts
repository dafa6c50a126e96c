import { beforeAll, describe, expect, test } from 'vitest';
import { testStores } from '../testing/stores.ts';
import { openWarehouse, QueryFailed } from './warehouse.ts';

const stores = testStores();

// With CLICKHOUSE_URL the warehouse is that server and the loader is chDB; without, both are one engine.
const engines = process.env.CLICKHOUSE_URL === undefined ? (['loader'] as const) : (['warehouse', 'loader'] as const);

describe.each(engines)('the %s', (engine) => {
  beforeAll(async () => {
    await stores[engine].command('DROP TABLE IF EXISTS example');
    await stores[engine].command(`CREATE TABLE example (
      x String, d Date, small UInt32, big UInt64, negative Int64, code Enum8('a' = 1, 'b' = 2), absent Nullable(Int64)
    ) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY (small, d)`);
    await stores[engine].command('DROP TABLE IF EXISTS texts');
    await stores[engine].command('CREATE TABLE texts (x String) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY tuple()');
  });

  test('answers 64-bit numbers as strings, shorter ones as numbers, days as text, absence as null', async () => {
    await stores[engine].insert('example', 'TSV', tsv('строка\t2024-02-29\t7\t18446744073709551615\t-9007199254740993\tb\t\\N\n'));
    expect(await stores[engine].query('SELECT * FROM example')).toEqual([
      { x: 'строка', d: '2024-02-29', small: 7, big: '18446744073709551615', negative: '-9007199254740993', code: 'b', absent: null },
    ]);
    expect(await stores[engine].query('SELECT count() AS n FROM example;\n')).toEqual([{ n: '1' }]);
  });

  test('answers in any of the engine’s formats', async () => {
    const bytes = await stores[engine].bytes("SELECT 1 AS a, 'б' AS b -- and no more", 'CSVWithNames');
    expect(Buffer.from(bytes).toString()).toBe('"a","b"\n1,"б"\n');
  });

  test('takes named columns in the order given', async () => {
    await stores[engine].insert('texts', 'JSONEachRow', tsv('{"x":"named"}\n'), ['x']);
    expect(await held()).toEqual(['named']);
  });

  test('takes data as data: empty lines, headings and statements inside it are rows', async () => {
    const lines = ['x', '', '', 'DROP TABLE texts;', '', 'SELECT 1', '\\q', 'exit', '-- x'];
    await stores[engine].insert('texts', 'TSV', tsv(`${lines.join('\n').replaceAll('\\', '\\\\')}\n`));
    expect(await held()).toEqual(lines.toSorted());
    await stores[engine].insert('texts', 'CSV', tsv('"one\n\nDROP TABLE texts;\n"\n'));
    expect(await held()).toEqual(['one\n\nDROP TABLE texts;\n']);
    await stores[engine].insert('texts', 'TSV', tsv('x\n'));
    expect(await held()).toEqual(['x']);
  });

  test('takes nothing from nothing', async () => {
    await stores[engine].insert('texts', 'TSV', tsv(''));
    expect(await held()).toEqual([]);
  });

  test.each([
    ['a line too short', 'TSV', 'a\t2024-01-01\n'],
    ['a line too long', 'TSV', 'a\t2024-01-01\t1\t1\t1\ta\t\\N\tb\n'],
    ['one cell', 'CSV', 'a\n'],
    ['an unknown code', 'TSV', 'a\t2024-01-01\t1\t1\t1\tc\t\\N\n'],
    ['NULL where none is', 'JSONEachRow', '{"x":null,"d":"2024-01-01","small":1,"big":1,"negative":1,"code":"a","absent":null}\n'],
    ['an unknown field', 'JSONEachRow', '{"y":"a"}\n'],
  ] as const)('refuses %s', async (_, format, data) => {
    const before = await stores[engine].query('SELECT count() AS n FROM example');
    await expect(stores[engine].insert('example', format, tsv(data))).rejects.toThrow(QueryFailed);
    expect(await stores[engine].query('SELECT count() AS n FROM example')).toEqual(before);
  });

  test('says what the engine says, with its number', async () => {
    await expect(stores[engine].query('SELEC 1')).rejects.toMatchObject({ name: 'QueryFailed', engineCode: 62 });
    await expect(stores[engine].command('DROP TABLE absent')).rejects.toMatchObject({ engineCode: 60 });
    await expect(
      stores[engine].query('SELECT throwIf(number = 150000) FROM numbers(200000)'),
      'in the middle of an answer',
    ).rejects.toMatchObject({
      engineCode: 395,
    });
  });

  test('deletes before it answers', async () => {
    await stores[engine].insert('example', 'TSV', tsv('a\t2024-01-01\t1\t1\t1\ta\t1\nb\t2024-01-01\t2\t1\t1\ta\t1\n'));
    await stores[engine].command('ALTER TABLE example DELETE WHERE small IN (1)');
    expect(await stores[engine].query('SELECT count() AS n FROM example WHERE small = 1')).toEqual([{ n: '0' }]);
    expect(await stores[engine].query('SELECT count() AS n FROM example WHERE small = 2')).toEqual([{ n: '1' }]);
  });

  test('lets the rest of the program go on while it computes', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await stores[engine].query('SELECT sum(sipHash64(number)) AS h FROM numbers(20000000)');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  test('does many things at once without losing any', async () => {
    const work = Array.from({ length: 40 }, (_, index) => stores[engine].insert('texts', 'TSV', tsv(`${index}\n`)));
    const asked = Array.from({ length: 40 }, () => stores[engine].query('SELECT count() AS n FROM texts'));
    await Promise.all([...work, ...asked]);
    expect(await held()).toHaveLength(40);
  });

  async function held(): Promise<string[]> {
    const rows = await stores[engine].query<{ x: string }>('SELECT x FROM texts ORDER BY x');
    await stores[engine].command('TRUNCATE TABLE texts');
    return rows.map((row) => row.x);
  }
});

test('staging tables have a database of their own beside the loader', async () => {
  await stores.loader.command('CREATE TABLE loading.staged (x String) ENGINE = MergeTree() ORDER BY tuple()');
  await stores.loader.insert('loading.staged', 'TSV', tsv('a\n'));
  expect(await stores.loader.query('SELECT * FROM loading.staged')).toEqual([{ x: 'a' }]);
});

test('a server that is not there is named without its password', async () => {
  const opening = openWarehouse({ folder: stores.folder, url: 'http://user:secret@127.0.0.1:1/base' });
  await expect(opening).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'warehouseUnavailable',
    params: { address: '127.0.0.1:1/base' },
  });
  await expect(opening).rejects.not.toThrow('secret');
});

function tsv(data: string): Uint8Array {
  return Buffer.from(data);
}
