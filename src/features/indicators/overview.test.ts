import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';

import { readTable } from '../../platform/tables/read-table.ts';
import { channelTitles } from '../../shared/channels.ts';
import { testStores } from '../../platform/testing/stores.ts';
import { acceptBatch, checkBatch } from '../intake/index.ts';
import {
  endTarget,
  exportShare,
  importTargets,
  readMethods,
  readOverview,
  readShare,
  readTargets,
  saveMethod,
  setTarget,
} from './indicators.contract.ts';
import { defaultMethod } from './method.rules.ts';
import { daysOfMonth } from './month-mask.ts';
import { analyst, indicatorsHouse } from './testing/indicators-house.ts';
import { enterSmallRegion, ids } from './testing/small-region.ts';

const stores = testStores();
const house = indicatorsHouse(stores);
const { city, district, kindergarten } = ids;
const shipped = await readFile(new URL('./data/targets-irkutsk.csv', import.meta.url));
const toMay = { from: '2024-01-01', to: '2024-05-31' };

beforeAll(() => enterSmallRegion(house));

type Effect = { tooLong: boolean; inAll: { after: object }; byMunicipality: object[] };

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('before anything is accepted', () => {
  test('the overview says so and what to do, and holds every municipality that stands now', async () => {
    const overview = await house.call(readOverview, {});
    expect(overview.sentences.map((each) => each.ru)).toEqual([
      'Сведений о количестве обращений ещё нет. Примите первый файл: ./vekha intake accept ФАЙЛ --profile ШАБЛОН --source ИСТОЧНИК.',
    ]);
    expect(overview.municipalities.map((each) => each.name)).toEqual(['Братский район', 'город Иркутск']);
    expect(overview).toMatchObject({ regionName: 'Иркутская область', years: [], region: { state: 'notReported', met: null } });
  });

  test('the built-in method counts, and is shown as one without a legal text', async () => {
    expect(await house.call(readMethods, {})).toEqual({ methods: [defaultMethod] });
    expect(defaultMethod.citation).toBeNull();
  });
});

describe('targets', () => {
  test('of the act are imported once, whole', async () => {
    const receipt = { fileName: 't.csv', accepted: true, lines: 2, errors: [] };
    expect(await house.call(importTargets, { fileName: 't.csv' }, { name: 't.csv', text: shipped })).toEqual({
      ...receipt,
      added: 2,
      unchanged: 0,
    });
    expect(await house.call(importTargets, { fileName: 't.csv' }, { name: 't.csv', text: shipped })).toEqual({
      ...receipt,
      added: 0,
      unchanged: 2,
    });
    const { targets } = await house.call(readTargets, {});
    expect(targets).toMatchObject([
      { scopeKind: 'everyMunicipality', scope: null, value: '40', dueOn: '2023-12-31', basis: 'yearToDate', modality: 'recommended' },
      { value: '50', dueOn: '2024-12-31' },
    ]);
    expect(targets[1]?.item).toContain(
      'п. 3 распоряжения Губернатора Иркутской области «О достижении значений показателя…» (номер и дата акта не загружены)',
    );
  });

  test('one wrong line returns the file, each mistake with its place and what to do', async () => {
    const text =
      'whose;code;value, %;by;modality;act item\nmunicipality;25701000;55;31.12.2024;recommended;п. 1\nmunicipality;;150;30.02.2024;советуют;\nmunicipality;25799000;5;2024-12-31;mandatory;п. 2\nregion;;101;2024-12-31;mandatory;п. 3\n';
    const { accepted, added, errors } = await house.call(importTargets, { fileName: 't.csv' }, { name: 't.csv', text });
    expect({ accepted, added }).toEqual({ accepted: false, added: 0 });
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'by', 'notADay'],
      [3, 'modality', 'notOneOf'],
      [3, 'act item', 'valueMissing'],
      [4, 'код', 'targetScopeUnknown'],
      [5, 'значение, %', 'targetOutOfRange'],
    ]);
    expect(errors[1]?.what.ru).toBe('«советуют» здесь не бывает. Можно: рекомендовано, обязательно.');
    expect((await house.call(readTargets, {})).targets).toHaveLength(2);
    await expect(house.call(importTargets, { fileName: 't.csv' })).rejects.toMatchObject({ code: 'fileMissing' });
  });

  test('a target has a scope the registry knows, and is recorded once', async () => {
    const target = {
      scopeKind: 'municipality' as const,
      scope: 'город Иркутск',
      value: '55',
      dueOn: '2024-12-31',
      basis: 'yearToDate' as const,
      modality: 'mandatory' as const,
      item: 'п. 1',
    };
    const { target: recorded } = await house.call(setTarget, target);
    expect(recorded).toMatchObject({ scope: '25701000', validFrom: null, validTo: null });
    await expect(house.call(setTarget, { ...target, value: '55.0' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'targetHeld',
      params: { target: recorded.id },
    });
    await expect(house.call(setTarget, { ...target, scope: 'Атлантида' })).rejects.toMatchObject({
      kind: 'ruleBroken',
      code: 'targetScopeUnknown',
    });
    await expect(house.call(setTarget, { ...target, scopeKind: 'region' })).rejects.toMatchObject({ code: 'targetScopeSuperfluous' });
    await expect(house.call(setTarget, { ...target, scope: null })).rejects.toMatchObject({ code: 'targetScopeMissing' });
    await expect(house.call(setTarget, { ...target, value: '100.01' })).rejects.toMatchObject({ code: 'targetOutOfRange' });
    await expect(house.call(setTarget, { ...target, validFrom: '2024-02-01', validTo: '2024-01-31' })).rejects.toMatchObject({
      code: 'validityReversed',
    });
  });

  test('who only looks does not set them', async () => {
    const viewer = { ...analyst, roles: ['viewer'] };
    const input = { scopeKind: 'region', value: '60', dueOn: '2024-12-31', basis: 'yearToDate', modality: 'mandatory', item: 'п. 5' };
    await expect(house.perform({ name: 'indicators.setTarget', input, actor: viewer })).rejects.toMatchObject({ kind: 'notAllowed' });
    await expect(house.perform({ name: 'indicators.readShare', input: {}, actor: { login: 'nobody', roles: [] } })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
  });
});

describe('the overview', () => {
  beforeAll(async () => {
    const told = (authority: number, month: string, electronic: number, office: number) => [
      { authority, service: kindergarten, ...daysOfMonth(month), channel: 'epgu' as const, visit: 'none' as const, n: electronic },
      { authority, service: kindergarten, ...daysOfMonth(month), channel: 'office' as const, n: office },
      { authority, service: kindergarten, ...daysOfMonth(month), channel: 'post' as const, n: 0 },
    ];
    await house.tell(
      ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'].flatMap((month) => [
        ...told(city, month, 60, 40),
        ...told(district, month, 30, 70),
      ]),
    );
  });

  test('compares municipalities with the target dated next in the year, each with its own first', async () => {
    const { municipalities, region, period, years } = await house.call(readOverview, {});
    expect(period).toEqual(toMay);
    expect(years).toEqual([2024]);
    expect(region.target).toBeNull();
    const [districts, cities] = municipalities;
    expect(cities).toMatchObject({
      applications: 500,
      electronic: 300,
      target: { value: '55', modality: 'mandatory', gapPoints: '5.0000', gapApplications: -25 },
    });
    expect(districts).toMatchObject({
      applications: 500,
      electronic: 150,
      share: '30.0000',
      state: 'incomplete',
      target: { value: '50', gapApplications: 100 },
      met: null,
    });
  });

  test('says the answer in words', async () => {
    const { sentences } = await house.call(readOverview, toMay);
    expect(sentences.map((each) => plain(each.ru)).join(' ')).toMatch(
      /^Доля по представленным сведениям 45,0 %: не поступило \d+ сведени\S+ из \d+ ожидаемых\. .*нет сопоставимого объёма.* Муниципалитеты идут к своим плановым значениям: они уже достигнуты в 0 из 2; ещё о 2 по неполным сведениям сказать нельзя; плановое значение области не загружено\./,
    );
  });

  test('a period that is not from 1 January is compared with nothing', async () => {
    const { rows } = await house.call(readShare, { from: '2024-02-01', to: '2024-05-31', by: ['municipality'] });
    expect(rows.every((row) => row.target === null && row.met === null)).toBe(true);
  });

  test('rows by territory, month or channel are never compared, a municipality chosen is', async () => {
    for (const by of ['territory', 'month', 'channel'] as const) {
      const { rows } = await house.call(readShare, { ...toMay, by: [by] });
      expect(rows.every((row) => row.target === null)).toBe(true);
    }
    const { rows } = await house.call(readShare, { ...toMay, municipality: ['25604000'] });
    expect(rows[0]?.target?.value).toBe('50');
    const { rows: both } = await house.call(readShare, { ...toMay, municipality: ['25604000', '25701000'] });
    expect(both[0]?.target).toBeNull();
  });

  test('a target ends on its last day; as of earlier it still stands', async () => {
    house.setNow('2025-02-10T00:00:00Z');
    const { targets } = await house.call(readTargets, {});
    const own = targets.find((each) => each.scope === '25701000')?.id ?? 0;
    await house.call(endTarget, { target: own, lastDay: '2024-04-30', reason: 'слова пункта изменены' });
    const target = async (input: object) =>
      (await house.call(readShare, { ...toMay, municipality: ['25701000'], ...input })).rows[0]?.target?.value;
    expect(await target({})).toBe('50');
    expect(await target({ to: '2024-04-30' })).toBe('55');
    expect(await target({ asOf: '2025-02-05T00:00:00Z' })).toBe('55');
    await expect(house.call(endTarget, { target: own, lastDay: '2024-05-31', reason: 'ещё раз' })).rejects.toMatchObject({
      code: 'targetEndsAlready',
    });
    await expect(house.call(endTarget, { target: 999, lastDay: '2024-05-31', reason: 'нет' })).rejects.toMatchObject({
      kind: 'notFound',
      code: 'targetUnknown',
    });
  });

  test('services silent on the portal are told with their part of the denominator', async () => {
    await house.tell([{ authority: ids.merged, service: kindergarten, ...daysOfMonth('2024-01'), channel: 'office', n: 1000 }]);
    const { unreportedElectronic } = await house.call(readOverview, toMay);
    expect(unreportedElectronic).toEqual({ services: 1, applications: 1000, ofApplications: '50.0000' });
  });
});

describe('methods', () => {
  test('a new version counts from its decision on, older figures as of then keep theirs', async () => {
    house.setNow('2025-03-01T00:00:00Z');
    const strict = {
      ...defaultMethod,
      title: 'Строгая',
      citation: 'приказ № 71',
      switches: { ...defaultMethod.switches, rpgu: 'no' as const },
    };
    await house.call(saveMethod, { ...strict, id: 'order-71', validFrom: '2024-01-01', validTo: '2024-12-31' });
    expect((await house.call(readShare, toMay)).method).toBe('order-71');
    expect((await house.call(readShare, { ...toMay, asOf: '2025-02-20T00:00:00Z' })).method).toBe('vekha-1');
    expect((await house.call(readShare, { ...toMay, method: 'vekha-1' })).method).toBe('vekha-1');
    await house.call(saveMethod, { ...strict, id: 'order-71', title: 'Исправленная', validFrom: '2024-01-01', validTo: '2024-12-31' });
    expect((await house.call(readMethods, {})).methods.map((each) => each.title)).toEqual(['Исправленная', defaultMethod.title]);
    await expect(house.call(saveMethod, { ...strict, validFrom: '2024-02-01', validTo: '2024-01-01' })).rejects.toMatchObject({
      code: 'validityReversed',
    });
  });
});

describe('the workbook', () => {
  test('holds exactly the rows shown, five states of a value apart', async () => {
    const selection = { ...toMay, by: ['authority' as const, 'channel' as const], structure: 'then' as const };
    const { rows } = await house.call(readShare, selection);
    const { bytes, fileName } = await house.call(exportShare, selection);
    expect(fileName).toBe('Доля 2024-01-01 – 2024-05-31.xlsx');
    const { rows: lines } = await readTable(bytes, { name: fileName });
    const texts = lines.map((line) => line.cells.map((cell) => cell.text));
    const header = texts.findIndex((line) => line[0] === 'Орган');
    expect(texts[header]?.slice(0, 6)).toEqual(['Орган', 'Орган, код', 'Канал', 'Обращений', 'Через ЕПГУ без посещения', 'Доля, %']);
    const body = texts.slice(header + 1, header + 1 + rows.length);
    expect(body.map((line) => [line[1], line[2]])).toEqual(
      rows.map((row) => [row.authority, row.channel && channelTitles[row.channel].ru]),
    );
    const of = (code: string, channel: string) => body.find((line) => line[1] === code && line[2] === channel)?.slice(3, 7);
    expect(of('district', 'ЕПГУ')).toEqual(['150', '150', expect.stringMatching(/^1(00)?$/), 'сведения полные']);
    expect(of('city', 'почта')?.[0]).toBe('0');
    expect(of('ministry', 'почта')).toEqual(['нет данных', 'нет данных', 'нет данных', 'сведения не представлены']);
  });

  test('holds shares and bounds unrounded, so that only the cell’s own format rounds them, and a target as it was set', async () => {
    const january = daysOfMonth('2022-01');
    const told = { authority: city, service: kindergarten };
    await house.tell([
      { ...told, ...january, channel: 'epgu', n: 3_994_996 },
      { ...told, ...january, channel: 'office', n: 6_005_004 },
      { ...told, ...daysOfMonth('2021-01'), channel: 'post', n: 1_000_000 },
    ]);
    await house.call(setTarget, {
      scopeKind: 'authority',
      scope: 'city',
      value: '62.55',
      dueOn: '2022-12-31',
      basis: 'yearToDate',
      modality: 'mandatory',
      item: 'п. 5',
    });
    const selection = { ...january, authority: ['city'], service: ['M01'], by: ['authority' as const] };
    const { bytes, fileName } = await house.call(exportShare, { ...selection, service: [] });
    const { rows: lines } = await readTable(bytes, { name: fileName });
    const texts = lines.map((line) => line.cells.map((cell) => cell.text));
    const header = texts.find((line) => line[0] === 'Орган') ?? [];
    const body = texts[texts.indexOf(header) + 1] ?? [];
    const cell = (title: string) => plain(body[header.indexOf(title)] ?? '');
    expect(cell('Доля, %')).toBe('0.3994996');
    expect(cell('Плановое значение, %')).toBe('62,55 %');
    const one = await house.call(exportShare, selection);
    const all = (await readTable(one.bytes, { name: fileName })).rows.flatMap((line) => line.cells.map((each) => each.text));
    expect(all).toEqual(expect.arrayContaining(['0.3994996', '0.363181454545454', '0.454090545454545']));
  });

  test('says where it comes from, in the language asked for', async () => {
    const { bytes, fileName } = await house.call(exportShare, { ...toMay, service: ['M01'], language: 'en' });
    const { rows: lines } = await readTable(bytes, { name: fileName, sheet: 'Origin' });
    const said = Object.fromEntries(lines.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? '']));
    expect(said).toMatchObject({
      Period: '1 Jan 2024 – 31 May 2024',
      'As known on': '1 Mar 2025 08:00 (Asia/Irkutsk)',
      Method: 'order-71. Исправленная',
      'Legal text of the method': 'приказ № 71',
      Selection: 'Service: M01',
      'Rows in the table': '1',
    });
    expect(Number(said['Missing: nothing came'])).toBeGreaterThan(0);
  });
});

test('through intake: the effect of a file is shown before it is accepted, and is what happens', async () => {
  const text = 'Услуга;Орган;Период;Канал;Количество\r\nM02;Администрация города Иркутска;2023-02;почта;100\r\n';
  const { batch } = await house.call(
    checkBatch,
    { fileName: 'a.csv', profile: 'svedeniya-long', source: 'bodies' },
    { name: 'a.csv', text },
  );
  const effect = (await house.perform({ name: 'intake.readEffect', input: { batch: batch.id }, actor: analyst })) as Effect;
  const february = daysOfMonth('2023-02');
  const [before] = (await house.call(readShare, february)).rows;
  expect(effect).toMatchObject({
    ...february,
    tooLong: false,
    inAll: { before: { applications: before?.applications, electronic: before?.electronic, share: before?.share } },
  });
  expect(effect.byMunicipality).toMatchObject([{ municipality: '25701000', name: 'город Иркутск' }]);
  await house.call(acceptBatch, { batch: batch.id });
  const [after] = (await house.call(readShare, february)).rows;
  expect(effect.inAll.after).toEqual({ applications: after?.applications, electronic: after?.electronic, share: after?.share });
  expect(after?.applications).not.toBe(before?.applications);
});

test('through intake: a file of more than five years has no effect to show, and is accepted all the same', async () => {
  house.setNow('2026-06-01T00:00:00Z');
  const lines = ['2021-01', '2026-03'].map((month) => `M02;Администрация города Иркутска;${month};телефон;1\r\n`);
  const text = `Услуга;Орган;Период;Канал;Количество\r\n${lines.join('')}`;
  const { batch } = await house.call(
    checkBatch,
    { fileName: 'b.csv', profile: 'svedeniya-long', source: 'bodies' },
    { name: 'b.csv', text },
  );
  expect(batch.receipt.errorsInAll).toBe(0);
  const effect = await house.perform({ name: 'intake.readEffect', input: { batch: batch.id }, actor: analyst });
  expect(effect).toEqual({ from: '2021-01-01', to: '2026-03-31', tooLong: true, inAll: null, byMunicipality: [] });
  expect((await house.call(acceptBatch, { batch: batch.id })).batch.state).toBe('accepted');
});
