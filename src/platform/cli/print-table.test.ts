import { expect, test } from 'vitest';
import { tableLines, type Column } from './print-table.ts';

interface Row {
  name: string;
  n: number | null;
  share: string | null;
}
const columns: Column<Row>[] = [
  { title: 'Орган', of: (row) => row.name },
  { title: 'Обращений', of: (row) => row.n },
  { title: 'Доля', of: (row) => row.share, right: true },
];

test('numbers stand at the right, their thousands apart, and what is not applicable is a dash', () => {
  const rows = [
    { name: 'Администрация', n: 1_234_567, share: '43,2 %' },
    { name: 'МФЦ', n: null, share: null },
  ];
  expect(tableLines(columns, rows, 'ru')).toEqual([
    'Орган          Обращений    Доля',
    '─────────────  ─────────  ──────',
    'Администрация  1\u202F234\u202F567  43,2 %',
    'МФЦ                    —       —',
  ]);
});

test('a table of no rows is its header', () => {
  expect(tableLines(columns, [], 'ru')).toEqual(['Орган  Обращений  Доля', '─────  ─────────  ────']);
});

test('long text is cut to the width of the terminal, numbers never', () => {
  const name = 'Администрация муниципального образования «Эхирит-Булагатский район»';
  const lines = tableLines(columns, [{ name, n: 1_000_000, share: '100,0 %' }], 'ru', 50);
  expect(Math.max(...lines.map((line) => line.length))).toBe(50);
  expect(lines[2]).toMatch(/^Администрация муниципального …  1\u202F000\u202F000  100,0 %$/);
  expect(tableLines(columns, [{ name, n: 1_000_000, share: '100,0 %' }], 'ru')[2]).toContain(name);
});

test('text of several lines stays on one', () => {
  expect(tableLines(columns, [{ name: 'a\n  b', n: 1, share: '' }], 'ru')[2]).toContain('a b');
});
