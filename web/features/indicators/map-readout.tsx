import { useLanguage, useSay } from '../../ui/language.ts';
import press from '../../ui/press.module.css';
import { openPanel } from './choice.ts';
import { describeFigure } from './describe-figure.ts';
import type { Overview } from './figure-row.ts';
import style from './map-readout.module.css';
import { mapTexts } from './map.texts.ts';
import { overviewTexts } from './overview.texts.ts';

/** What is under the pointer or chosen, in words, at a place of constant height. */
export function MapReadout({ overview, code }: { overview: Overview; code: string | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const figure = overview.municipalities.find(({ municipality }) => municipality === code);
  return (
    <p className={`${style.readout} no-print`}>
      {figure === undefined ? (
        <span className={style.hint}>{say(mapTexts.hint)}</span>
      ) : (
        <>
          {describeFigure(figure.name, figure, overview.period.to, language)}{' '}
          <button type="button" className={press.door} onClick={() => openPanel(figure.municipality)}>
            {say(overviewTexts.explain)}
          </button>
        </>
      )}
    </p>
  );
}
