import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, id, list, text } from './encode.ts';
import { question } from './question.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-question-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('values stand where the file names them, as often as it does', () => {
  const ask = question(
    fileOf("SELECT :from AS `from`, x -- as :of\nFROM t WHERE d >= :from AND s = 'at 12:name' AND g IN :groups AND t::Date = :from;"),
  );
  expect(ask({ from: day('2024-02-29'), groups: list([id(1), id(2)]) })).toBe(
    "SELECT toDate('2024-02-29') AS `from`, x  \nFROM t WHERE d >= toDate('2024-02-29') AND s = 'at 12:name' AND g IN (1, 2) AND t::Date = toDate('2024-02-29')",
  );
});

test('a value that looks like a place or a pattern stays a value', () => {
  expect(question(fileOf('SELECT :a, :b'))({ a: text(':b $& $1'), b: id(1) })).toBe("SELECT ':b $& $1', 1");
});

test('a name without a value and a value without a place are refused', () => {
  const ask = question(fileOf('SELECT :a'));
  expect(() => ask({})).toThrow('no value for a');
  expect(() => ask({ a: id(1), b: id(2) })).toThrow('no place for b');
  expect(() => question(fileOf('SELECT :constructor'))({})).toThrow('no value for constructor');
});

test('a file holds one statement', () => {
  expect(() => question(fileOf('SELECT 1; SELECT 2'))).toThrow(SyntaxError);
  expect(() => question(fileOf('-- nothing'))).toThrow(SyntaxError);
});

function fileOf(sql: string): URL {
  const path = join(folder, 'question.sql');
  writeFileSync(path, sql);
  return pathToFileURL(path);
}
