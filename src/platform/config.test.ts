import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment gives the embedded stores and an address of this machine alone', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: undefined,
    clickhouseUrl: undefined,
    host: '127.0.0.1',
    port: undefined,
    names: [],
    uploadMegabytes: 1024,
    logLevel: 'warn',
  });
  expect(readConfig({ DATABASE_URL: '', VEKHA_PORT: '' })).toEqual(readConfig({}));
});

test('names come with commas or spaces', () => {
  expect(readConfig({ VEKHA_NAMES: 'vekha.example, other.example' }).names).toEqual(['vekha.example', 'other.example']);
});

test.each([
  { VEKHA_PORT: '80a' },
  { VEKHA_PORT: '70000' },
  { VEKHA_LOG: 'loud' },
  { DATABASE_URL: 'mysql://root:secret@host/db' },
  { CLICKHOUSE_URL: 'secret' },
])('%j is refused by its name, the value is not repeated', (env) => {
  const [[name, value] = ['', '']] = Object.entries(env);
  expect(() => readConfig(env)).toThrow(expect.objectContaining({ code: 'configWrong', params: { name } }));
  expect(() => readConfig(env)).not.toThrow(value);
});
