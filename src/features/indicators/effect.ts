import { shareOf } from '../../shared/share.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import { readVisibleEntries, withCreations } from '../intake/index.ts';
import type { EffectOf, LedgerRow } from '../intake/index.ts';
import { readSnapshot } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import { assess } from './assessment.rules.ts';
import { isTooLong } from './expected.rules.ts';
import { foldFigures, isPortalAlone } from './figure.rules.ts';
import type { Tally } from './figure.rules.ts';
import { listMethods } from './indicators.store.ts';
import type { LedgerCell } from './ledger-cell.ts';
import { readLedgerCells } from './ledger.ts';
import { chooseMethod, defaultMethod } from './method.rules.ts';
import { registryCards } from './registry-cards.ts';
import { nameOfTerritory, rowNames } from './row-names.ts';

/**
 * What signed rows of the cube would change in the shares of some days, in all and for the municipalities it changes, counted as now known; with
 * `creations`, the registry records that come with them. Intake asks it before a file is accepted, and a file of many years must not fail for its effect:
 * days over which no figure is counted have none.
 */
export const effectOf: EffectOf = async ({ tx, warehouse }, delta, days, creations) => {
  if (isTooLong(days)) return { tooLong: true, inAll: null, byMunicipality: [] };
  const decision = await findDecisionAsOf(tx, undefined);
  const snapshot = await readSnapshot(tx, decision);
  const visible = await readVisibleEntries(tx, decision);
  const { switches } = chooseMethod(await listMethods(tx, decision), undefined, days.to) ?? defaultMethod;
  const tallied = async (registry: RegistrySnapshot, more: readonly LedgerCell[]): Promise<Tallies> => {
    const cards = registryCards(registry);
    const cells = await readLedgerCells(warehouse, visible, days, cards.cutDays(days));
    const assessment = assess([...cells, ...more], cards, { period: days, switches, channels: cards.channels, wanted: () => true });
    const rows = foldFigures(assessment, ['municipality'], rowNames(registry, 'now'), () => undefined);
    const [whole] = foldFigures(assessment, [], rowNames(registry, 'now'), () => undefined);
    return { inAll: whole?.tally, byMunicipality: new Map(rows.map(({ keys, tally }) => [keys.municipality ?? '', tally])) };
  };
  const before = await tallied(snapshot, []);
  const after = await tallied(creations ? withCreations(snapshot, creations) : snapshot, delta.map(cellOf));
  const municipalities = [...after.byMunicipality.keys()].filter(
    (code) => code !== '' && isChanged(before.byMunicipality.get(code), after.byMunicipality.get(code)),
  );
  return {
    tooLong: false,
    inAll: { before: sharesOf(before.inAll), after: sharesOf(after.inAll) },
    byMunicipality: municipalities
      .map((municipality) => ({
        municipality,
        name: nameOfTerritory(snapshot, municipality),
        before: sharesOf(before.byMunicipality.get(municipality)),
        after: sharesOf(after.byMunicipality.get(municipality)),
      }))
      .toSorted((one, other) => alphabet.compare(one.name, other.name)),
  };
};

interface Tallies {
  readonly inAll: Tally | undefined;
  readonly byMunicipality: ReadonlyMap<string, Tally>;
}

const alphabet = new Intl.Collator('ru', { numeric: true });

function cellOf({ statement, sign }: LedgerRow): LedgerCell {
  return { ...statement, months: 0n, n: sign * Number(statement.n) };
}

function isChanged(before: Tally | undefined, after: Tally | undefined): boolean {
  const [was, is] = [sharesOf(before), sharesOf(after)];
  return was.applications !== is.applications || was.electronic !== is.electronic;
}

function sharesOf(tally: Tally | undefined) {
  const { applications = 0, electronic = 0 } = tally ?? {};
  return { applications, electronic, share: tally && isPortalAlone(tally) ? null : shareOf(BigInt(electronic), BigInt(applications)) };
}
