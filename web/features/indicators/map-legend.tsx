import { useSay } from '../../ui/language.ts';
import { gapBounds } from './gap-classes.ts';
import style from './map-legend.module.css';
import { mapTexts } from './map.texts.ts';

/** The strip of colours with the bounds between them, and what hatching and grey mean. */
export function MapLegend({ withTarget }: { withTarget: boolean }) {
  const say = useSay();
  return (
    <div className={style.legend}>
      {withTarget && (
        <div className={style.strip} aria-hidden>
          {[...gapBounds, undefined].map((bound, index) => (
            <span key={index} className={style.step} style={{ background: `var(--gap-${index + 1})` }}>
              {bound !== undefined && <span className={style.bound}>{bound > 0 ? `+${bound}` : String(bound).replace('-', '−')}</span>}
            </span>
          ))}
        </div>
      )}
      <ul className={style.marks}>
        <li>
          <span className={`${style.swatch} ${style.hatched}`} /> {say(mapTexts.incomplete)}
        </li>
        <li>
          <span className={style.swatch} /> {say(mapTexts.noData)}
        </li>
      </ul>
    </div>
  );
}
