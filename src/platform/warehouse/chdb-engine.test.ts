import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInChild, type Child } from '../testing/child.ts';

let folder: string;
const children: Child[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vekha-chdb-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended();
  }
  rmSync(folder, { recursive: true, force: true });
});

test('every acknowledged insert survives kill -9', async () => {
  const writer = inChild(`
    await warehouse.command('CREATE TABLE kept (x UInt32) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY x');
    for (let n = 0; ; n++) {
      await warehouse.insert('kept', 'TSV', Buffer.from(n + '\\n'));
      process.send(n);
    }`);
  let acknowledged = 0;
  while (acknowledged < 20) acknowledged = Number(await writer.answer());
  writer.process.kill('SIGKILL');
  await writer.ended();
  const reader = inChild(`process.send(await warehouse.query('SELECT count() AS n FROM kept'));`);
  const [row] = (await reader.answer()) as { n: string }[];
  expect(Number(row?.n)).toBeGreaterThan(acknowledged);
  expect(readdirSync(join(folder, 'warehouse.incoming')), 'what a killed process was handing over is gone').toEqual([]);
});

test('an insert is on disk when it is acknowledged', async () => {
  const child = inChild(`
    process.send(await warehouse.query("SELECT name, value FROM system.merge_tree_settings WHERE name IN ('fsync_after_insert', 'fsync_part_directory')"));`);
  expect(await child.answer()).toEqual([
    { name: 'fsync_after_insert', value: '1' },
    { name: 'fsync_part_directory', value: '1' },
  ]);
});

test('a second process is refused with a reason', async () => {
  const first = inChild(`process.send('open'); setInterval(() => {}, 1000);`);
  expect(await first.answer()).toBe('open');
  const second = inChild('');
  expect(await second.answer()).toMatchObject({
    kind: 'unavailable',
    code: 'warehouseDoesNotStart',
    params: { folder: join(folder, 'warehouse') },
  });
});

test('another folder in the same process is refused with a reason', async () => {
  const child = inChild(`await openWarehouse({ folder: ${JSON.stringify(join(folder, 'other'))} });`);
  expect(await child.answer()).toMatchObject({ code: 'warehouseDoesNotStart', params: { folder: join(folder, 'other', 'warehouse') } });
});

test('once closed it refuses, lets the process end, and opens again', async () => {
  const child = inChild(`
    const slow = warehouse.query('SELECT sum(sipHash64(number)) AS h FROM numbers(30000000)');
    await close();
    process.send((await slow).length);
    process.send(await warehouse.query('SELECT 1').catch((error) => error.code));
    const again = await openWarehouse({ folder });
    process.send(await again.warehouse.query('SELECT 1 AS a'));
    await again.close();
    process.disconnect();`);
  expect(await child.answer()).toBe(1);
  expect(await child.answer()).toBe('warehouseUnavailable');
  expect(await child.answer()).toEqual([{ a: 1 }]);
  expect(await child.ended()).toBe(0);
});

function inChild(body: string): Child {
  const child = runInChild(
    import.meta.url,
    { openWarehouse: './warehouse.ts' },
    `const folder = ${JSON.stringify(folder)};
    try {
      const { warehouse, close } = await openWarehouse({ folder });
      ${body}
    } catch (error) {
      process.send({ kind: error.kind, code: error.code, params: error.params, message: error.message });
    }`,
  );
  children.push(child);
  return child;
}
