import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let home = '';
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'vekha dir ')));
  await copyFile(join(import.meta.dirname, '..', 'vekha'), join(home, 'vekha'));
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

test('./vekha runs src/main.ts on the pinned Node, with its arguments whole and its exit code', async () => {
  await installNode();
  expect(run(join(home, 'vekha'), ['serve', 'two words', ''])).toEqual({
    status: 7,
    stdout: `${home}/src/main.ts\nserve\ntwo words\n\n`,
    stderr: '',
  });
});

test('./vekha finds its folder through links to links, near and absolute', async () => {
  await installNode();
  await mkdir(join(home, 'bin'));
  await symlink('../vekha', join(home, 'bin', 'near'));
  await symlink(join(home, 'bin', 'near'), join(home, 'far'));
  expect(run(join(home, 'far'), []).stdout).toBe(`${home}/src/main.ts\n`);
});

test('./vekha says to run npm install where node_modules is missing', () => {
  const { status, stdout, stderr } = run(join(home, 'vekha'), []);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('npm install');
});

async function installNode(): Promise<void> {
  const bin = join(home, 'node_modules', '.bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'node'), `#!/bin/sh\nprintf '%s\\n' "$@"\nexit 7\n`);
  await chmod(join(bin, 'node'), 0o755);
}

function run(program: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: '/' });
  return { status, stdout, stderr };
}
