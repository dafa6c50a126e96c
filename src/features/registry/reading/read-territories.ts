import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { municipalityOf } from '../municipality.rules.ts';
import { readTerritories } from '../readings.contract.ts';
import type { Territory } from '../snapshot.ts';
import { daysOf, pageOf, shownOn, snapshotAsOf } from './asked.ts';

export const readTerritoriesOperation = query(readTerritories, {
  allow: mayLook,
  async run(context, { asOf, on, ...asked }) {
    const snapshot = await snapshotAsOf(context, asOf);
    const { decision, region = null } = snapshot;
    const { inAll, page } = pageOf(inTreeOrder([...snapshot.territories.values()].filter(shownOn(on))), asked);
    return {
      decision,
      inAll,
      region,
      territories: page.map(({ territory, depth }) => ({
        oktmo: territory.oktmo,
        name: territory.name,
        kind: territory.kind,
        parent: territory.parent ?? null,
        depth,
        municipality: municipalityOf(snapshot, territory.oktmo) ?? null,
        ...daysOf(territory),
      })),
    };
  },
});

/** Each territory followed by those below it, by code; one whose parent is not shown stands on top. */
function inTreeOrder(territories: readonly Territory[]): { territory: Territory; depth: number }[] {
  const shown = new Set(territories.map(({ oktmo }) => oktmo));
  const below = Map.groupBy(territories, ({ parent }) => (parent !== undefined && shown.has(parent) ? parent : undefined));
  const branch = (parent: string | undefined, depth: number): { territory: Territory; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((territory) => [{ territory, depth }, ...branch(territory.oktmo, depth + 1)]);
  return branch(undefined, 0);
}
