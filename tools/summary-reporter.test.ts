import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const passing = `test('a', () => {}); test('b', () => {});`;
const failing = `test('c', () => { throw new Error('no'); });`;
const skipping = `test.skip('d', () => {});`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test.each([
  { what: 'passing tests', files: [passing], ci: true, line: '2 passed, 0 failed', status: 0 },
  { what: 'a failing test', files: [passing, failing], ci: true, line: '2 passed, 1 failed', status: 1 },
  { what: 'a skipped test at a desk', files: [passing, skipping], ci: false, line: '2 passed, 0 failed, 1 skipped', status: 0 },
  { what: 'a skipped test under CI', files: [passing, skipping], ci: true, line: '2 passed, 1 failed, 1 skipped', status: 1 },
  { what: 'a file that does not load', files: [passing, `import './gone.ts';`], ci: true, line: '2 passed, 1 failed', status: 1 },
  {
    what: 'a file that fails in a hook',
    files: [`beforeAll(() => { throw new Error('no'); }); test('e', () => {});`],
    ci: true,
    line: /^0 passed, [1-9]\d* failed/,
    status: 1,
  },
  {
    what: 'a rejection outside any test',
    files: [`void Promise.reject(new Error('no')); ${passing}`],
    ci: true,
    line: '2 passed, 1 failed',
    status: 1,
  },
  { what: 'no test at all', files: [], ci: true, line: '0 passed, 1 failed', status: 1 },
])('the last line and the exit code tell of $what', async ({ files, ci, line, status }) => {
  for (const [index, text] of files.entries()) await writeFile(join(folder, `${index}.test.ts`), text);
  const run = runVitest(ci);
  const last = run.stdout.trimEnd().split('\n').at(-1);
  expect(last).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  expect(run.status).toBe(status);
});

function runVitest(ci: boolean) {
  const { CI: _, ...env } = process.env;
  const home = join(import.meta.dirname, '..');
  const vitest = join(home, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = join(import.meta.dirname, 'summary-reporter.ts');
  return spawnSync(process.execPath, [vitest, 'run', '--root', folder, '--globals', '--reporter=dot', `--reporter=${reporter}`], {
    encoding: 'utf8',
    env: ci ? { ...env, CI: 'true' } : env,
  });
}
