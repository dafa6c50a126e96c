import type { Table } from '../../../platform/tables/table.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { settleAliases } from './aliases.rules.ts';
import { settleAuthorities } from './authorities.rules.ts';
import { layouts } from './layouts.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Settled, TableKind } from './lines.ts';
import { settleList } from './list.rules.ts';
import { settleProvisions } from './provisions.rules.ts';
import { readLines } from './read-lines.ts';
import type { ReadLines } from './read-lines.ts';
import { settleServices } from './services.rules.ts';
import { settleCalendar, settleRegions, settleSources } from './small-kinds.rules.ts';
import { settleSuccessions } from './successions.rules.ts';
import { settleTerritories } from './territories.rules.ts';

type Settle<Line> = (lines: readonly Placed<Line>[], held: RegistrySnapshot, replaceAll: boolean) => Settled;

const settlers: { readonly [Kind in TableKind]: Settle<LineOf[Kind]> } = {
  regions: settleRegions,
  territories: settleTerritories,
  services: settleServices,
  list: settleList,
  authorities: settleAuthorities,
  provisions: settleProvisions,
  aliases: settleAliases,
  successions: settleSuccessions,
  sources: settleSources,
  calendar: settleCalendar,
};

/** A file read by its kind's layout, ready to be settled against what the registry holds. */
export interface ReadFile extends Omit<ReadLines<unknown>, 'lines'> {
  readonly settle: (held: RegistrySnapshot, replaceAll: boolean) => Settled;
}

export function readKind<Kind extends TableKind>(kind: Kind, table: Table): ReadFile {
  const { lines, ...read } = readLines<LineOf[Kind]>(table, layouts[kind]);
  return { ...read, settle: (held, replaceAll) => settlers[kind](lines, held, replaceAll) };
}
