import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStores } from '../testing/stores.ts';
import { code, day, id, int, list, text, type Encoded } from './encode.ts';

const stores = testStores();

// With CLICKHOUSE_URL the warehouse is that server and the loader is chDB; without, both are one engine.
const engines = process.env.CLICKHOUSE_URL === undefined ? (['loader'] as const) : (['warehouse', 'loader'] as const);

describe.each(engines)('in the %s', (engine) => {
  test('any text comes back as it went', async () => {
    const unit = fc.oneof(
      fc.constantFrom('\\', "'", '"', '`', '\0', '\n', '\r', '\t', '\b', '\f', '--', '/*', ';', '{', '%', 'п'),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(unit).map((parts) => parts.join('')),
          { minLength: 1, maxLength: 50 },
        ),
        async (values) => {
          expect(await readBack(values.map(text))).toEqual(values);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('days of all years both engines hold come back as they went', async () => {
    const days = Array.from({ length: 1713 }, (_, index) => new Date((1 + index * 29) * 86_400_000).toISOString().slice(0, 10));
    const all = [...days, '2000-02-29', '2024-02-29', '2105-12-31'];
    expect(all[0]).toBe('1970-01-02');
    expect(await readBack(all.map((value) => asText(day(value))))).toEqual(all);
  });

  test('integers come back exact, also beyond what JavaScript counts exactly', async () => {
    const edges = [0n, 1n, 2n ** 53n + 1n, 2n ** 63n - 1n];
    const ids = [...edges, 2n ** 63n, 2n ** 64n - 1n];
    expect(await readBack(ids.map((value) => asText(id(value))))).toEqual(ids.map(String));
    const ints = [...edges, -1n, -(2n ** 53n) - 1n, -(2n ** 63n)];
    expect(await readBack(ints.map((value) => asText(int(value))))).toEqual(ints.map(String));
    expect(await stores[engine].query(`SELECT 5 -${int(-3).sql} AS n`)).toEqual([{ n: '8' }]);
  });

  test('a list serves IN', async () => {
    const [row] = await stores[engine].query(
      `SELECT 'б' IN ${list([text('а'), text('б')]).sql} AS found, 7 IN ${list([id(1)]).sql} AS other`,
    );
    expect(row).toEqual({ found: 1, other: 0 });
  });

  async function readBack(values: Encoded[]): Promise<unknown> {
    const rows = await stores[engine].query<{ value: unknown }>(
      `SELECT arrayJoin([${values.map((value) => value.sql).join(', ')}]) AS value`,
    );
    return rows.map((row) => row.value);
  }
});

test('what is not a value is refused', () => {
  for (const value of ['2024-02-30', '2024-13-01', '24-01-01', '2024-1-1', "2024-01-01'", '1969-12-31', '1970-01-01', '2106-01-01', '']) {
    expect(() => day(value), value).toThrow(RangeError);
  }
  for (const value of [-1, 1.5, NaN, Infinity, 2 ** 53, 2n ** 64n]) expect(() => id(value), String(value)).toThrow(RangeError);
  for (const value of [1.5, NaN, 2n ** 63n, -(2n ** 63n) - 1n]) expect(() => int(value), String(value)).toThrow(RangeError);
  expect(() => text('half \ud83d')).toThrow(RangeError);
  expect(() => list([])).toThrow(RangeError);
});

test('a code is one of those known', () => {
  expect(code('epgu', ['epgu', 'mfc']).sql).toBe("'epgu'");
  expect(() => code('ЕПГУ', ['epgu', 'mfc'])).toThrow(RangeError);
});

function asText(value: Encoded): Encoded {
  return { ...value, sql: `toString(${value.sql})` };
}
