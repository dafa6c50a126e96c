import { expect, test } from 'vitest';
import { statementsOf } from './sql-text.ts';

test('statements end at semicolons, and only at those that are code', () => {
  const sql = `-- first; not a statement
CREATE TABLE a (x String); /* ; */
INSERT INTO a SELECT 'one; it''s -- two \\'; three' ;
SELECT \`a;b\`, "c;d" FROM a -- the end`;
  expect(statementsOf(sql)).toEqual([
    'CREATE TABLE a (x String)',
    "INSERT INTO a SELECT 'one; it''s -- two \\'; three'",
    'SELECT `a;b`, "c;d" FROM a',
  ]);
});

test('comments and empty statements are no statements', () => {
  expect(statementsOf(' ;; -- nothing\n/* nothing */ ;')).toEqual([]);
});

test('a quote or comment that never ends is refused', () => {
  expect(() => statementsOf("SELECT 'x")).toThrow(SyntaxError);
  expect(() => statementsOf('SELECT 1 /* x')).toThrow(SyntaxError);
});

test('a comment still separates what stands around it', () => {
  expect(statementsOf('SELECT/**/1')).toEqual(['SELECT 1']);
});
