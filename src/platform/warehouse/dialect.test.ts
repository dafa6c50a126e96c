import { beforeAll, describe, expect, test } from 'vitest';
import { testStores } from '../testing/stores.ts';

const stores = testStores();

// The SQL that questions may be written in. With CLICKHOUSE_URL the loader (chDB) and that server have to answer the same bytes;
// without, the embedded engine has at least to understand it. What the two do not share stands in README.md beside this file.
const shared: Record<string, readonly string[]> = {
  'counts and sums': [
    'SELECT g, count() AS rows, sum(n) AS total, min(d) AS since, max(d) AS till FROM t GROUP BY g ORDER BY g',
    "SELECT c, sumIf(n, n > 0) AS some, countIf(n > 3) AS many, sum(c = 'a') AS those FROM t GROUP BY c ORDER BY c",
    'SELECT g FROM t GROUP BY g HAVING sum(n) > 10 ORDER BY g',
    'SELECT g, sum(n) AS n FROM t GROUP BY g WITH TOTALS ORDER BY g',
    'SELECT uniqExact(s) AS different, avg(n) AS mean, sum(n) / count() AS ratio, intDiv(sum(n), 7) AS whole, sum(n) % 7 AS rest FROM t',
    'SELECT ifNull(sum(n), 0) AS total, count() AS rows FROM t WHERE g = 99',
    'SELECT argMax(s, d) AS last, argMin(s, d) AS first FROM t',
    'SELECT g, groupArray(n) AS list FROM (SELECT g, n FROM t ORDER BY d, g, n) GROUP BY g ORDER BY g',
  ],
  days: [
    'SELECT toYear(d) AS y, toMonth(d) AS m, toYYYYMM(d) AS ym, toStartOfMonth(d) AS start, toStartOfQuarter(d) AS quarter FROM t GROUP BY d ORDER BY d',
    "SELECT d, sum(n) AS n FROM t WHERE d BETWEEN toDate('2024-02-01') AND toDate('2024-05-31') GROUP BY d ORDER BY d",
    "SELECT toString(d) AS a, toUInt16(d) AS b, d + 1 AS c, addMonths(toDate('2024-01-31'), 1) AS e FROM t ORDER BY d, g LIMIT 3",
  ],
  conditions: [
    'SELECT multiIf(n > 5, 1, n > 0, 2, 3) AS k, count() AS rows FROM t GROUP BY k ORDER BY k',
    'SELECT CASE WHEN n > 5 THEN 1 ELSE 0 END AS k, count() AS rows FROM t GROUP BY k ORDER BY k',
    'SELECT ifNull(n, 0) AS a, coalesce(n, 1) AS b, isNull(n) AS e, n IS NOT NULL AS f FROM t ORDER BY d, g, n',
    "SELECT count() AS rows FROM t WHERE c IN ('a', 'b') AND NOT (g IN (1)) AND (d, g) IN ((toDate('2024-01-10'), 0), (toDate('2024-02-11'), 2))",
    'SELECT count() AS rows FROM t WHERE (g, s) IN (SELECT g, name FROM u)',
    'SELECT least(1, 2) AS a, greatest(1, 2) AS b, abs(-3) AS e',
  ],
  joins: [
    'SELECT g, name, k FROM (SELECT g, count() AS k FROM t GROUP BY g) AS x INNER JOIN u USING (g) ORDER BY g, name',
    'SELECT g, name, k FROM (SELECT g, count() AS k FROM t GROUP BY g) AS x LEFT JOIN u USING (g) ORDER BY g, name',
    'SELECT g, kind, k FROM (SELECT g, count() AS k FROM t GROUP BY g) AS x ANY LEFT JOIN v USING (g) ORDER BY g',
  ],
  order: [
    'SELECT g, n FROM t ORDER BY n, g, d',
    'SELECT g, n FROM t ORDER BY n DESC, g, d',
    'SELECT g, n FROM t ORDER BY g, n DESC, d LIMIT 2 BY g',
    'SELECT DISTINCT s FROM t ORDER BY s LIMIT 2, 3',
    'SELECT * FROM (SELECT 1 AS a UNION ALL SELECT 2 AS a) ORDER BY a',
  ],
  texts: [
    "SELECT s, lowerUTF8(s) AS a, lengthUTF8(s) AS b, length(s) AS e, s || '!' AS f, empty(s) AS h FROM t GROUP BY s ORDER BY s",
    'SELECT toString(c) AS a, toInt8(c) AS b FROM t GROUP BY c ORDER BY c',
  ],
  checksums: [
    'SELECT sum(cityHash64(d, g, s)) AS a, groupBitXor(sipHash64(s)) AS b FROM t',
    "SELECT hex(MD5('a')) AS a, hex(SHA256('a')) AS b, toTypeName(sum(toInt8(1))) AS e, toTypeName(toUInt32(1) * toInt8(1)) AS f",
    'SELECT sum(toUInt64(g) * 1000003 + toUInt64(toUInt16(d)) * 15485863 + toUInt64(18446744073709551557)) AS a FROM t',
  ],
  numbers: [
    "SELECT 0.1 + 0.2 AS a, 1 / 3 AS b, 1e20 AS e, toInt64('-9223372036854775808') AS f, 18446744073709551615 AS h, round(2 / 3, 2) AS i",
  ],
};

beforeAll(async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [
    `2024-0${1 + (i % 9)}-1${i % 10}`,
    i % 4,
    'abc'[i % 3],
    i % 5 === 0 ? '\\N' : i * 3 - 40,
    ['', 'Я', 'ёж'][i % 3],
  ]);
  for (const engine of new Set([stores.warehouse, stores.loader])) {
    await engine.command(
      "CREATE TABLE t (d Date, g UInt32, c Enum8('a' = 1, 'b' = 2, 'c' = 3), n Nullable(Int64), s String) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY (g, d)",
    );
    await engine.insert('t', 'TSV', Buffer.from(rows.map((row) => `${row.join('\t')}\n`).join('')));
    await engine.command('CREATE TABLE u (g UInt32, name String) ENGINE = MergeTree() PARTITION BY g ORDER BY g');
    await engine.insert('u', 'TSV', Buffer.from('1\tone\n2\ttwo\n2\tzwei\n7\tseven\n'));
    await engine.command('CREATE TABLE v (g UInt32, kind UInt8) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY g');
    await engine.insert('v', 'TSV', Buffer.from('1\t10\n2\t20\n'));
  }
});

describe.each(Object.entries(shared))('%s mean the same on both engines', (_, statements) => {
  test.each(statements)('%s', async (sql) => {
    const [kept, embedded] = await Promise.all(
      [stores.warehouse, stores.loader].map(async (engine) => Buffer.from(await engine.bytes(sql, 'JSONEachRow')).toString()),
    );
    expect(embedded).not.toBe('');
    expect(kept).toBe(embedded);
  });
});
