import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('a command runs beside two servers of its own, which end with it, and its exit code is passed on', async () => {
  const asking = `
    const clickhouse = await (await fetch(process.env.CLICKHOUSE_URL, { method: 'POST', body: 'SELECT version()' })).text();
    const { default: pg } = await import('pg');
    const client = new pg.Client(process.env.DATABASE_URL);
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    await client.end();
    console.log(JSON.stringify([process.env.CLICKHOUSE_URL, clickhouse.trim(), rows[0].server_version_num.slice(0, 2)]));
    process.exit(3);`;
  const { code, output } = await run(['--input-type=module', '-e', asking]);
  const [url, clickhouse, postgres] = JSON.parse(output) as [string, string, string];
  expect([clickhouse, postgres, code]).toEqual(['18.16.1', '15', 3]);
  await expect(fetch(url)).rejects.toThrow();
});

test('no command is a mistake of usage', async () => {
  const child = spawn(process.execPath, [runner]);
  expect(await once(child, 'close')).toEqual([2, null]);
});

const runner = fileURLToPath(new URL('./run-with-servers.ts', import.meta.url));

async function run(command: string[]): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [runner, process.execPath, ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed: Promise<unknown[]> = once(child, 'close');
  const [output, [code]] = await Promise.all([text(child.stdout), closed]);
  return { code, output };
}
