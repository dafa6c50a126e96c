import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { fault } from '../errors.ts';
import { findInputProblem } from '../input-problem.ts';
import type { Call } from '../perform.ts';
import { command } from './command.ts';
import { contractCommand } from './contract-command.ts';
import { openLocalFile } from './local-file.ts';
import { tableLines } from './print-table.ts';
import { runCli } from './run-cli.ts';

const count = contract({
  name: 'shelf.count',
  kind: 'query',
  summary: { ru: 'Сколько книг', en: 'How many books' },
  route: { method: 'GET', path: '/shelf' },
  input: z.object({ by: z.array(z.string()).default([]), onDay: z.iso.date().optional(), limit: z.coerce.number().int().default(10) }),
  output: z.object({ rows: z.array(z.object({ title: z.string(), copies: z.int() })) }),
});
const send = contract({
  name: 'shelf.send',
  kind: 'command',
  takesFile: true,
  summary: { ru: 'Прислать', en: 'Send' },
  route: { method: 'POST', path: '/shelf' },
  input: z.object({ title: z.string() }),
  output: z.object({ size: z.int() }),
});

const commands = [
  contractCommand(count, {
    words: 'shelf',
    fields: {
      by: { value: { ru: 'КЛЮЧИ', en: 'KEYS' }, says: { ru: 'ключи через запятую', en: 'keys with commas' } },
      onDay: { value: { ru: 'ДЕНЬ', en: 'DAY' }, says: { ru: 'на какой день', en: 'on which day' } },
      limit: null,
    },
    examples: ['shelf --by title'],
    show: (session, { rows }) => {
      const columns = [
        { title: 'title', of: (row: (typeof rows)[number]) => row.title },
        { title: 'copies', of: (row: (typeof rows)[number]) => row.copies },
      ];
      for (const line of tableLines(columns, rows, session.language)) session.say(line);
    },
  }),
  command({
    words: 'shelf send',
    summary: send.summary,
    arguments: { file: { name: 'FILE', says: { ru: 'файл', en: 'the file' } } },
    flags: {
      title: { value: 'TITLE', says: { ru: 'название', en: 'its title' }, required: true },
      loud: { says: { ru: 'громко', en: 'loudly' } },
    },
    exits: { 2: { ru: 'файл возвращён', en: 'the file was returned' } },
    examples: ['shelf send book.txt --title Книга'],
    run: async (session, { file, title, loud }) => {
      const { size } = await session.call(send, { title }, await openLocalFile(file));
      session.say(`${size} ${loud}`);
      return size > 5 ? 2 : 0;
    },
  }),
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(join(folder, 'book.txt'), 'книга');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('help lists every command in Russian, and in English when asked', async () => {
  expect((await run('help')).out).toContain('Команды:\n  shelf       Сколько книг\n  shelf send  Прислать\n');
  expect((await run('help', '--lang', 'en')).out).toContain('Commands:\n  shelf       How many books\n');
  expect((await run()).out).toBe((await run('help')).out);
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, 'Commands:'],
  [{ LANG: 'C.UTF-8' }, 'Команды:'],
  [{ LANG: 'en_US.UTF-8', VEKHA_LANG: 'ru' }, 'Команды:'],
])('with %j the language is the one of %s', async (env, words) => {
  expect((await runIn(env, 'help')).out).toContain(words);
});

test('the help of a command shows its arguments, options, exit codes and an example', async () => {
  const { out, code } = await run('shelf', 'send', '--help');
  expect(code).toBe(0);
  for (const part of [
    './vekha shelf send FILE [параметры]',
    '  FILE  файл',
    '--title TITLE',
    '(обязателен)',
    '--loud',
    '--data ПАПКА',
    '  2   файл возвращён',
    '  64  ',
    './vekha shelf send book.txt',
  ]) {
    expect(out).toContain(part);
  }
  expect((await run('help', 'shelf', 'send')).out).toBe(out);
  expect((await run('shelf', '--help', '--lang', 'en')).out).toContain('--on-day DAY');
});

test('people get a table with thousands apart, programs the answer itself', async () => {
  const { out } = await run('shelf', '--by', 'a,b');
  expect(out).toBe('title     copies\n─────  ─────────\na,b    1\u202F234\u202F567\n');
  expect(JSON.parse((await run('shelf', '--by', 'a,b', '--json')).out)).toEqual({ rows: [{ title: 'a,b', copies: 1_234_567 }] });
});

test('a file goes to the operation, and the command gives its own exit code', async () => {
  expect(await run('shelf', 'send', join(folder, 'book.txt'), '--title', 'x', '--loud')).toEqual({ out: '10 true\n', errors: '', code: 2 });
});

test.each([
  [['shelf', '--bye', 'a'], 'У этой команды нет параметра --bye. Может быть, --by?\nСправка: ./vekha shelf --help'],
  [['shelf', '--by'], 'У параметра --by нет значения.'],
  [['shelf', 'sned'], 'Лишнее слово: «sned».'],
  [['shelve'], 'Нет команды «shelve». Может быть, shelf?\nВсе команды: ./vekha help'],
  [['shelf', 'send', '--title', 'x'], 'Не указан аргумент FILE.\nСправка: ./vekha shelf send --help'],
  [['shelf', 'send', 'f'], 'Не указан параметр --title.'],
  [['help', 'shelve'], 'Нет команды «shelve».'],
  [['shelf', '--on-day', '2024-02-30'], '--on-day: нужен существующий день вида 2024-03-15\nСправка: ./vekha shelf --help'],
  [['shelf', '--lang', 'fr'], 'Язык «fr» неизвестен'],
])('%j is refused with exit code 64 and a sentence', async (words, sentence) => {
  const { errors, out, code } = await run(...words);
  expect(code).toBe(64);
  expect(errors).toContain(sentence);
  expect(out).toBe('');
});

test('a fault is a sentence on the standard error and exit code 1', async () => {
  expect(await run('shelf', 'send', 'nowhere.txt', '--title', 'x')).toEqual({ out: '', errors: 'Нет файла nowhere.txt.\n', code: 1 });
  expect(await run('shelf', 'send', folder, '--title', 'x', '--lang', 'en')).toEqual({
    out: '',
    errors: `There is no file ${folder}.\n`,
    code: 1,
  });
});

test('a folder that is not there is not made by asking, only by changing', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(await run('shelf', '--data', nowhere)).toEqual({ out: '', errors: `Нет папки ${nowhere}.\n`, code: 1 });
  expect((await run('shelf', 'send', join(folder, 'book.txt'), '--title', 'x', '--data', nowhere)).code).toBe(2);
});

test('the version is printed', async () => {
  expect(await run('--version')).toEqual({ out: '1.2.3\n', errors: '', code: 0 });
});

test('stores are opened only by a command that asks them, and are closed after it', async () => {
  await run('shelf', '--help');
  await run('shelf', '--bye');
  expect(opened).toBe(closed);
  const before = opened;
  await run('shelf');
  expect([opened, closed]).toEqual([before + 1, before + 1]);
});

let opened = 0;
let closed = 0;

function run(...words: string[]) {
  return runIn({}, ...words);
}

async function runIn(env: NodeJS.ProcessEnv, ...words: string[]): Promise<{ out: string; errors: string; code: number }> {
  let out = '';
  let errors = '';
  const code = await runCli({
    words,
    env: { VEKHA_DATA: folder, ...env },
    commands,
    faultTexts: {
      dataFolderMissing: { ru: 'Нет папки {folder}.', en: 'There is no folder {folder}.' },
      fileNotFound: { ru: 'Нет файла {file}.', en: 'There is no file {file}.' },
      inputInvalid: { ru: '{field}: {problem}', en: '{field}: {problem}' },
    },
    actor: { login: 'local:me', roles: ['owner'] },
    open: async () => {
      opened += 1;
      return { perform, migrated: [], check: () => Promise.resolve(), close: () => Promise.resolve(void (closed += 1)) };
    },
    version: '1.2.3',
    out: { write: (text) => (out += text), width: undefined },
    errors: { write: (text) => (errors += text), width: undefined },
  });
  return { out, errors, code };
}

async function perform({ name, input, incoming }: Call): Promise<unknown> {
  const of = name === count.name ? count : send;
  const wrong = findInputProblem(of, input, 'en');
  if (wrong) throw fault('invalid', 'inputInvalid', wrong);
  if (of === count) return { rows: [{ title: count.input.parse(input).by.join(','), copies: 1_234_567 }] };
  let size = 0;
  for await (const chunk of incoming?.bytes ?? []) size += chunk.length;
  return { size };
}
