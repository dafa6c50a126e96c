import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, id, list } from '../src/platform/warehouse/encode.ts';
import type { Encoded } from '../src/platform/warehouse/encode.ts';
import { question } from '../src/platform/warehouse/question.ts';
import { openWarehouse } from '../src/platform/warehouse/warehouse.ts';
import type { Warehouse } from '../src/platform/warehouse/warehouse.ts';
import { startServers } from './servers.ts';

/**
 * Every question of the product is one .sql file for both engines. Here each is put to both over the same table of edges: months and years that meet,
 * leap days, zeros, marks, sums beyond 32 bits, signed rows that cancel, entries hidden and not yet accepted. The answers must be the same bytes.
 */
const root = new URL('../', import.meta.url);
const truth = { sql: '1' } as Encoded;
const period = { from: day('2024-01-01'), to: day('2024-12-31') };
const visible = { last: id(7), gaps: list([id(3)]) };
const all = { authorities: list([1, 2, 3].map(id)), services: list([10, 11].map(id)) };
const pairs = { sql: '((1, 10), (2, 11), (3, 10))' } as Encoded;

const asked: Readonly<Record<string, readonly Record<string, Encoded>[]>> = {
  'intake/batch-statements.sql': [{ batch: id(1) }],
  'intake/held-statements.sql': [{ batches: list([1, 2, 5].map(id)), ...all, ...period }],
  'intake/held-by-source.sql': [{ batches: list([1, 2].map(id)), source: id(2), authorities: all.authorities, ...period }],
  'intake/counting-statements.sql': [{ ...visible, ...all, ...period }],
  'intake/statements-checksums.sql': [{}],
  'intake/cells-checksums.sql': [{}],
  'indicators/share.sql': [
    { ...visible, ...period, cuts: list([day('2024-01-01')]) },
    { ...visible, ...period, cuts: list([day('2024-01-01'), day('2024-02-29'), day('2024-07-01')]) },
    { ...visible, from: day('2024-02-15'), to: day('2024-03-31'), cuts: list([day('2024-02-15')]) },
    { ...visible, from: day('2022-01-01'), to: day('2026-12-31'), cuts: list([day('2022-01-01')]) },
  ],
  'indicators/periods.sql': [visible],
  'indicators/earlier.sql': [
    {
      ...visible,
      ...all,
      months: list([day('2023-04-01'), day('2024-01-01'), day('2024-02-01')]),
      channels: list([textOf('epgu'), textOf('other')]),
    },
  ],
  'indicators/cells.sql': [
    {
      ...visible,
      ...period,
      any_pair: truth,
      pairs,
      any_channel: truth,
      channels: list([textOf('epgu')]),
      any_month: truth,
      month_from: period.from,
      month_to: period.to,
    },
    {
      ...visible,
      ...period,
      any_pair: no(),
      pairs,
      any_channel: no(),
      channels: list([textOf('epgu'), textOf('post')]),
      any_month: no(),
      month_from: day('2024-02-01'),
      month_to: day('2024-02-29'),
    },
  ],
};

let embedded: Warehouse;
let server: Warehouse;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const servers = await startServers();
  closing.push(() => servers.stop());
  const folder = mkdtempSync(join(tmpdir(), 'vekha-twins-'));
  // Beside a server the embedded engine always stands, to load files with: both are here at once.
  const opened = await openWarehouse({ folder, url: servers.CLICKHOUSE_URL });
  closing.push(
    async () => rmSync(folder, { recursive: true, force: true }),
    () => opened.close(),
  );
  ({ warehouse: server, loader: embedded } = opened);
  await Promise.all([fill(server), fill(embedded)]);
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

describe('one question, one file, one answer on both engines', () => {
  const files = globSync('src/features/**/*.sql', { cwd: root }).map((file) => file.replace('src/features/', ''));

  test('every question is examined here', () => {
    expect(Object.keys(asked).toSorted()).toEqual(files.toSorted());
  });

  test.each(Object.entries(asked))('%s', async (file, askings) => {
    const ask = question<Record<string, Encoded>>(new URL(`src/features/${file}`, root));
    for (const params of askings) {
      const [here, there] = await Promise.all([embedded, server].map((each) => answer(each, ask(params))));
      expect(here).toEqual(there);
      expect(here?.length).toBeGreaterThan(0);
    }
  });
});

/** The rows as the engine wrote them, in an order of their own: a question without ORDER BY promises none. */
async function answer(warehouse: Warehouse, sql: string): Promise<string[]> {
  const lines = new TextDecoder()
    .decode(await warehouse.bytes(sql, 'TSVWithNamesAndTypes'))
    .trimEnd()
    .split('\n');
  return [...lines.slice(0, 1), ...lines.slice(2).toSorted()];
}

async function fill(warehouse: Warehouse): Promise<void> {
  const migrations = readFileSync(new URL('migrations/clickhouse/0001-intake.sql', root), 'utf8').replace(/^--.*$/gm, '');
  for (const statement of migrations.split(';').filter((each) => each.trim() !== '')) await warehouse.command(statement);
  const tsv = (rows: readonly (string | number)[][]) => new TextEncoder().encode(rows.map((row) => `${row.join('\t')}\n`).join(''));
  await warehouse.insert('intake_counts', 'TSV', tsv(edges.map(([, ...row]) => row.slice(0, -1))));
  await warehouse.insert('intake_cells', 'TSV', tsv(edges));
}

/** entry, batch, line, col, source, from, to, service, authority, territory, channel, visit, assisted, outcome, state, n, answers */
const edges: readonly (string | number)[][] = [
  ['2024-01-01', '2024-01-31', 'epgu', 'known', 5],
  ['2024-02-01', '2024-02-29', 'epgu', 'known', 0],
  ['2024-02-29', '2024-02-29', 'post', 'known', 1],
  ['2024-12-01', '2024-12-31', 'office', 'known', '9007199254740991'],
  ['2023-12-01', '2024-01-31', 'mfc', 'known', 3],
  ['2024-04-01', '2024-06-30', 'phone', 'known', 12],
  ['2023-04-01', '2024-03-31', 'other', 'notReported', 0],
  ['2024-03-01', '2024-03-31', 'rpgu', 'notApplicable', 0],
  ['2024-12-31', '2025-01-01', 'site', 'known', 2],
].flatMap(([from = '', to = '', channel = '', state = '', n = 0], index) => {
  const row = (entry: number, batch: number, signed: number | string, answers: number) => {
    const place = [
      entry,
      batch,
      index + 2,
      4,
      (index % 3) + 1,
      from,
      to,
      10 + (index % 2),
      (index % 3) + 1,
      index === 4 ? '25701000001' : 0,
    ];
    return [
      ...place,
      channel,
      index === 0 ? 'none' : 'unknown',
      index === 1 ? 'yes' : 'unknown',
      index === 2 ? 'draft' : 'unknown',
      state,
      signed,
      answers,
    ];
  };
  const hidden = [row(3, 5, 1000, 1), row(9, 6, 1000, 1)];
  return index === 5 ? [row(1, 1, n, 1), row(4, 1, n, 1), ...hidden] : [row(1, 1, n, 1), row(2, 2, n, 1), ...hidden];
});

function textOf(code: string): Encoded {
  return { sql: `'${code}'` } as Encoded;
}

function no(): Encoded {
  return { sql: '0' } as Encoded;
}
