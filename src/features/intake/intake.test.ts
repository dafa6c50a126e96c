import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { testStores } from '../../platform/testing/stores.ts';
import { demoAnalyst } from '../access/index.ts';
import { loadIrkutsk } from '../registry/index.ts';
import { acceptBatch, annulBatch, checkBatch, readBatch, readBatches, waiveErrors } from './intake.contract.ts';
import { sweep } from './facts.store.ts';
import { readVisibleEntries } from './intake.store.ts';
import { recover } from './recover.ts';
import { intakeHouse } from './testing/intake-house.ts';

const stores = testStores();
const house = intakeHouse(stores);

const city = 'Администрация города Иркутска';
const header = 'Услуга;Орган;Период;Канал;Количество';
const file = (...lines: string[]) => [header, ...lines, ''].join('\r\n');

beforeAll(async () => {
  await loadIrkutsk(house.perform, demoAnalyst);
});

describe('a file of counts', () => {
  test('counts from the moment it is accepted, not when it is checked', async () => {
    const text = file(`M01;${city};2024-01;ведомство лично;12`, `M01;${city};2024-01;почта;3`);
    const checked = await house.call(
      checkBatch,
      { fileName: 'a.csv', profile: 'svedeniya-long', source: 'bodies' },
      { name: 'a.csv', bytes: new TextEncoder().encode(text) },
    );
    expect(checked.batch.state).toBe('checked');
    expect(await house.sums()).toEqual({});
    await house.call(acceptBatch, { batch: checked.batch.id });
    expect(await house.sums()).toEqual({ office: 12, post: 3 });
  });

  test('accepted once more changes nothing and says so', async () => {
    const text = file(`M02;${city};2024-01;ведомство лично;7`);
    await house.send(text, {});
    const before = await house.sums();
    const again = await house.send(text, { fileName: 'другое имя.csv' });
    expect(again.alreadyAccepted).toBe(true);
    expect(again.batch.state).toBe('accepted');
    expect(await house.sums()).toEqual(before);
  });

  test('sent twice at the same time makes one batch', async () => {
    const text = file(`M03;${city};2024-01;ведомство лично;9`);
    const before = await house.sums();
    const outcomes = await Promise.allSettled([house.send(text, {}), house.send(text, {})]);
    expect(outcomes.some((each) => each.status === 'fulfilled')).toBe(true);
    expect((await house.sums()).office).toBe((before.office ?? 0) + 9);
    const { batches } = await house.call(readBatches, { state: 'accepted', limit: 500 });
    const hashes = batches.map((each) => each.receipt.contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('names each error by line, column, value and what to do; one error returns the file', async () => {
    const before = await house.sums();
    const text = file(
      `M04;${city};2024-01;ведомство лично;5`,
      `M04;${city};2024-02;ЕПГУУ;5`,
      `M04;${city};30.02.2024;почта;5`,
      `Несуществующая услуга;${city};2024-01;почта;5`,
      `M05;${city};2024-01;почта;8`,
      `M05;${city};2024-01;почта;8`,
      `M06;${city};2024-01;почта;1,5`,
      `R01;${city};2024-01;почта;4`,
    );
    const { batch, errors } = await house.send(text, {});
    expect(errors.map(({ line, column, columnName, code, value }) => ({ line, column, columnName, code, value }))).toEqual([
      { line: 3, column: 4, columnName: 'Канал', code: 'channelUnknown', value: 'ЕПГУУ' },
      { line: 4, column: 3, columnName: 'Период', code: 'periodImpossible', value: '30.02.2024' },
      { line: 5, column: 1, columnName: 'Услуга', code: 'serviceUnknown', value: 'Несуществующая услуга' },
      { line: 8, column: 5, columnName: 'Количество', code: 'countFraction', value: '1,5' },
      { line: 9, column: 1, columnName: 'Услуга', code: 'notProvided', value: 'R01' },
    ]);
    expect(errors.every((each) => each.whatToDo.ru.length > 10 && each.whatToDo.en.length > 10)).toBe(true);
    expect(batch.receipt.doubles).toEqual([{ line: 7, ofLine: 6 }]);
    await expect(house.call(acceptBatch, { batch: batch.id })).rejects.toMatchObject({ code: 'batchHasErrors' });
    expect(await house.sums()).toEqual(before);
  });

  test('with quarantine brings its valid lines, a double once, and keeps its errors open', async () => {
    const before = await house.sums();
    const text = file(`M05;${city};2024-01;почта;8`, `M05;${city};2024-01;почта;8`, `M05;${city};2024-02;голубь;8`);
    const { batch } = await house.send(text, { quarantine: true });
    expect((await house.sums()).post).toBe((before.post ?? 0) + 8);
    const kept = await house.call(readBatch, { batch: batch.id });
    expect(kept.errors.map((each) => each.value)).toEqual(['голубь']);
    expect(kept.batch.openErrors).toBe(1);
    const { waived } = await house.call(waiveErrors, { batch: batch.id, reason: 'строка прислана по ошибке' });
    expect(waived).toBe(1);
    const after = await house.call(readBatch, { batch: batch.id });
    expect({ open: after.batch.openErrors, waived: after.errors.map((each) => each.waived) }).toEqual({ open: 0, waived: [true] });
    await expect(house.call(waiveErrors, { batch: batch.id, reason: 'ещё раз' })).rejects.toMatchObject({ code: 'noOpenErrors' });
  });

  test('with two numbers for one cell puts both lines in error', async () => {
    const { errors } = await house.send(file(`M07;${city};2024-01;почта;8`, `M07;${city};2024-01;почта;9`), {});
    expect(errors.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: 'conflictingLines' },
      { line: 3, code: 'conflictingLines' },
    ]);
  });

  test('cannot tell a month and its quarter of one cell: both lines are in error, others are not', async () => {
    const { errors } = await house.send(
      file(`M07;${city};I квартал 2023;почта;8`, `M07;${city};2023-02;почта;9`, `M07;${city};2023-04;почта;9`),
      {},
    );
    expect(errors.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: 'periodsOverlap' },
      { line: 3, code: 'periodsOverlap' },
    ]);
  });

  test('cannot tell a quarter of which the same source told a month', async () => {
    await house.send(file(`M08;${city};2024-01;почта;1`), {});
    const { errors } = await house.send(file(`M08;${city};I квартал 2024;почта;9`), {});
    expect(errors.map((each) => each.code)).toEqual(['periodOverlapsHeld']);
  });

  test('from an unknown source or under an unknown profile is refused with the known ones named', async () => {
    await expect(house.send(file(), { source: 'нет такого' })).rejects.toMatchObject({
      code: 'sourceUnknown',
      params: { known: 'epgu, mfc, bodies' },
    });
    await expect(house.send(file(), { profile: 'нет такого' })).rejects.toMatchObject({ code: 'profileUnknown' });
  });
});

describe('later files', () => {
  test('correct earlier ones; annulled, they give the earlier number back, and the receipt stays', async () => {
    const before = await house.sums();
    await house.send(file(`M09;${city};2024-03;телефон;100`), {});
    const { batch } = await house.send(file(`M09;${city};2024-03;телефон;60`), {});
    expect((await house.sums()).phone).toBe((before.phone ?? 0) + 60);
    const annulled = await house.call(annulBatch, { batch: batch.id, reason: 'ошибка отправителя' });
    expect(annulled.batch).toMatchObject({ state: 'annulled', reason: 'ошибка отправителя', receipt: { fileName: 'file.csv' } });
    expect((await house.sums()).phone).toBe((before.phone ?? 0) + 100);
  });

  test('of the source of record replace a copy and do not add to it', async () => {
    const before = await house.sums();
    await house.send(file(`M10;${city};2024-03;МФЦ;40`), {});
    await house.send(file(`M10;${city};2024-03;МФЦ;44`), { source: 'mfc' });
    expect((await house.sums()).mfc).toBe((before.mfc ?? 0) + 44);
  });

  test('as a full extract make zeros of what they do not hold and ask for a reason when much is withdrawn', async () => {
    await house.send(file(`M11;${city};2024-04;почта;10`, `M12;${city};2024-04;почта;20`), {});
    const before = await house.sums();
    const full = { from: '2024-04-01', to: '2024-04-30' };
    const text = file(`M11;${city};2024-04;почта;11`);
    await expect(house.send(text, { full })).rejects.toMatchObject({ code: 'withdrawalNeedsReason', params: { cells: 1, ofCells: 2 } });
    await house.send(text, { full, reason: 'почтовых обращений по M12 не было' });
    expect((await house.sums()).post).toBe((before.post ?? 0) + 1 - 20);
  });
});

describe('the inventory of Canada', () => {
  test('brings its services, bodies and list with it and counts as published, once', async () => {
    const bytes = await readFile(new URL('./data/gc-service-inventory-2018-2019.csv', import.meta.url));
    const it = { fileName: 'gc.csv', profile: 'canada-service-inventory', source: 'gc' };
    const before = await house.sums();
    const { batch, errors } = await house.send(bytes, it);
    expect(errors).toEqual([]);
    expect(batch.receipt.statements).toMatchObject({ known: 6250 - 3918, notReported: 3918 });
    expect(batch.receipt.created).toMatchObject({ services: 1250, authorities: 72, provisions: 1250 });
    const after = await house.sums();
    const total = (sums: Record<string, number>) => Object.values(sums).reduce((sum, each) => sum + each, 0);
    expect(total(after) - total(before)).toBe(377_405_628);
    expect((after.epgu ?? 0) - (before.epgu ?? 0)).toBe(183_903_598);
    expect((await house.send(bytes, it)).alreadyAccepted).toBe(true);
    expect(await house.sums()).toEqual(after);
  });
});

describe('at start', () => {
  const recovered = () => recover({ database: stores.database, warehouse: stores.warehouse, files: house.files, now: new Date() });

  test('a whole store is left as it is', async () => {
    expect((await recovered()).refilled).toEqual({ batches: 0, entries: 0 });
  });

  test('a store that lost rows is filled again from the kept copies, and figures are the same', async () => {
    const before = await house.sums();
    const { last } = await stores.database.snapshot((tx) => readVisibleEntries(tx, Number.MAX_SAFE_INTEGER));
    await sweep(stores.warehouse, 'intake_cells', [last]);
    await sweep(stores.warehouse, 'intake_counts', [1]);
    const { refilled } = await recovered();
    expect(refilled.batches).toBeGreaterThan(0);
    expect(refilled.entries).toBeGreaterThan(0);
    expect(await house.sums()).toEqual(before);
    expect((await recovered()).refilled).toEqual({ batches: 0, entries: 0 });
  });

  test('rows no accepted number covers are swept', async () => {
    const before = await house.sums();
    await stores.warehouse
      .command(`INSERT INTO intake_cells SELECT 999999, batch, line, col, source, interval_from, interval_to, service, authority, territory,
      channel, visit, assisted, outcome, state, n, answers FROM intake_cells`);
    expect(await house.sums()).toEqual(before);
    expect((await recovered()).swept.entries).toBe(1);
  });
});
