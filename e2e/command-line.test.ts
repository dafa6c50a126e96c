import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestFolder, type TestFolder } from '../src/platform/testing/data-folder.ts';

const root = join(import.meta.dirname, '..');
const inventory = join(root, 'src/features/intake/data/gc-service-inventory-2018-2019.csv');
const profile = ['--profile', 'canada-service-inventory', '--source', 'gc'];
const year = ['--from', '2018-04-01', '--to', '2019-03-31'];

let data: TestFolder;
let elsewhere = '';
beforeAll(async () => {
  data = await makeTestFolder();
  elsewhere = mkdtempSync(join(tmpdir(), 'vekha-files-'));
});
afterAll(async () => {
  await data.drop();
  rmSync(elsewhere, { recursive: true });
});

test('help is Russian, names every group of commands, and needs no data folder', async () => {
  const { code, out } = await vekha('help', '--data', join(elsewhere, 'none'));
  expect(code).toBe(0);
  for (const words of ['share missing', 'intake accept', 'registry import', 'targets set', 'methods save', 'serve', 'demo', 'migrate'])
    expect(out).toContain(`\n  ${words}`);
  expect(existsSync(join(elsewhere, 'none'))).toBe(false);
});

test('a command written wrong says what is wrong and ends with 64', async () => {
  const unknown = await vekha('share', '--form', '2018-04-01');
  expect(unknown).toMatchObject({
    code: 64,
    out: '',
    errors: 'У этой команды нет параметра --form. Может быть, --from?\nСправка: ./vekha share --help\n',
  });
});

test('a folder that is not there is not taken for one without figures', async () => {
  const nowhere = join(elsewhere, 'nowhere');
  const { code, errors } = await vekha('share', '--data', nowhere);
  expect(code).toBe(data.databaseUrl === undefined ? 1 : 0);
  if (data.databaseUrl === undefined) expect(errors).toContain(`Папки данных ${nowhere} нет`);
});

test('an empty folder has no figures, and says so in words', async () => {
  const { code, out } = await vekha('share', 'overview');
  expect(code).toBe(0);
  expect(out).toContain('Сведений о количестве обращений ещё нет');
});

test('a real file is accepted and the share comes out of it', async () => {
  const accepted = await vekha('intake', 'accept', inventory, ...profile);
  expect(accepted.errors).toBe('');
  expect(accepted.code).toBe(0);
  expect(accepted.out).toContain(
    'Что изменит приём за 01.04.2018 – 31.03.2019: нет обращений → 48,7\u00A0% (183\u202F903\u202F598 из 377\u202F405\u202F628)',
  );
  expect(accepted.out).toContain('Принято: загрузка № 1');
  expect(await share()).toEqual(accepted1);
});

test('the same file again changes nothing and ends with 3', async () => {
  const again = await vekha('intake', 'accept', inventory, ...profile, '--json');
  expect(again.code).toBe(3);
  expect(JSON.parse(again.out)).toMatchObject({ outcome: 'alreadyAccepted', batch: { id: 1 } });
  expect(await share()).toEqual(accepted1);
});

test('a file with an error is returned whole: each error by line, column and code, the file back with its marks, exit code 2', async () => {
  const wrong = join(elsewhere, 'wrong.csv');
  const marked = join(elsewhere, 'marked.csv');
  writeFileSync(wrong, readFileSync(inventory, 'utf8').replace(/^(.*),ND,ND,ND,ND,ND$/m, '$1,12x,ND,ND,ND,ND'));
  const returned = await vekha('intake', 'accept', wrong, ...profile, '--marked', marked);
  expect(returned.code).toBe(2);
  expect(returned.out).toMatch(/^ +2 +8 online_applications +\w+ +12x +/m);
  expect(returned.out).toContain('Файл возвращён на доработку');
  expect(readFileSync(marked, 'utf8')).toContain('12x');
  expect(await share()).toEqual(accepted1);
});

test('words of a fault go to the standard error with what to do, and the exit code is 1', async () => {
  const { code, out, errors } = await vekha('intake', 'show', '99', '--lang', 'en');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toBe('There is no batch 99. List them with: vekha intake list.\n');
});

test('while a server holds the folder the same commands go to it and answer the same', async () => {
  const asked = [...year, '--by', 'channel', '--as-of', '2100-01-01T00:00:00Z'];
  const asJson = await vekha('share', ...asked, '--json');
  const asTable = await vekha('share', 'missing', ...asked.slice(0, 4), '--as-of', '2100-01-01T00:00:00Z', '--limit', '5');
  const server = await startServer();
  expect(await vekha('share', ...asked, '--json')).toEqual(asJson);
  expect(await vekha('share', 'missing', ...asked.slice(0, 4), '--as-of', '2100-01-01T00:00:00Z', '--limit', '5')).toEqual(asTable);
  expect((await vekha('intake', 'accept', inventory, ...profile)).code).toBe(3);
  const workbook = join(elsewhere, 'share.xlsx');
  expect((await vekha('share', 'export', workbook, ...year)).code).toBe(0);
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
  expect(await vekha('intake', 'show', '99')).toMatchObject({
    code: 1,
    errors: 'Загрузки № 99 нет. Список загрузок: vekha intake list.\n',
  });
  expect(await stop(server)).toBe(0);
  expect(existsSync(join(data.folder, 'server.json'))).toBe(false);
});

test('an accepted file is annulled by itself, with a reason, and its figures go', async () => {
  expect(await vekha('intake', 'annul', inventory)).toMatchObject({ code: 64 });
  expect(await vekha('intake', 'annul', inventory, '--reason', 'прислан по ошибке')).toMatchObject({ code: 0 });
  expect(await share()).toMatchObject({ applications: 0, share: null, state: 'notReported' });
  expect(await vekha('intake', 'annul', inventory, '--reason', 'ещё раз')).toMatchObject({ code: 1 });
});

const accepted1: unknown = expect.objectContaining({
  applications: 377_405_628,
  electronic: 183_903_598,
  share: '48.7284',
  missing: 3918,
  state: 'incomplete',
  bounds: null,
  boundsReason: 'noComparableVolume',
});

async function share(): Promise<unknown> {
  const { code, out, errors } = await vekha('share', ...year, '--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const answer = JSON.parse(out) as { asOf: string; method: string; rows: unknown[] };
  expect(answer.rows.length).toBe(1);
  return answer.rows[0];
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function vekha(...words: string[]): Promise<Ended> {
  const child = start(words);
  let out = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, errors }));
  });
}

async function startServer(): Promise<ChildProcess> {
  const child = start(['serve', '--port', '0']);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => text.includes('http://127.0.0.1:') && resolve());
    child.on('close', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return child;
}

function stop(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.removeAllListeners('close').on('close', (code) => resolve(code));
    child.kill('SIGTERM');
  });
}

function start(words: readonly string[]): ChildProcess {
  const env = {
    ...process.env,
    VEKHA_DATA: data.folder,
    VEKHA_LANG: '',
    LC_ALL: 'C.UTF-8',
    DATABASE_URL: data.databaseUrl ?? '',
    CLICKHOUSE_URL: data.clickhouseUrl ?? '',
  };
  return spawn(join(root, 'vekha'), words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}
