import { readFile } from 'node:fs/promises';

import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';

import { markTable } from './mark-table.ts';
import { readTable } from './read-table.ts';
import type { TableMark } from './table.ts';
import { makeRawWorkbook } from './testing/raw-workbook.ts';
import { writeCsv } from './write-csv.ts';
import { findPacked, readZipDirectory } from './xlsx/zip-directory.ts';

const mark = (line: number, column: number | null, message = 'Исправьте', code = 'wrong'): TableMark => ({ line, column, code, message });
const sample = async (name: string) => readFile(new URL(`./samples/${name}`, import.meta.url));
const rowsOf = async (bytes: Uint8Array, sheet?: string) => {
  const { rows } = await readTable(bytes, { name: 'x.xlsx', ...(sheet === undefined ? {} : { sheet }) });
  return rows.map((row) => [row.line, ...row.cells.map((cell) => cell.text)]);
};
const markBytes = async (bytes: Uint8Array, marks: TableMark[]) => markTable(bytes, await readTable(bytes, { name: 'x' }), marks);

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('a workbook as %s', (name) => {
  const marks = [
    mark(4, 2, 'Канал не из списка'),
    mark(4, 2, 'И ещё одно'),
    mark(3, 4, 'Дробное число'),
    mark(6, null, 'Строка повторяет строку 5'),
    mark(20, 6, '=1+1 <&>'),
    mark(0, null, 'Файл в целом'),
  ];

  test('reads as before, cell for cell, on the sheet it came with', async () => {
    const original = await sample(name);
    expect(await rowsOf(await markBytes(original, marks), 'Отчёт')).toEqual(await rowsOf(original));
  });

  test('keeps every part that marks do not concern byte for byte', async () => {
    const original = await sample(name);
    const marked = await markBytes(original, marks);
    const packed = (bytes: Uint8Array) => new Map(readZipDirectory(bytes).map((part) => [part.name, Buffer.from(findPacked(bytes, part))]));
    const before = packed(original);
    const after = packed(marked);
    const changed = [...before].filter(([part, bytes]) => !after.get(part)?.equals(bytes)).map(([part]) => part);
    expect(
      changed.every((part) =>
        /^(\[Content_Types\]|xl\/(workbook|styles|comments|_rels|drawings\/\w+\.vml$|worksheets\/sheet1))/.test(part),
      ),
    ).toBe(true);
    expect(before.size).toBeGreaterThan(changed.length + 5);
  });

  test('has the marked cells filled and their other formats kept', async () => {
    const [sheet] = (await readXlsx(await markBytes(await sample(name), marks), { readStyles: true })).sheets;
    const style = (place: string) => sheet?.cells?.get(place)?.style;
    const filled = [...(sheet?.cells ?? [])]
      .filter(([, cell]) => JSON.stringify(cell.style?.fill ?? '').includes('FFD8A8'))
      .map(([place]) => place);
    expect(filled.toSorted()).toEqual(['19,5', '2,3', '3,1', '5,0']);
    expect(style('2,3')?.border?.left?.style).toBe('thin');
    expect(style('0,0')?.font).toMatchObject({ bold: true, size: 14 });
  });

  test('has the messages as comments, under those that were there', async () => {
    const [sheet] = (await readXlsx(await markBytes(await sample(name), marks))).sheets;
    const comment = (place: string) => sheet?.cells?.get(place)?.comment?.text;
    expect(comment('3,1')).toBe('старая заметка\n—\nКанал не из списка\nИ ещё одно');
    expect(comment('4,3')).toBe('вторая');
    expect(comment('2,3')).toBe('Дробное число');
    expect(comment('5,0')).toBe('Строка повторяет строку 5');
    expect(comment('19,5')).toBe('=1+1 <&>');
  });

  test('lists all errors on a last sheet', async () => {
    const marked = await markBytes(await sample(name), marks);
    expect((await readTable(marked, { name: 'x' })).sheets).toEqual(['Отчёт', 'Справка', 'Ошибки']);
    expect(await rowsOf(marked, 'Ошибки')).toEqual([
      [1, 'Строка', 'Столбец', 'Значение', 'Код', 'Что сделать'],
      [2, '', '', '', 'wrong', 'Файл в целом'],
      [3, '3', 'D', '0', 'wrong', 'Дробное число'],
      [4, '4', 'B', 'Услуга', 'wrong', 'Канал не из списка'],
      [5, '4', 'B', 'Услуга', 'wrong', 'И ещё одно'],
      [6, '6', '', '', 'wrong', 'Строка повторяет строку 5'],
      [7, '20', 'F', '', 'wrong', '=1+1 <&>'],
    ]);
  });

  test('can be marked once more', async () => {
    const once = await markBytes(await sample(name), marks);
    const twice = await markBytes(once, [mark(3, 4, 'Опять'), mark(7, 1)]);
    expect(await rowsOf(twice, 'Отчёт')).toEqual(await rowsOf(await sample(name)));
    expect((await readTable(twice, { name: 'x' })).sheets).toEqual(['Отчёт', 'Справка', 'Ошибки', 'Ошибки (2)']);
  });
});

describe('a workbook of an unusual generator', () => {
  const data =
    '<row><c><v>1</v></c><c t="inlineStr"><is><t>б</t></is></c></row><row r="3" spans="1:2"/><row r="5"><c r="B5" s="1"><v>45292</v></c></row>';
  const marks = [mark(1, 1), mark(1, 4), mark(2, 2), mark(3, 1), mark(5, 1), mark(5, 2), mark(5, 3), mark(9, 1)];
  const expected = ['A1', 'D1', 'B2', 'A3', 'A5', 'B5', 'C5', 'A9'];

  test.each([
    ['without references and with missing rows', makeRawWorkbook({ sheets: [{ name: 'Лист1', data }] })],
    ['without styles', makeRawWorkbook({ sheets: [{ name: 'Лист1', data: data.replace(' s="1"', '') }], styles: ' ' })],
    [
      'with elements after its cells',
      makeRawWorkbook({ sheets: [{ name: 'Лист1', data, after: '<pageMargins left="1"/><tableParts/><extLst/>' }] }),
    ],
  ])('%s is marked at the right cells', async (_, made) => {
    const bytes = await made;
    const marked = await markBytes(bytes, marks);
    expect(await rowsOf(marked, 'Лист1')).toEqual(await rowsOf(bytes));
    const [sheet] = (await readXlsx(marked, { readStyles: true })).sheets;
    const filled = [...(sheet?.cells ?? [])]
      .filter(([, cell]) => cell.style?.fill !== undefined && cell.comment !== undefined)
      .map(([place]) => place);
    const places = expected.map((reference) => `${Number(reference.slice(1)) - 1},${reference.charCodeAt(0) - 65}`);
    expect(filled.toSorted()).toEqual(places.toSorted());
  });

  test('with elements under a prefix is marked under that prefix', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>45292</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const more = [{ name: 'xl/worksheets/sheet1.xml', content: prefixed }];
    const bytes = await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '' }], more });
    const marked = await markBytes(bytes, [mark(1, 1), mark(1, 2)]);
    expect(await rowsOf(marked, 'Лист1')).toEqual([[1, '2024-01-01']]);
    expect((await readXlsx(marked)).sheets[0]?.cells?.get('0,1')?.comment?.text).toBe('Исправьте');
  });

  test('puts the drawing of comments where the order of elements wants it', async () => {
    const after =
      '<conditionalFormatting sqref="A1"><extLst><ext/></extLst></conditionalFormatting><pageMargins left="1"/><tableParts/><extLst/>';
    const marked = await markBytes(await makeRawWorkbook({ sheets: [{ name: 'Лист1', data, after }] }), marks);
    const part = readZipDirectory(marked).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const { inflateRawSync } = await import('node:zlib');
    const xml = part === undefined ? '' : inflateRawSync(findPacked(marked, part)).toString('utf8');
    expect(xml).toMatch(/<pageMargins left="1"\/><legacyDrawing [^>]*\/><tableParts\/>/);
  });
});

describe('a CSV', () => {
  const text = (bytes: Uint8Array, label = 'utf-8') => new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  const bytesOf = (value: string) => new TextEncoder().encode(value);

  test('comes back as its header and the lines with errors, cells untouched, errors behind', async () => {
    const original = bytesOf('орган;число\r\nДума; 1 \r\n"Фонд ""А""";x\r\nСовет;3;лишнее\r\n');
    const marked = await markBytes(original, [
      mark(3, 2, 'Не число; исправьте', 'countNotNumber'),
      mark(4, null, 'Лишняя ячейка', 'cells'),
      mark(3, 1, 'Нет', 'unknown'),
    ]);
    expect(text(marked)).toBe(
      [
        'орган;число;;Строка;Столбец;Код;Что сделать',
        '"Фонд ""А""";x;;3;2 | 1;countNotNumber | unknown;"Не число; исправьте | Нет"',
        'Совет;3;лишнее;4;;cells;Лишняя ячейка',
        '',
      ].join('\r\n'),
    );
  });

  test.each(['windows-1251', 'cp866', 'koi8-r', 'utf-8-bom', 'utf-16le'] as const)(
    'keeps its encoding %s and delimiter',
    async (encoding) => {
      const original = writeCsv(
        [
          ['орган', 'услуга', 'число'],
          ['Администрация города', 'Выдача разрешения', 'пять'],
        ],
        { encoding, delimiter: '\t', bom: false },
      );
      const table = await readTable(original, { name: 'x.csv' });
      expect(table.encoding).toBe(encoding);
      const marked = await readTable(await markTable(original, table, [mark(2, 3, 'Впишите число')]), { name: 'y.csv', encoding });
      expect([marked.encoding, marked.delimiter]).toEqual([encoding, '\t']);
      expect(marked.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
        ['орган', 'услуга', 'число', 'Строка', 'Столбец', 'Код', 'Что сделать'],
        ['Администрация города', 'Выдача разрешения', 'пять', '2', '3', 'wrong', 'Впишите число'],
      ]);
    },
  );

  test('a record with a broken quote is one quoted cell, so that the copy itself reads soundly', async () => {
    const original = bytesOf('a;b\n1;"open\n3;4\n');
    const marked = await markBytes(original, [mark(2, 2, 'Кавычка')]);
    const table = await readTable(marked, { name: 'x.csv' });
    expect(table.problems).toEqual([]);
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual(['1;"open', '', '2', '2', 'wrong', 'Кавычка']);
  });

  test('a mark inside a record of several lines finds its record; marks of no line go last', async () => {
    const original = bytesOf('a;b\n"x\ny";2\nz;3\n');
    const table = await readTable(await markBytes(original, [mark(0, null, 'Файл'), mark(3, 1), mark(99, null, 'Нигде')]), {
      name: 'x.csv',
    });
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['a', 'b', 'Строка', 'Столбец', 'Код', 'Что сделать'],
      ['x\ny', '2', '3', '1', 'wrong', 'Исправьте'],
      ['', '', '', '', 'wrong', 'Файл'],
      ['', '', '99', '', 'wrong', 'Нигде'],
    ]);
  });

  test('a file of one column gets its errors behind a semicolon', async () => {
    const marked = await markBytes(bytesOf('орган\nДума; и отдел\nСовет\nФонд\nСуд\n'), [mark(2, 1)]);
    expect(text(marked)).toBe('орган;Строка;Столбец;Код;Что сделать\r\n"Дума; и отдел";2;1;wrong;Исправьте\r\n');
  });

  test('words are English when asked', async () => {
    const original = bytesOf('a;b\n1;2\n');
    const table = await readTable(original, { name: 'x.csv' });
    expect(text(await markTable(original, table, [mark(2, 1, 'Mend')], { language: 'en' }))).toBe(
      'a;b;Line;Column;Code;What to do\r\n1;2;2;1;wrong;Mend\r\n',
    );
  });
});
