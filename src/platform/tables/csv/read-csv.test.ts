import { readFile } from 'node:fs/promises';

import { describe, expect, test } from 'vitest';

import { readTable } from '../read-table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytesOf(text), { name: 'test.csv' });
const texts = async (text: string) => (await read(text)).rows.map((row) => row.cells.map((cell) => cell.text));

describe('records', () => {
  test('a line break inside quotes belongs to the cell, and later lines keep their physical numbers', async () => {
    const table = await read('a;b\r\n"x\r\ny\nz";2\r\n\r\nlast;4\r\n\r\n\n');
    expect(table.rows.map((row) => [row.line, row.cells.map((cell) => cell.text)])).toEqual([
      [1, ['a', 'b']],
      [2, ['x\r\ny\nz', '2']],
      [5, []],
      [6, ['last', '4']],
    ]);
    expect(table.problems).toEqual([]);
  });

  test('CR alone, LF and CRLF each end a line', async () => {
    const table = await read('a;1\rb;2\nc;3\r\nd;4');
    expect(table.rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
    expect(table.rows.every((row) => row.cells.length === 2)).toBe(true);
  });

  test('a delimiter at the end of a line is one more empty cell', async () => {
    expect(await texts('a;b;\n1;2;\n')).toEqual([
      ['a', 'b', ''],
      ['1', '2', ''],
    ]);
  });

  test('doubled quotes are one quote, quotes inside an unquoted cell are letters, spaces stay', async () => {
    expect(await texts('a;b\n"ООО ""Ромашка""";ООО "Лютик"\n x ;"  "\n')).toEqual([
      ['a', 'b'],
      ['ООО "Ромашка"', 'ООО "Лютик"'],
      [' x ', '  '],
    ]);
  });

  test('text after a closing quote is reported and the cell kept raw', async () => {
    const table = await read('a;b;c\n1;"ООО "Ромашка"";2\n3;4;5\n');
    expect(table.problems).toEqual([{ line: 2, column: 2, code: 'textAfterQuote', value: 'Ромашка""' }]);
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['a', 'b', 'c'],
      ['1', '"ООО "Ромашка""', '2'],
      ['3', '4', '5'],
    ]);
  });

  test('a quote never closed is reported at the line where it opened and spoils that line alone', async () => {
    const table = await read('a;b\n1;"open\n3;4\n5;6\n');
    expect(table.problems).toEqual([{ line: 2, column: 2, code: 'quoteNotClosed', value: '"open' }]);
    expect(table.rows.map((row) => [row.line, row.cells.length])).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
      [4, 2],
    ]);
  });

  test('a quote left open before lines that quote properly is blamed on the line that left it open', async () => {
    const table = await read('a;b\n1;"open\n2;"fine"\n3;"two\nlines"\n4;"fine"\n');
    expect(table.problems).toEqual([{ line: 2, column: 2, code: 'quoteNotClosed', value: '"open' }]);
    expect(table.rows.map((row) => row.line)).toEqual([1, 2, 3, 4, 6]);
  });

  test('an empty file and a file of blank lines say so', async () => {
    for (const text of ['', '\r\n\r\n']) {
      const table = await read(text);
      expect(table.rows).toEqual([]);
      expect(table.problems).toEqual([{ line: 1, code: 'fileEmpty', value: '' }]);
    }
  });

  test('a zero byte is reported with its line and column', async () => {
    const table = await read('a;b\n"x\ny\0";2\n');
    expect(table.problems).toEqual([{ line: 3, column: 1, code: 'nulByte', value: 'x\ny\0' }]);
  });
});

describe('many problems', () => {
  test('past ten thousand are only counted', async () => {
    const table = await read('a;b\n'.concat('1;"x"y\n'.repeat(10_005)));
    expect(table.problems).toHaveLength(10_000);
    expect(table.seen).toContain('moreProblems=5');
  });

  test('a file of blank lines has a limit too', async () => {
    const reading = readTable(bytesOf('\n'.repeat(1001)), { name: 'test.csv', limits: { cells: 1000 } });
    await expect(reading).rejects.toMatchObject({ code: 'tableTooLarge' });
  });
});

describe('delimiter', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['Отчёт за 2024 год\nпо области, все ведомства\n\nп/п;орган;число\n1;"А; Б";3\n2;В;4\n', ';'],
    ['орган\nМинистерство\nАдминистрация, отдел\nДума\nФонд\n', undefined],
    ['одна строка; две', ';'],
  ])('of %j is %j', async (text, delimiter) => {
    expect((await read(text)).delimiter).toBe(delimiter);
  });

  test('is taken from a first line sep=, which is no record but counts as a line', async () => {
    const table = await read('sep=,\na,b;c\n');
    expect(table.delimiter).toBe(',');
    expect(table.rows.map((row) => [row.line, row.cells.length])).toEqual([[2, 2]]);
    expect(table.seen).toContain('delimiterHint=,');
  });
});

describe('encoding', () => {
  const sample = 'Орган;Услуга;Количество\nАдминистрация г. Иркутска;Выдача градостроительного плана;12\n';

  test.each(['windows-1251', 'cp866', 'koi8-r'] as const)('%s is recognised by its letters', async (encoding) => {
    const table = await readTable(encodeOneByte(sample, encoding), { name: 'test.csv' });
    expect(table.encoding).toBe(encoding);
    expect(table.seen).toContain(`encoding=${encoding}:frequency`);
    expect(table.rows[1]?.cells[0]?.text).toBe('Администрация г. Иркутска');
  });

  test.each(['windows-1251', 'cp866', 'koi8-r'] as const)('%s is recognised on every line of real tables', async (encoding) => {
    const wrong: string[] = [];
    for (const line of await realLines()) {
      const table = await readTable(encodeOneByte(line, encoding), { name: 'test.csv' });
      if (table.encoding !== encoding) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });

  test('a told encoding is taken', async () => {
    const table = await readTable(encodeOneByte('Ъ;Ы', 'cp866'), { name: 'test.csv', encoding: 'cp866' });
    expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(['Ъ', 'Ы']);
  });

  test('a byte order mark is no part of the first cell', async () => {
    const table = await read(`\uFEFF${sample}`);
    expect(table.encoding).toBe('utf-8-bom');
    expect(table.rows[0]?.cells[0]?.text).toBe('Орган');
  });

  test('the text that Excel saves as «Юникод» is read', async () => {
    const table = await readTable(Buffer.from('\uFEFFОрган\tЧисло\r\nДума\t1\r\n', 'utf16le'), { name: 'test.txt' });
    expect([table.encoding, table.delimiter, table.rows[1]?.cells[0]?.text]).toEqual(['utf-16le', '\t', 'Дума']);
  });

  test('bytes that break UTF-8 are reported where they stand, and the file stays UTF-8', async () => {
    const bytes = Buffer.concat([bytesOf(sample), Uint8Array.of(0x41, 0x3b, 0xd0, 0x3b, 0x31, 0x0a)]);
    const table = await readTable(bytes, { name: 'test.csv' });
    expect(table.encoding).toBe('utf-8');
    expect(table.problems).toEqual([{ line: 3, column: 2, code: 'bytesNotInEncoding', value: '\uFFFD' }]);
  });
});

describe('files that are no table', () => {
  test.each([
    ['%PDF-1.7\n', 'pdf'],
    ['<html><body><table><tr><td>1</td></tr></table></body></html>', 'html'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', 'xml'],
    ['{\\rtf1\\ansi}', 'rtf'],
  ])('%j is refused as %s', async (text, kind) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'invalid', code: 'fileIsNotATable', params: { kind } });
  });

  test('a file over the limit is refused before it is read to the end', async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks += 1;
        yield new Uint8Array(1024);
      }
    }
    const reading = readTable(endless(), { name: 'test.csv', limits: { fileBytes: 4096 } });
    await expect(reading).rejects.toMatchObject({ kind: 'invalid', code: 'fileTooLarge' });
    expect(chunks).toBe(5);
  });
});

/** The test's own table of bytes, so that the reader is not checked against itself. */
function encodeOneByte(text: string, encoding: 'windows-1251' | 'cp866' | 'koi8-r'): Uint8Array {
  const decoder = new TextDecoder(encoding === 'cp866' ? 'ibm866' : encoding);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text.split(''), (letter) => table.get(letter) ?? 0x3f);
}

async function realLines(): Promise<string[]> {
  const folder = new URL('../samples/', import.meta.url);
  const text = await readFile(new URL('names.txt', folder), 'utf8');
  return text.split('\n').filter((line) => /[а-яё]/i.test(line));
}
