import { readFile } from 'node:fs/promises';

import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';

import { readTable } from '../read-table.ts';
import type { Table } from '../table.ts';
import type { RawWorkbook } from '../testing/raw-workbook.ts';
import { makeRawWorkbook } from '../testing/raw-workbook.ts';
import { writeZip } from './zip-writer.ts';

const read = (bytes: Uint8Array, options: { sheet?: string; limits?: object } = {}) => readTable(bytes, { name: 'отчёт.xlsx', ...options });
const readRaw = async (workbook: RawWorkbook) => read(await makeRawWorkbook(workbook));
const readData = (data: string, rest: Partial<RawWorkbook> = {}) => readRaw({ sheets: [{ name: 'Лист1', data }], ...rest });
const readOne = async (cell: string, rest: Partial<RawWorkbook> = {}) => {
  const table = await readData(`<row r="1">${cell}</row>`, rest);
  return { ...(table.rows[0]?.cells[0] ?? { kind: 'none', text: '' }), problem: table.problems.at(0)?.code };
};
const texts = (table: Table) => table.rows.map((row) => row.cells.map((cell) => cell.text));

describe('numbers', () => {
  test.each([
    ['1234', '1234'],
    ['1.0', '1'],
    ['-0', '0'],
    ['0.10000000000000001', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1.5E+3', '1500'],
    ['1E-7', '0.0000001'],
    ['1.2345678901234568E+19', '12345678901234567000'],
    ['12345678901234567891', '12345678901234567891'],
  ])('stored %s reads %s: plain decimal, shortest, whole numbers to the last digit', async (stored, text) => {
    expect(await readOne(`<c r="A1"><v>${stored}</v></c>`)).toMatchObject({ kind: 'number', text });
  });

  test('a text that looks like a number stays a text, with its zeros and no-break spaces', async () => {
    const strings = '<si><t>007</t></si><si><t xml:space="preserve"> 1\u00A0234 </t></si>';
    const table = await readData('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', { strings });
    expect(table.rows[0]?.cells).toEqual([
      { kind: 'text', text: '007' },
      { kind: 'text', text: ' 1\u00A0234 ' },
    ]);
  });

  test('a unit quoted in the number format does not make a date', async () => {
    expect(await readOne('<c r="A1" s="5"><v>45292</v></c>')).toMatchObject({ kind: 'number', text: '45292' });
  });
});

describe('dates', () => {
  test.each([
    [1, '45292', '2024-01-01'],
    [1, '45291.9999999999', '2024-01-01'],
    [1, '45292.5', '2024-01-01T12:00:00'],
    [2, '45292.604166666664', '2024-01-01T14:30:00'],
    [2, '45292', '2024-01-01'],
    [1, '1', '1900-01-01'],
    [1, '59', '1900-02-28'],
    [1, '61', '1900-03-01'],
    [1, '2958465', '9999-12-31'],
    [3, '0.75', '18:00:00'],
    [4, '1.5', '36:00:00'],
  ])('style %i with %s reads %s', async (style, stored, text) => {
    expect(await readOne(`<c r="A1" s="${style}"><v>${stored}</v></c>`)).toEqual({ kind: 'date', text, problem: undefined });
  });

  test('the 1904 system counts from 1 January 1904 and is said', async () => {
    const table = await readData('<row r="1"><c r="A1" s="1"><v>43830</v></c></row>', { workbookPr: '<workbookPr date1904="1"/>' });
    expect([table.rows[0]?.cells[0]?.text, table.seen]).toEqual(['2024-01-01', ['dateSystem=1904']]);
  });

  test.each(['0', '60', '-1', '2958466'])('serial %s is no day of the calendar: reported, the number kept', async (stored) => {
    expect(await readOne(`<c r="A1" s="1"><v>${stored}</v></c>`)).toEqual({ kind: 'number', text: stored, problem: 'dateOutOfRange' });
  });

  test('a date stored as ISO text reads without its midnight', async () => {
    expect(await readOne('<c r="A1" t="d"><v>2024-01-15T00:00:00.000</v></c>')).toMatchObject({ kind: 'date', text: '2024-01-15' });
  });
});

describe('texts, booleans, errors and formulas', () => {
  test('runs of rich text are joined, phonetic guides left out, escaped characters and entities decoded', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Дума </t></r><r><t>города</t></r><rPh sb="0" eb="1"><t>дума</t></rPh></si>' +
      '<si><t>a_x000D_\nb &amp; &#1071;&#x42F; _x005F_x000D_</t></si>';
    const table = await readData('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', { strings });
    expect(texts(table)).toEqual([['Дума города', 'a\r\nb & ЯЯ _x000D_']]);
  });

  test.each([
    ['<c r="A1" t="inlineStr"><is><r><t>Ду</t></r><r><t>ма</t></r></is></c>', 'text', 'Дума'],
    ['<c r="A1" t="str"><f>A2</f><v>итог</v></c>', 'text', 'итог'],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', 'number', '2'],
    ['<c r="A1" t="b"><v>1</v></c>', 'boolean', 'TRUE'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', 'text', '<b>'],
  ])('%s is %s %s', async (cell, kind, text) => {
    expect(await readOne(cell)).toEqual({ kind, text, problem: undefined });
  });

  test.each([
    ['<c r="A1" t="e"><f>A9</f><v>#REF!</v></c>', '#REF!', 'formulaError'],
    ['<c r="A1"><f>SUM(B1:B9)</f></c>', '', 'formulaNotCalculated'],
    ['<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', '', 'formulaNotCalculated'],
    ['<c r="A1" t="s"><v>99</v></c>', '99', 'cellUnreadable'],
    ['<c r="A1"><v>12,5</v></c>', '12,5', 'cellUnreadable'],
    [`<c r="A1" t="str"><v>${'ы'.repeat(100_001)}</v></c>`, `${'ы'.repeat(199)}…`, 'cellUnreadable'],
  ])('%.40s is an error %.20j: %s', async (cell, text, problem) => {
    expect(await readOne(cell)).toEqual({ kind: 'error', text, problem });
  });

  test('a problem has Excel’s row and the column', async () => {
    const table = await readData('<row r="7"><c r="AB7" t="e"><v>#N/A</v></c></row>');
    expect(table.problems).toEqual([{ line: 7, column: 28, code: 'formulaError', value: '#N/A' }]);
  });

  test('a formula that gave an empty text is an empty cell', async () => {
    const table = await readData('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>');
    expect(texts(table)).toEqual([['1']]);
    expect(table.seen).toEqual(['formulas=1']);
  });
});

describe('rows', () => {
  test('keep Excel’s numbers; blank ones between are rows with zero cells, styled empty cells are nothing', async () => {
    const table = await readData(
      '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/></row><row r="3"><c r="A3" s="1"/></row><row r="4"><c r="A4"><v>2</v></c></row>' +
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
    );
    expect(table.rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
    expect(texts(table)).toEqual([[], ['', '1'], [], ['2']]);
  });

  test('a gap of over a thousand rows is said and not filled', async () => {
    const table = await readData('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>');
    expect(table.rows.map((row) => row.line)).toEqual([1, 1_048_576]);
    expect(table.seen).toEqual(['blankRows=2-1048575']);
  });

  test('without numbers of their own follow one another, under any prefix', async () => {
    const sheet = '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>';
    expect(texts(await readData(sheet))).toEqual([['1', '2'], ['3']]);
  });

  test('hidden rows and columns are read and said', async () => {
    const table = await readRaw({
      sheets: [
        {
          name: 'Лист1',
          before: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
          data: [1, 2, 3, 5]
            .map((r) => `<row r="${r}" hidden="${r === 1 ? 0 : 1}"><c r="A${r}"><v>${r}</v></c><c r="D${r}"><v>0</v></c></row>`)
            .join(''),
        },
      ],
    });
    expect(table.rows).toHaveLength(5);
    expect(table.seen).toEqual(['hiddenRows=2-3,5', 'hiddenColumns=B-C']);
  });

  test('merged cells are kept with both ends, without what lies under the table', async () => {
    const after = '<mergeCells><mergeCell ref="B1:D2"/><mergeCell ref="F1:F1048576"/><mergeCell ref="A9:B9"/></mergeCells>';
    const data = '<row r="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>';
    const table = await readRaw({ sheets: [{ name: 'Лист1', data, after }] });
    expect(table.merges).toEqual([
      { top: 1, left: 2, bottom: 2, right: 4 },
      { top: 1, left: 6, bottom: 3, right: 6 },
    ]);
  });

  test('an empty sheet says so', async () => {
    expect((await readData('')).problems).toEqual([{ line: 1, code: 'fileEmpty', value: '' }]);
  });
});

describe('sheets', () => {
  const sheets = [
    { name: 'Скрытый', data: '<row r="1"><c r="A1"><v>1</v></c></row>', state: 'hidden' },
    { name: 'Отчёт &amp; свод', data: '<row r="1"><c r="A1"><v>2</v></c></row>' },
  ];

  test('the first one shown is read when none is named; hidden ones are said', async () => {
    const table = await readRaw({ sheets });
    expect([table.sheet, table.sheets, texts(table)]).toEqual(['Отчёт & свод', ['Скрытый', 'Отчёт & свод'], [['2']]]);
    expect(table.seen).toEqual(['hiddenSheet=Скрытый']);
  });

  test('a hidden one is read when named', async () => {
    expect(texts(await read(await makeRawWorkbook({ sheets }), { sheet: 'Скрытый' }))).toEqual([['1']]);
  });

  test('an unknown one is a fault that lists those there are', async () => {
    const reading = read(await makeRawWorkbook({ sheets }), { sheet: 'Лист1' });
    await expect(reading).rejects.toMatchObject({ code: 'sheetNotFound', params: { sheet: 'Лист1', sheets: 'Скрытый; Отчёт & свод' } });
  });
});

describe('workbooks of other programs', () => {
  test.each([
    ['openpyxl.xlsx', ''],
    ['libreoffice.xlsx', '100'],
  ])('%s reads as it shows', async (name, total) => {
    const table = await read(await readFile(new URL(`../samples/${name}`, import.meta.url)));
    expect(texts(table)).toEqual([
      ['Сведения о количестве обращений'],
      ['Орган', 'Услуга', 'Дата', 'Число'],
      ...[0, 1, 2, 3, 4].map((index) => [`Орган ${index}`, 'Услуга', `2024-01-0${index + 1}`, String(index * 10)]),
      ['Итого', '', '', total],
    ]);
    expect(table.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(table.seen).toEqual(['hiddenSheet=Справка', 'hiddenRows=4', 'hiddenColumns=C', 'formulas=1']);
    expect(table.problems.map(({ code }) => code)).toEqual(total === '' ? ['formulaNotCalculated'] : []);
  });
});

describe('limits', () => {
  const zeros = (megabytes: number) => ({ name: 'xl/media/image1.bin', content: new Uint8Array(megabytes * 1024 * 1024) });

  test('a bomb is refused by what its directory declares, before anything is unpacked', async () => {
    const bomb = await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '' }], more: [zeros(20)] });
    expect(bomb.byteLength).toBeLessThan(100_000);
    const reading = read(bomb, { limits: { unpackedBytes: 16 * 1024 * 1024 } });
    await expect(reading).rejects.toMatchObject({
      kind: 'invalid',
      code: 'workbookTooLarge',
      params: { name: 'отчёт.xlsx', limitMegabytes: 16 },
    });
  });

  test('a bomb whose directory lies is refused as soon as it unpacks past what is declared', async () => {
    const bytes = Buffer.from(await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: `<!--${' '.repeat(3_000_000)}-->` }] }));
    const size = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24;
    bytes.writeUInt32LE(100, size);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'workbookDamaged', params: { part: 'xl/worksheets/sheet1.xml' } });
  });

  test('a workbook that takes too long is stopped', async () => {
    const rows = Array.from({ length: 400_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('');
    const reading = read(await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: rows }] }), { limits: { milliseconds: 100 } });
    await expect(reading).rejects.toMatchObject({ code: 'workbookTooSlow', params: { seconds: 1 } });
  });

  test('a workbook that takes too much memory is stopped', async () => {
    const strings = Array.from({ length: 600_000 }, (_, index) => `<si><t>Администрация муниципального образования ${index}</t></si>`).join(
      '',
    );
    const bytes = await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<row r="1"><c r="A1" t="s"><v>5</v></c></row>' }], strings });
    await expect(read(bytes, { limits: { heapMegabytes: 20 } })).rejects.toMatchObject({ code: 'workbookTooLarge' });
  });

  test('too many cells are refused, empty ones before the last of a row included', async () => {
    const bytes = await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }] });
    await expect(read(bytes, { limits: { cells: 10_000 } })).rejects.toMatchObject({ code: 'tableTooLarge', params: { cells: 10_000 } });
  });
});

describe('files that are no workbook of this kind', async () => {
  const sample = async (name: string) => readFile(new URL(`../samples/${name}`, import.meta.url));
  const package_ = async (...names: string[]) => writeZip(names.map((name) => ({ name, content: '' })));
  const sound = await makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

  // The checksum is wrong, the part itself still unpacks.
  const corrupted = Buffer.from(sound);
  const entry = corrupted.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  corrupted.writeUInt32LE((corrupted.readUInt32LE(entry + 16) ^ 1) >>> 0, entry + 16);

  test.each([
    [
      'a workbook under a password',
      writeXlsx({ sheets: [{ name: 'x', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } }),
      'workbookEncrypted',
    ],
    ['a workbook of Excel 97', sample('libreoffice.xls'), 'workbookLegacy'],
    ['a binary workbook', package_('xl/workbook.bin'), 'workbookBinary'],
    ['an OpenDocument table', sample('libreoffice.ods'), 'workbookOpenDocument'],
    ['a Word document', package_('_rels/.rels', 'word/document.xml'), 'fileIsNotATable'],
    ['a ZIP archive', package_('a.csv'), 'fileIsNotATable'],
    ['a workbook with a byte changed on its way', corrupted, 'workbookDamaged'],
    ['a workbook cut short', sound.subarray(0, 700), 'workbookDamaged'],
    ['a sheet whose tags do not match', makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<row></c>' }] }), 'workbookDamaged'],
    ['a sheet with a document type', makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<!DOCTYPE x><row/>' }] }), 'workbookDamaged'],
    ['rows out of order', makeRawWorkbook({ sheets: [{ name: 'Лист1', data: '<row r="2"/><row r="1"/>' }] }), 'workbookDamaged'],
  ])('%s is refused with a code of its own', async (_, bytes, code) => {
    await expect(read(await bytes)).rejects.toMatchObject({ kind: 'invalid', code });
  });
});
