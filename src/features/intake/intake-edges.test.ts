import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { testStores } from '../../platform/testing/stores.ts';
import { demoAnalyst } from '../access/index.ts';
import { irkutskFiles, loadIrkutsk } from '../registry/index.ts';
import { sweep } from './facts.store.ts';
import { acceptBatch, annulBatch, checkBatch, readBatch, readMarkedFile } from './intake.contract.ts';
import { receivedShelf, sweepRawFiles } from './raw-files.ts';
import { intakeHouse } from './testing/intake-house.ts';

const stores = testStores();
const house = intakeHouse(stores);

const city = 'Администрация города Иркутска';
const header = 'Услуга;Орган;Период;Канал;Количество';
const file = (...lines: string[]) => [header, ...lines, ''].join('\r\n');
const wide = (channels: string, ...lines: string[]) => [`Услуга;Орган;Период;${channels}`, ...lines, ''].join('\r\n');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const check = (text: string, it: Partial<Parameters<typeof house.send>[1]> = {}) =>
  house.call(
    checkBatch,
    { fileName: 'a.csv', profile: 'svedeniya-long', source: 'bodies', ...it },
    { name: 'a.csv', bytes: bytesOf(text) },
  );

/** Σ and the number of counting cells of one service. */
async function counted(service: string, month = '2024-01'): Promise<Record<string, number>> {
  const { rows } = await stores.database.pool.query<{ id: number }>(
    `select id from registry.services where code = $1 and known_to is null`,
    [service],
  );
  const cells = await stores.warehouse.query<{ channel: string; total: string }>(
    `SELECT channel, sum(n) AS total FROM intake_cells WHERE service = ${rows[0]?.id ?? 0} AND toStartOfMonth(interval_from) = toDate('${month}-01') GROUP BY channel HAVING sum(answers) > 0 ORDER BY channel`,
  );
  return Object.fromEntries(cells.map((each) => [each.channel, Number(each.total)]));
}

async function register(kind: string, csv: string): Promise<void> {
  const incoming = { name: `${kind}.csv`, bytes: bytesOf(csv) };
  const once = async function* () {
    yield incoming.bytes;
  };
  const receipt = await house.perform({
    name: 'registry.importRecords',
    input: { kind, fileName: incoming.name },
    actor: { login: 'local:test', roles: ['owner'] },
    incoming: { name: incoming.name, bytes: once() },
  });
  expect(receipt).toMatchObject({ errors: [], notRead: [] });
}

beforeAll(async () => {
  await loadIrkutsk(house.perform, demoAnalyst);
  expect((await irkutskFiles()).length).toBeGreaterThan(5);
});

describe('nothing told is lost, nothing is told twice', () => {
  test('a good line is not lost as the double of a wrong one', async () => {
    const text = wide('Ведомство лично;Почта', `M01;${city};2024-01;10;abc`, `M01;${city};2024-01;10;3`);
    await house.send(text, { profile: 'svedeniya-wide', quarantine: true });
    expect(await counted('M01')).toEqual({ office: 10, post: 3 });
  });

  test('a cell told whole and by territories in one file is an error of both lines', async () => {
    const text = ['Услуга;Орган;Период;ОКТМО;Количество', `M02;${city};2024-01;25701000;10`, `M02;${city};2024-01;;5`, ''].join('\r\n');
    const { errors } = await house.send(text, { profile: 'mfc-extract', source: 'mfc' });
    expect(errors.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: 'wholeBesideParts' },
      { line: 3, code: 'wholeBesideParts' },
    ]);
  });

  test('purposes told by the portal and their service told by the body are not added', async () => {
    await register(
      'services',
      ['код,вид,наименование,вышестоящая услуга', 'M03.1,услуга,Услуга первая,M03', 'M03.2,услуга,Услуга вторая,M03', ''].join('\r\n'),
    );
    await house.send(file(`M03;${city};2024-01;ЕПГУ;95`), {});
    expect(await counted('M03')).toEqual({ epgu: 95 });
    const { errors } = await house.send(file(`M03.1;${city};2024-01;ЕПГУ;60`, `M03.2;${city};2024-01;ЕПГУ;40`), { source: 'epgu' });
    expect(errors).toEqual([]);
    expect([await counted('M03'), await counted('M03.1'), await counted('M03.2')]).toEqual([{}, { epgu: 60 }, { epgu: 40 }]);
  });
});

describe('a full extract', () => {
  const january = { from: '2024-01-01', to: '2024-01-31' };

  test('with errors is not taken in part: a wrong line would become a zero', async () => {
    const { batch } = await check(file(`M04;${city};2024-01;почта;1x0`, `M04;${city};2024-01;телефон;2`), { full: january });
    await expect(house.call(acceptBatch, { batch: batch.id, quarantine: true })).rejects.toMatchObject({ code: 'fullExtractHasErrors' });
  });

  test('of a form makes no zeros of channels the form has no column for', async () => {
    await house.send(wide('Ведомство лично', `M05;${city};2024-01;4`), { profile: 'svedeniya-wide', full: january, reason: 'выгрузка' });
    expect(await counted('M05')).toEqual({ office: 4 });
    expect(await counted('M06')).toEqual({ office: 0 });
  });

  test('annulled leaves no zero behind, also of a card that changed within the month', async () => {
    await register(
      'provisions',
      [
        'орган,услуга,полномочие,через МФЦ,на ЕПГУ с,личное посещение,действует с,действует по',
        `${city},M07,собственное,нет,2022-03-01,нет,2022-01-01,2024-03-14`,
        `${city},M07,собственное,нет,2022-03-01,оригиналы,2024-03-15,`,
        '',
      ].join('\r\n'),
    );
    const { batch } = await house.send(file(`M08;${city};2024-03;почта;1`), { full: { from: '2024-03-01', to: '2024-03-31' } });
    expect((await counted('M07', '2024-03')).office).toBe(0);
    await house.call(annulBatch, { batch: batch.id, reason: 'проба' });
    expect((await counted('M07', '2024-03')).office).toBeUndefined();
  });

  test('for more authorities is another file, though its content is the same', async () => {
    const text = file(`M09;${city};2024-05;почта;1`);
    const full = { from: '2024-05-01', to: '2024-05-31' };
    await house.send(text, { full });
    const other = await check(text, {
      full: { ...full, authorities: await codesOf(city, 'Администрация муниципального образования «Братский район»') },
    });
    expect(other.alreadyAccepted).toBe(false);
  });

  test('asks for its reason by what is held at acceptance, not at the check', async () => {
    const { batch } = await check(file(`M10;${city};2024-06;почта;1`), { full: { from: '2024-06-01', to: '2024-06-30' } });
    await house.send(file(`M11;${city};2024-06;почта;300`), {});
    await expect(house.call(acceptBatch, { batch: batch.id })).rejects.toMatchObject({
      code: 'withdrawalNeedsReason',
      params: { cells: 1, ofCells: 1 },
    });
  });
});

describe('between the check and the decision', () => {
  test('another file that overlaps makes the check void', async () => {
    const { batch } = await check(file(`M12;${city};I квартал 2024;почта;90`));
    await house.send(file(`M12;${city};2024-02;почта;31`), {});
    await expect(house.call(acceptBatch, { batch: batch.id })).rejects.toMatchObject({ code: 'heldChangedSinceCheck' });
    expect(await counted('M12', '2024-02')).toEqual({ post: 31 });
  });

  test('rows that are gone are not accepted as if they were there', async () => {
    const { batch } = await check(file(`M13;${city};2024-02;почта;31`));
    await sweep(stores.warehouse, 'intake_counts', [batch.id]);
    await expect(house.call(acceptBatch, { batch: batch.id })).rejects.toMatchObject({ code: 'batchRowsLost' });
  });
});

test('each fiscal year of the inventory of Canada has a list of its own', async () => {
  const text = await readFile(new URL('./data/gc-service-inventory-2018-2019.csv', import.meta.url), 'utf8');
  const it = { fileName: 'gc.csv', profile: 'canada-service-inventory', source: 'gc' };
  await house.send(text, it);
  await house.send(text.replaceAll(/^2018-2019,/gm, '2019-2020,'), it);
  const { rows } = await stores.database.pool.query<{ code: string }>(
    `select code from registry.list_editions where known_to is null and code like 'canada%' order by code`,
  );
  expect(rows.map((each) => each.code)).toEqual(['canada-2018-04-01-2019-03-31', 'canada-2019-04-01-2020-03-31']);
});

describe('personal data', () => {
  test('of a column nobody maps are not kept with an error, even where a quote was never closed', async () => {
    const text = `Услуга;Орган;Период;Канал;Количество;ФИО заявителя\r\nM14;${city};2024-01;почта;1;"Иванов Иван СНИЛС 112-233-445 95\r\n`;
    const { batch } = await check(text);
    const kept = await house.call(readBatch, { batch: batch.id });
    expect(kept.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/Иванов|112-233/);
  });

  test('go with the raw file: at the decision, at a refusal, and when the file was accepted before', async () => {
    const lying = async () => (await house.files.list(receivedShelf)).length;
    await sweepRawFiles({ database: stores.database, files: house.files, now: new Date(Date.now() + 80 * 3600 * 1000) });
    expect(await lying()).toBe(0);
    const text = file(`M15;${city};2024-01;почта;1`);
    await house.send(text, {});
    await house.send(text, {});
    await expect(check(text, { source: 'никто' })).rejects.toMatchObject({ code: 'sourceUnknown' });
    expect(await lying()).toBe(0);
  });

  test('a raw file two checks wait for stays until the second decision; then its marked copy is refused in words', async () => {
    const text = file(`M16;${city};2024-01;почта;1`);
    const one = await check(text);
    const other = await check(text, { full: { from: '2024-01-01', to: '2024-01-31' } });
    await house.call(acceptBatch, { batch: one.batch.id });
    expect(await house.call(readMarkedFile, { batch: other.batch.id })).toMatchObject({ mediaType: 'text/csv' });
    await expect(house.call(readMarkedFile, { batch: one.batch.id })).rejects.toMatchObject({ code: 'rawFileGone' });
  });
});

test('a NUL byte in a cell is an error of its line', async () => {
  const { batch } = await check(file(`M17;${city};2024-01;по\0чта;1`));
  const { errors } = await house.call(readBatch, { batch: batch.id });
  expect(errors.some((each) => each.line === 2)).toBe(true);
});

async function codesOf(...names: string[]): Promise<string[]> {
  const { rows } = await stores.database.pool.query<{ code: string }>(
    `select code from registry.authorities where name = any($1) and known_to is null`,
    [names],
  );
  return rows.map((each) => each.code);
}
