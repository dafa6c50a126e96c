import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Contract } from '../../../shared/contract.ts';
import { loadIrkutsk } from '../irkutsk/load-irkutsk.ts';
import * as contracts from '../readings.contract.ts';
import { testRegistry } from '../testing/test-registry.ts';

const registry = testRegistry();
const firstDay = '2024-01-10T00:00:00.000Z';
const laterDay = '2024-06-10T00:00:00.000Z';

beforeAll(async () => {
  registry.setClock(firstDay);
  await loadIrkutsk(registry.perform, registry.actor);
  registry.setClock(laterDay);
  await registry.importText('territories', 'ОКТМО,наименование,вид,вышестоящая территория\n25612404,Хомутовское,поселение,25612000');
  await registry.importText('services', 'код,вид,наименование,действует по\nM01,позиция перечня,Новое название,2024-06-30');
  await registry.importText(
    'list',
    'редакция,наименование редакции,редакция действует с,редакция действует по,услуга\ndemo,Перечень,2022-01-01,2024-12-31,M02',
  );
});

async function ask<C extends Contract>(contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
  return (await registry.perform({ name: contract.name, input, actor: { login: 'v', roles: ['viewer'] } })) as z.output<C['output']>;
}

describe('services', () => {
  test('are shown as known now, or as known then', async () => {
    const now = await ask(contracts.readServices, { search: 'm01' });
    const then = await ask(contracts.readServices, { search: 'm01', asOf: firstDay });
    expect([now, then].map(({ services }) => services[0]?.title)).toEqual([
      'Новое название',
      'Постановка на учёт и направление детей в муниципальные образовательные организации, реализующие программы дошкольного образования',
    ]);
    expect(now.services[0]).toMatchObject({ code: 'M01', kind: 'position', parent: null, validTo: '2024-06-30' });
  });

  test('before the first decision the registry is empty', async () => {
    expect(await ask(contracts.readServices, { asOf: '2024-01-01T00:00:00Z' })).toEqual({ decision: 0, inAll: 0, services: [] });
  });

  test('on a day only the valid ones, with their listings of that day', async () => {
    expect(await ask(contracts.readServices, { on: '2024-07-01', search: 'M01' })).toMatchObject({ inAll: 0 });
    const { services } = await ask(contracts.readServices, { on: '2024-06-30', search: 'M02' });
    expect(services[0]?.listed).toEqual([{ edition: 'demo', from: '2022-01-01', to: '2024-12-31' }]);
    expect((await ask(contracts.readServices, { on: '2025-01-01', search: 'M02' })).services[0]?.listed).toEqual([]);
  });

  test('come in pages that tell how many there are in all', async () => {
    const page = await ask(contracts.readServices, { after: 58, limit: 10 });
    expect([page.inAll, page.services.length]).toEqual([60, 2]);
  });
});

test('authorities of a municipality are those whose applications count in it', async () => {
  const { authorities, inAll } = await ask(contracts.readAuthorities, { municipality: '25701000' });
  expect(inAll).toBe(1);
  expect(authorities[0]).toMatchObject({
    name: 'Администрация города Иркутска',
    kind: 'municipalBody',
    municipality: '25701000',
    territory: '25701000',
  });
  const regional = await ask(contracts.readAuthorities, { search: 'министерство' });
  expect(new Set(regional.authorities.map(({ municipality }) => municipality))).toEqual(new Set([null]));
});

test('provisions are found by body and by service', async () => {
  const ofService = await ask(contracts.readProvisions, { service: 'M05' });
  expect(ofService.inAll).toBe(42);
  expect(ofService.provisions[0]).toMatchObject({
    basis: 'own',
    throughMfc: true,
    electronicSince: '2022-03-01',
    visit: 'originals',
    validTo: null,
  });
  const regional = await ask(contracts.readProvisions, { service: 'R22' });
  expect(regional.provisions.map(({ authorityName, visit }) => [authorityName, visit])).toEqual([
    ['Служба записи актов гражданского состояния Иркутской области', 'identification'],
  ]);
  expect(await ask(contracts.readProvisions, { on: '2021-12-31' })).toMatchObject({ inAll: 0 });
});

test('territories come as a tree, each with the municipality it rolls up to', async () => {
  const { region, territories, inAll } = await ask(contracts.readTerritories, {});
  expect(region).toEqual({ oktmo: '25000000', name: 'Иркутская область', timeZone: 'Asia/Irkutsk' });
  expect(inAll).toBe(44);
  expect(territories[0]).toMatchObject({ oktmo: '25000000', depth: 0, municipality: null });
  const at = territories.findIndex(({ oktmo }) => oktmo === '25612404');
  expect(territories[at - 1]).toMatchObject({ oktmo: '25612000', depth: 1, municipality: '25612000' });
  expect(territories[at]).toMatchObject({ depth: 2, municipality: '25612000' });
});

test('boundaries are GeoJSON of the 42 municipalities and name whom the map must name', async () => {
  const collection = await ask(contracts.readBoundaries, {});
  expect(collection.attribution).toEqual(['© OpenStreetMap contributors, ODbL 1.0']);
  expect(collection.features).toHaveLength(42);
  expect(collection.features.find(({ properties }) => properties.oktmo === '25701000')?.properties.name).toBe('город Иркутск');
  expect((await ask(contracts.readBoundaries, { asOf: '2024-01-01T00:00:00Z' })).features).toEqual([]);
});

test('a territory imported again keeps its boundary', async () => {
  await registry.importText('territories', 'ОКТМО,наименование,вид,вышестоящая территория\n25745000,Черемхово,городской округ,25000000');
  const collection = await ask(contracts.readBoundaries, {});
  expect(collection.features.find(({ properties }) => properties.oktmo === '25745000')?.properties.name).toBe('Черемхово');
  expect(collection.features).toHaveLength(42);
});

test('sources answer for the channels of their kind', async () => {
  const { sources } = await ask(contracts.readSources, {});
  expect(sources.map(({ code, kind, channels }) => [code, kind, channels])).toEqual([
    ['epgu', 'epgu', ['epgu']],
    ['mfc', 'mfc', ['mfc']],
    ['bodies', 'body', ['rpgu', 'site', 'office', 'post', 'phone', 'other']],
  ]);
});

test('editions of the list hold their services; an act that is not known stays null', async () => {
  const { editions } = await ask(contracts.readListEditions, { asOf: firstDay });
  expect(editions).toHaveLength(1);
  expect(editions[0]).toMatchObject({ code: 'demo', act: null, validFrom: '2022-01-01', validTo: null });
  expect(editions[0]?.services).toHaveLength(60);
  expect(await ask(contracts.readListEditions, { on: '2025-01-01' })).toMatchObject({ editions: [] });
});

test('the calendar gives the days that differ, and 2023–2026 have the working days of their decrees', async () => {
  const { days } = await ask(contracts.readCalendar, { from: '2024-04-27', to: '2024-05-01' });
  expect(days.map(({ day, kind }) => [day, kind])).toEqual([
    ['2024-04-27', 'workingWeekend'],
    ['2024-04-29', 'movedDayOff'],
    ['2024-04-30', 'movedDayOff'],
    ['2024-05-01', 'holiday'],
  ]);
  const all = new Map((await ask(contracts.readCalendar, {})).days.map(({ day, kind }) => [day, kind]));
  expect([2023, 2024, 2025, 2026].map((year) => workingDays(year, all))).toEqual([247, 248, 247, 247]);
});

function workingDays(year: number, special: ReadonlyMap<string, string>): number {
  let count = 0;
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    const date = new Date(time);
    const kind = special.get(date.toISOString().slice(0, 10));
    const weekend = date.getUTCDay() % 6 === 0;
    if (kind === undefined ? !weekend : kind === 'workingWeekend') count += 1;
  }
  return count;
}
