import { query } from '../../platform/operation.ts';
import { shareOf } from '../../shared/share.ts';
import { mayLook } from '../access/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import { emptyTally, figureOf } from './figure.rules.ts';
import type { Figure, Selection, ShareRow } from './indicators.contract.ts';
import { readOverview as contract } from './indicators.contract.ts';
import { rowsOf } from './read-share.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckon.ts';
import { nameOfTerritory } from './row-names.ts';
import { overviewSentences, placeOf } from './sentences.ts';
import type { FigurePorts } from './simulated.ts';
import { unreportedElectronic } from './unreported.rules.ts';

const everything: Pick<Selection, 'service' | 'authority' | 'municipality' | 'channel'> = {
  service: [],
  authority: [],
  municipality: [],
  channel: [],
};

/** The region's figure, its municipalities', and the answer in words. Faults as `reckon`. */
export const readOverview = (ports: FigurePorts) =>
  query(contract, {
    allow: mayLook,
    async run(context, input) {
      const reckoning = await reckon({ ...context, ...ports }, { ...input, ...everything });
      const { asked, snapshot, assessment, knownPeriods } = reckoning;
      const [total] = await rowsOf(context, reckoning, []);
      const region = total ? figureIn(total) : nothing;
      const municipalities = municipalityFigures(reckoning, await rowsOf(context, reckoning, ['municipality']));
      const unreported = unreportedElectronic(assessment);
      const facts = {
        place: placeOf(snapshot.region?.name, isCountry(snapshot)),
        period: asked.period,
        anyCounts: knownPeriods.length > 0,
        someCross: assessment.answered.some((each) => each.missing.some(({ reason }) => reason === 'crossesEdge')),
        region,
        municipalities: municipalities.filter((each) => each.state !== 'notApplicable'),
        unreportedElectronic: unreported,
      };
      return {
        ...asked,
        regionName: snapshot.region?.name ?? null,
        sentences: overviewSentences(facts),
        region,
        municipalities,
        unreportedElectronic: { ...unreported, ofApplications: shareOf(BigInt(unreported.applications), BigInt(region.applications)) },
        years: yearsOf(reckoning),
      };
    },
  });

const nothing: Figure = { ...figureOf(emptyTally()), target: null, met: null };

/** All municipalities that stand in the structure asked for, so that the map has no holes; those without services are not applicable. */
function municipalityFigures(
  { snapshot, asked, names }: Reckoning,
  rows: readonly ShareRow[],
): (Figure & { municipality: string; name: string })[] {
  const figures = new Map(rows.flatMap((row) => (row.municipality == null ? [] : [[row.municipality, row] as const])));
  const { from, to } = asked.period;
  for (const { oktmo, kind, ...validity } of snapshot.territories.values()) {
    const stands = (validity.from === undefined || validity.from <= to) && (validity.to === undefined || from <= validity.to);
    if (municipalityKinds.has(kind) && stands && names.territory(oktmo, 0) === oktmo && !figures.has(oktmo)) figures.set(oktmo, nothing);
  }
  const named = [...figures].map(([municipality, figure]) => ({
    ...figureIn(figure),
    municipality,
    name: nameOfTerritory(snapshot, municipality),
  }));
  return named.toSorted((one, other) => alphabet.compare(one.name, other.name) || alphabet.compare(one.municipality, other.municipality));
}

const municipalityKinds: ReadonlySet<string> = new Set(['municipalDistrict', 'municipalOkrug', 'urbanOkrug']);
const alphabet = new Intl.Collator('ru', { numeric: true });

function isCountry(snapshot: RegistrySnapshot): boolean {
  return snapshot.territories.get(snapshot.region?.oktmo ?? '')?.kind === 'country';
}

function yearsOf({ knownPeriods }: Reckoning): number[] {
  const years = new Set<number>();
  for (const { from, to } of knownPeriods) {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.add(year);
  }
  return [...years].toSorted((one, other) => one - other);
}

/** A row without its keys. */
function figureIn({
  service: _s,
  authority: _a,
  municipality: _m,
  territory: _t,
  month: _mo,
  channel: _c,
  names: _n,
  ...figure
}: ShareRow): Figure {
  return figure;
}
