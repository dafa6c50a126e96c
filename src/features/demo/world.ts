import { readFile } from 'node:fs/promises';
import { readTable } from '../../platform/tables/read-table.ts';
import type { Day } from '../../shared/days.ts';
import { irkutskFiles } from '../registry/index.ts';
import { isSeason } from './seasons.rules.ts';
import type { Season } from './seasons.rules.ts';

/** Who provides what in the demo region, with what is assumed of the volumes. Bodies in the registry's order. */
export interface World {
  readonly bodies: readonly Body[];
}

export interface Body {
  /** ОГРН, invented. */
  readonly code: string;
  readonly name: string;
  /** As its own files may call it. */
  readonly shortName: string;
  /** ОКТМО of the municipality whose ОМСУ it is; undefined: a body of the region. */
  readonly municipality: string | undefined;
  /** Thousands of people it serves, approximate. */
  readonly population: number;
  readonly cards: readonly Card[];
}

/** One service of one body. */
export interface Card {
  readonly service: string;
  readonly title: string;
  readonly throughMfc: boolean;
  readonly onPortalSince: Day | undefined;
  /** No step needs a visit: only such applications count as electronic (share.md §1). */
  readonly visitFree: boolean;
  /** Applications a year for a thousand people. */
  readonly rate: number;
  readonly season: Season;
  /** How readily people file it through the portal, against the body's other services. */
  readonly readiness: number;
}

/** Reads the demo region's own import files and the assumed volumes beside this file. */
export async function readWorld(): Promise<World> {
  const files = await irkutskFiles();
  const rowsOf = async (kind: string) => {
    const file = files.find((each) => each.kind === kind);
    return file ? readRows(file.bytes, file.name) : [];
  };
  const titles = new Map((await rowsOf('services')).map((row) => [field(row, 'код'), field(row, 'наименование')]));
  const rates = new Map((await readShipped('rates.csv')).map((row) => [field(row, 'service'), row]));
  const population = new Map((await readShipped('weights.csv')).map((row) => [field(row, 'oktmo'), Number(field(row, 'population'))]));
  const everybody = [...population.values()].reduce((sum, each) => sum + each, 0);
  const cards = Map.groupBy(await rowsOf('provisions'), (row) => field(row, 'орган'));
  const bodies = (await rowsOf('authorities')).map((row): Body => {
    const code = field(row, 'код');
    const name = field(row, 'наименование');
    const municipality = field(row, 'вид') === 'ОМСУ' ? field(row, 'территория') : undefined;
    return {
      code,
      name,
      shortName: field(row, 'краткое наименование') || name,
      municipality,
      population: municipality === undefined ? everybody : (population.get(municipality) ?? 0),
      cards: (cards.get(code) ?? []).map((card) => cardOf(card, titles, rates)),
    };
  });
  return { bodies: bodies.filter((each) => each.cards.length > 0) };
}

type Row = Readonly<Record<string, string>>;

function cardOf(row: Row, titles: ReadonlyMap<string, string>, rates: ReadonlyMap<string, Row>): Card {
  const service = field(row, 'услуга');
  const assumed = rates.get(service) ?? {};
  const season = field(assumed, 'season');
  return {
    service,
    title: titles.get(service) ?? service,
    throughMfc: field(row, 'через МФЦ') === 'да',
    onPortalSince: field(row, 'на ЕПГУ с') || undefined,
    visitFree: field(row, 'личное посещение') === 'нет',
    rate: Number(field(assumed, 'per_thousand_a_year')),
    season: isSeason(season) ? season : 'even',
    readiness: Number(field(assumed, 'portal')),
  };
}

async function readShipped(name: string): Promise<Row[]> {
  return readRows(await readFile(new URL(`./data/${name}`, import.meta.url)), name);
}

/** Lines by header. */
async function readRows(bytes: Uint8Array, name: string): Promise<Row[]> {
  const [header, ...rows] = (await readTable(bytes, { name })).rows;
  return rows.map((row) => Object.fromEntries((header?.cells ?? []).map((cell, at) => [cell.text, row.cells[at]?.text ?? ''])));
}

function field(row: Row, name: string): string {
  return row[name] ?? '';
}
