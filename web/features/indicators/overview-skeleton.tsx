import { Bone, Bones } from '../../ui/bones.tsx';
import { useSay } from '../../ui/language.ts';
import { uiTexts } from '../../ui/ui.texts.ts';
import map from './map-shapes.module.css';
import style from './overview-page.module.css';
import { mapWidth, useBoundaries, useDrawn, viewBoxOf } from './use-drawn.ts';

/** The page's own sizes in grey, so that nothing moves when the answer comes. */
export function OverviewSkeleton() {
  const say = useSay();
  return (
    <div aria-busy>
      <h1 className="visually-hidden">{say(uiTexts.loading)}</h1>
      <div className={style.views}>
        <div className={style.answer}>
          <Bone height={28} width="45%" space={12} />
          <Bone height={20} width="96%" space={12} />
          <Bone height={20} width="70%" space={8} />
          <Bone height={14} width="80%" space={15} />
          <Bone height={30} width={230} space={15} />
        </div>
        <div className={style.picture}>
          <Bone height={96} />
          <MapOutline />
        </div>
        <div className={style.table}>
          <Bone height={30} width={260} />
          <Bones count={26} height={16} space={16} />
        </div>
      </div>
    </div>
  );
}

/** The map without its figures, as soon as there are boundaries. */
function MapOutline() {
  const drawn = useDrawn(useBoundaries().data);
  if (drawn === undefined) return <Bone height={mapWidth} space={8} />;
  return (
    <svg className={map.map} viewBox={viewBoxOf(drawn.height)} aria-hidden>
      {drawn.shapes.map(({ code, path }) => (
        <path key={code} d={path} className={map.ground} data-fill="no-data" />
      ))}
    </svg>
  );
}
