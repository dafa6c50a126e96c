import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScratchDatabases } from '../src/platform/testing/scratch-databases.ts';

/**
 * `kill -9` at moments spread over the whole of an acceptance: reading, checking, facts written, the decision, cleaning up. After each death the figures
 * are those from before the file or those with all of it, and sending the file again ends with all of it.
 */
const root = new URL('../', import.meta.url).pathname;
const inventory = readFileSync(join(root, 'src/features/intake/data/gc-service-inventory-2018-2019.csv'), 'utf8');
const published = 377_405_628;
const kills = 12;

const folder = mkdtempSync(join(tmpdir(), 'vekha-kill-'));
const data = join(folder, 'data');
let environment: NodeJS.ProcessEnv;
let drop: () => Promise<void>;

beforeAll(async () => {
  const scratch = await createScratchDatabases({ database: process.env.DATABASE_URL, clickhouse: process.env.CLICKHOUSE_URL });
  drop = () => scratch.drop();
  environment = { ...process.env, DATABASE_URL: scratch.database ?? '', CLICKHOUSE_URL: scratch.clickhouse ?? '' };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await drop();
});

test('a process killed anywhere leaves nothing of a file or all of it', { timeout: 400_000 }, async () => {
  const begun = performance.now();
  expect(await accept(edition(0))).toBe(0);
  const length = performance.now() - begun;
  const outcomes = { nothing: 0, everything: 0, tooLate: 0 };
  for (let round = 1; round <= kills; round += 1) {
    const before = await applications();
    const finished = await acceptAndKill(edition(round), (length * round) / kills);
    const after = await applications();
    expect([before, published + round]).toContain(after);
    outcomes[finished ? 'tooLate' : after === before ? 'nothing' : 'everything'] += 1;
    expect([0, 3]).toContain(await accept(edition(round)));
    expect(await applications()).toBe(published + round);
  }
  process.stdout.write(`killed ${kills} times over ${Math.round(length)} ms: ${JSON.stringify(outcomes)}\n`);
  expect(outcomes.nothing).toBeGreaterThan(0);
});

/** The inventory with one application more for each edition, so that each is a correction of the one before. */
function edition(number: number): string {
  const path = join(folder, `edition-${number}.csv`);
  // The first service that told its telephone applications: «…,ND,1,ND,0,0,0».
  writeFileSync(path, inventory.replace('adv,ND,1,ND,0,0,0', `adv,ND,${1 + number},ND,0,0,0`));
  return path;
}

const words = (file: string) => [
  'intake',
  'accept',
  file,
  '--profile',
  'canada-service-inventory',
  '--source',
  'gc',
  '--data',
  data,
  '--json',
];

function accept(file: string): Promise<number> {
  return new Promise((ended) => {
    execFile(join(root, 'vekha'), words(file), { env: environment, maxBuffer: 2 ** 26 }, (error, _output, complaint) => {
      const code = error ? Number(error.code) : 0;
      if (code !== 0 && code !== 3) process.stderr.write(complaint);
      ended(code);
    });
  });
}

async function acceptAndKill(file: string, afterMs: number): Promise<boolean> {
  const child = spawn(join(root, 'vekha'), words(file), { env: environment, stdio: 'ignore' });
  const ended = new Promise<boolean>((told) => child.once('exit', (_code, signal) => told(signal === null)));
  await sleep(afterMs);
  child.kill('SIGKILL');
  return ended;
}

function applications(): Promise<number> {
  const asked = ['share', '--from', '2018-04-01', '--to', '2019-03-31', '--data', data, '--json'];
  return new Promise((found, failed) => {
    execFile(join(root, 'vekha'), asked, { env: environment, maxBuffer: 2 ** 26 }, (error, output) => {
      if (error) {
        failed(new Error(error.message));
        return;
      }
      const answer = JSON.parse(output) as { rows: { applications: number }[] };
      found(answer.rows[0]?.applications ?? Number.NaN);
    });
  });
}
