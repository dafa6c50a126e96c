import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ci-run-'));
  await mkdir(join(folder, '.ci'));
  await copyFile(join(import.meta.dirname, '..', '.ci', 'run'), join(folder, '.ci', 'run'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test.each([
  {
    what: 'adds up the tests and the checks',
    steps: { test: 'echo 10 passed, 0 failed', 'run check': 'echo 6 passed, 0 failed', 'run test:servers': 'echo 9 passed, 0 failed' },
    line: '25 passed, 0 failed',
    status: 0,
  },
  {
    what: 'goes on after a failure and ends with it',
    steps: {
      test: 'echo 9 passed, 1 failed; exit 1',
      'run check': 'echo 4 passed, 2 failed; exit 1',
      'run test:servers': 'echo 9 passed, 0 failed',
    },
    line: '22 passed, 3 failed',
    status: 1,
  },
  {
    what: 'counts a step that died without a word, and one whose exit code belies its words, as failures',
    steps: { test: 'exit 137', 'run check': 'echo 6 passed, 0 failed', 'run test:servers': 'echo 9 passed, 0 failed; exit 1' },
    line: '15 passed, 2 failed',
    status: 1,
  },
  { what: 'stops where nothing could be installed', steps: { install: 'exit 1' }, line: '0 passed, 1 failed', status: 1 },
])('.ci/run $what', async ({ steps, line, status }) => {
  await installNpm(steps);
  const run = spawnSync(join(folder, '.ci', 'run'), { encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH ?? ''}` } });
  expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(line);
  expect(run.status).toBe(status);
});

async function installNpm(steps: Partial<Record<string, string>>): Promise<void> {
  const cases = Object.entries(steps).map(([args, script]) => `'${args}') ${script} ;;`);
  await writeFile(join(folder, 'npm'), ['#!/bin/sh', 'case "$*" in', ...cases, 'esac', ''].join('\n'));
  await chmod(join(folder, 'npm'), 0o755);
}
