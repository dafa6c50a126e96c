import { Bone } from '../../ui/bones.tsx';
import { useSay, type Say } from '../../ui/language.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useChoice } from './choice.ts';
import type { Overview } from './figure-row.ts';
import { MapLegend } from './map-legend.tsx';
import { MapReadout } from './map-readout.tsx';
import { MapShapes } from './map-shapes.tsx';
import { mapTexts } from './map.texts.ts';
import style from './municipal-map.module.css';
import { ProvenanceNote } from './provenance-note.tsx';
import { mapWidth, useBoundaries, useDrawn } from './use-drawn.ts';

/** Municipalities coloured by their gap to the target; the table beside is its twin, number for number. */
export function MunicipalMap({
  overview,
  pointed,
  onPoint,
}: {
  overview: Overview;
  pointed: string | undefined;
  onPoint: (code: string | undefined) => void;
}) {
  const say = useSay();
  const { row } = useChoice();
  const { data, error, refetch } = useBoundaries();
  const drawn = useDrawn(
    data,
    overview.municipalities.map(({ municipality }) => municipality),
  );
  const withTarget = overview.municipalities.some(({ target }) => target !== null);
  return (
    <figure className={style.figure}>
      <figcaption>
        <h2 className={style.title}>{finding(overview, say)}</h2>
        <p className={style.measure}>{say(withTarget ? mapTexts.gap : mapTexts.share)}</p>
        <ProvenanceNote overview={overview} />
      </figcaption>
      {error !== null && <ProblemNote error={error} where={mapTexts.boundaries} onRetry={() => void refetch()} />}
      {drawn === undefined ? (
        error === null && <Bone height={mapWidth} />
      ) : (
        <MapShapes drawn={drawn} overview={overview} pointed={pointed} onPoint={onPoint} />
      )}
      <MapReadout overview={overview} code={pointed ?? row} />
      <MapLegend withTarget={withTarget} />
      <p className={style.attribution}>{data?.attribution.join('; ') ?? '\u00A0'}</p>
    </figure>
  );
}

/** The title says what the map shows: how many are there, and of how many it cannot be told. */
function finding({ municipalities, period }: Overview, say: Say): string {
  const compared = municipalities.filter(({ target }) => target !== null);
  if (compared.length === 0) return say(mapTexts.findingNoTarget);
  const count = (met: boolean | null): number => compared.filter((each) => each.met === met).length;
  const isDue = compared.every(({ target }) => target !== null && target.dueOn <= period.to);
  const undecided = count(null) === 0 ? '' : say(mapTexts.undecided, { count: count(null) });
  return say(isDue ? mapTexts.finding : mapTexts.findingUnderWay, { met: count(true), of: compared.length }) + undecided;
}
