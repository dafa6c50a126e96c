import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { RecordKind } from '../import-records.contract.ts';
import { inventedOgrn } from './invented-ogrn.ts';
import { readShipped, readShippedTable, shippedFiles } from './shipped.ts';

/** One file of the demo region, in the order they are imported. */
export interface DemoFile {
  readonly kind: RecordKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const regionOktmo = '25000000';
/** Everything the demo assumes begins here, a year before the first targets, so that there is a year to compare with. */
const demoBegins = '2022-01-01';

/**
 * The demo region as import files: Irkutsk oblast, its 42 municipalities with boundaries and administrations, regional bodies, the МФЦ, 60 services, all taken
 * as positions of the list, who provides them, sources and the calendar. What is simulated in it stands in ../data/README.md.
 */
export async function irkutskFiles(): Promise<DemoFile[]> {
  const municipalities = await readShippedTable('municipalities');
  const services = await readShippedTable('services');
  const bodies = demoBodies(await readShippedTable('administrations'), services);
  return [
    csv('regions', ['ОКТМО', 'наименование', 'часовой пояс'], [[regionOktmo, 'Иркутская область', 'Asia/Irkutsk']]),
    csv(
      'territories',
      ['ОКТМО', 'контрольная цифра', 'наименование', 'вид', 'вышестоящая территория'],
      [
        [regionOktmo, undefined, 'Иркутская область', 'область', undefined],
        ...municipalities.map(({ oktmo, control_digit, name, kind }) => [oktmo, control_digit, name, kind, regionOktmo]),
      ],
    ),
    { kind: 'boundaries', name: shippedFiles.boundaries, bytes: withAttribution(await readShipped('boundaries')) },
    csv(
      'services',
      ['код', 'вид', 'наименование'],
      services.map(({ code, name }) => [code, 'позиция перечня', name]),
    ),
    // The act that set the list is not among what is shipped: the cell stays empty, nothing is invented.
    csv(
      'list',
      ['редакция', 'наименование редакции', 'акт', 'редакция действует с', 'услуга'],
      services.map(({ code }) => ['demo', 'Перечень МСЗУ (демонстрационный: все 60 услуг)', undefined, demoBegins, code]),
    ),
    csv(
      'authorities',
      ['код', 'наименование', 'краткое наименование', 'вид', 'ОГРН', 'территория'],
      bodies.map(({ ogrn, name, shortName, kind, territory }) => [ogrn, name, shortName, kind, ogrn, territory]),
    ),
    csv(
      'provisions',
      ['орган', 'услуга', 'полномочие', 'через МФЦ', 'на ЕПГУ с', 'личное посещение', 'действует с'],
      demoProvisions(bodies, services),
    ),
    csv(
      'aliases',
      ['вид', 'другое название', 'код'],
      bodies.flatMap(({ ogrn, name, shortName = name }) => aliasesOf(shortName).map((alias) => ['орган', alias, ogrn])),
    ),
    csv(
      'sources',
      ['код', 'наименование', 'вид'],
      [
        ['epgu', 'Выгрузка ЕПГУ', 'ЕПГУ'],
        ['mfc', 'Система МФЦ', 'МФЦ'],
        ['bodies', 'Сведения органов', 'органы'],
      ],
    ),
    { kind: 'calendar', name: shippedFiles.calendar, bytes: await readShipped('calendar') },
  ];
}

type Row = Readonly<Record<string, string>>;

interface Body {
  readonly ogrn: string;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly kind: string;
  readonly territory: string | undefined;
}

function demoBodies(administrations: readonly Row[], services: readonly Row[]): Body[] {
  const providers = [...new Set(services.filter(isRegional).map(({ provider = '' }) => provider))];
  const named: Omit<Body, 'ogrn'>[] = [
    ...administrations.map(({ oktmo, name = '', short_name }) => ({
      name,
      shortName: short_name || undefined,
      kind: 'ОМСУ',
      territory: oktmo,
    })),
    ...providers.map((name) => ({
      name: capital(name),
      shortName: undefined,
      kind: 'исполнительный орган области',
      territory: regionOktmo,
    })),
    {
      name: 'Государственное автономное учреждение «Иркутский областной многофункциональный центр предоставления государственных и муниципальных услуг»',
      shortName: 'ГАУ «МФЦ ИО»',
      kind: 'МФЦ',
      territory: regionOktmo,
    },
  ];
  return named.map((body, place) => ({ ...body, ogrn: inventedOgrn(place) }));
}

/** Services of the demo that are taken in the МФЦ too (simulated): those about housing, land, families and social support. */
const throughMfc = new Set(
  'M01 M02 M04 M05 M06 M07 M08 M09 M10 M11 M12 M15 M16 M18 M19 M20 M21 M29 M34 R01 R02 R03 R04 R05 R06 R09 R10 R11 R18 R19 R22 R23 R27'.split(
    ' ',
  ),
);

/** A municipal service is provided by every administration, a regional one by the body named beside it. */
function demoProvisions(bodies: readonly Body[], services: readonly Row[]): (string | undefined)[][] {
  return services.flatMap((service) => {
    const { code = '', provider = '', on_epgu_since, visit_stage } = service;
    const providers = bodies.filter(({ kind, name }) => (isRegional(service) ? name === capital(provider) : kind === 'ОМСУ'));
    return providers.map(({ ogrn }) => [
      ogrn,
      code,
      'собственное',
      throughMfc.has(code) ? 'да' : 'нет',
      on_epgu_since,
      visit_stage,
      demoBegins,
    ]);
  });
}

function isRegional({ level }: Row): boolean {
  return level === 'региональная';
}

/** As files of the demo write some bodies: «г.» for «города». */
function aliasesOf(name: string): string[] {
  return name.startsWith('Администрация города ') ? [name.replace(' города ', ' г. ')] : [];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withAttribution(geojson: Uint8Array): Uint8Array {
  const collection: unknown = JSON.parse(new TextDecoder().decode(geojson));
  return new TextEncoder().encode(JSON.stringify({ ...(collection as object), attribution: '© OpenStreetMap contributors, ODbL 1.0' }));
}

function csv(kind: RecordKind, headers: readonly string[], rows: readonly (readonly (string | undefined)[])[]): DemoFile {
  return { kind, name: `${kind}.csv`, bytes: writeCsv([headers, ...rows.map((row) => row.map((cell) => cell ?? null))]) };
}
