import { useSay } from '../../ui/language.ts';
import { stateTexts } from './overview.texts.ts';
import style from './state-mark.module.css';
import type { StateWord } from './state-word.ts';

/** A state is a word and a shape, then a colour. */
export function StateMark({ word }: { word: StateWord }) {
  const say = useSay();
  const shape = shapes[word];
  return (
    <span className={style.state}>
      {shape !== undefined && (
        <svg className={style.shape} data-word={word} viewBox="0 0 10 10" aria-hidden>
          {shape.open !== undefined && <path className={style.open} d={shape.open} />}
          {shape.full !== undefined && <path d={shape.full} />}
        </svg>
      )}
      {say(stateTexts[word])}
    </span>
  );
}

const ring = 'M5 1.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7Z';

/** Full disc, triangle down, open chevron, half disc, empty ring. */
const shapes: Partial<Record<StateWord, { open?: string; full?: string }>> = {
  met: { full: ring },
  unmet: { full: 'M1 2h8L5 8.5Z' },
  underWay: { open: 'M3 1.5L7 5L3 8.5' },
  incomplete: { open: ring, full: 'M5 1.5a3.5 3.5 0 0 0 0 7Z' },
  notReported: { open: ring },
};
