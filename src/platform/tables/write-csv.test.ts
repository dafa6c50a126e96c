import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readTable } from './read-table.ts';
import { writeCsv } from './write-csv.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('by default with a byte order mark, semicolons and CRLF; cells are quoted only where they must be', () => {
  const bytes = writeCsv([
    ['Орган', 'Число'],
    ['ООО "Ромашка"; филиал', 5n],
    [null, 0.5],
  ]);
  expect(text(bytes)).toBe('\uFEFFОрган;Число\r\n"ООО ""Ромашка""; филиал";5\r\n;0.5\r\n');
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+7 395 2', "'+7 395 2"],
  ['-2+3', "'-2+3"],
  ['-', '-'],
  ['-5', '-5'],
  ['+12,5', '+12,5'],
])('the text %j stays a text in Excel', (given, expected) => {
  expect(text(writeCsv([[given]], { bom: false }))).toBe(
    `${expected.includes('"') ? `"${expected.replaceAll('"', '""')}"` : expected}\r\n`,
  );
});

test('a number is never guarded', () => {
  expect(text(writeCsv([[-5, -1.5]], { bom: false }))).toBe('-5;-1.5\r\n');
});

test.each(['windows-1251', 'cp866', 'koi8-r'] as const)('%s: signs without a place get their nearest look', async (encoding) => {
  const table = await readTable(writeCsv([['Дума — № 1', '…≥']], { encoding }), { name: 'x.csv', encoding });
  const expected = { 'windows-1251': ['Дума — № 1', '…?'], cp866: ['Дума - № 1', '...?'], 'koi8-r': ['Дума - N 1', '...≥'] };
  expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(expected[encoding]);
});

test('every table that is written is read back', async () => {
  const cell = fc.string({ unit: 'grapheme' }).map((letters) => letters.replace(/^[=+\-@\t\r]+/, '').replaceAll('\0', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 2 }), async (rows) => {
      const table = await readTable(writeCsv(rows), { name: 'x.csv', delimiter: ';' });
      expect(table.problems).toEqual([]);
      expect(table.rows.map((row) => row.cells.map((each) => each.text))).toEqual(rows);
    }),
  );
});
