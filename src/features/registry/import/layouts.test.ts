import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import type { Column } from './lines.ts';
import { readLines } from './read-lines.ts';

const kinds = Object.entries(layouts).map(([kind, layout]): [string, Column<unknown>[]] => [kind, Object.values<Column<unknown>>(layout)]);

test.each(kinds)('README.md lists the columns of %s as they are read', async (kind, columns) => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const written = columns.map(({ ru, en, required }) => `${required ? `**${ru}**` : ru} · ${en}`).join('; ');
  expect(readme).toContain(`| \`${kind}\` | ${written} |`);
});

test.each(kinds)('no two columns of %s share a header', (_, columns) => {
  const headers = columns.flatMap(({ ru, en, also = [] }) => [ru, en, ...also]).map((header) => header.toLowerCase());
  expect(new Set(headers).size).toBe(headers.length);
});

test('headers are read in any case, order and language, underscores as spaces', () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ text, kind: 'text' as const }));
  const rows = [
    { line: 1, cells: cells(' КОД УСЛУГИ ', 'Valid_From', 'вид', 'TITLE') },
    { line: 2, cells: cells('X', '31.01.2024', 'Услуга', 'Икс') },
  ];
  const { lines, problems } = readLines({ format: 'csv', rows, merges: [], problems: [], seen: [] }, layouts.services);
  expect(problems).toEqual([]);
  expect(lines).toEqual([{ line: 2, value: { code: 'X', validFrom: '2024-01-31', kind: 'service', title: 'Икс' } }]);
});
