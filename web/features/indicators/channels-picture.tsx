import { readShare } from '../../../src/features/indicators/indicators.contract.ts';
import { Bones } from '../../ui/bones.tsx';
import { useSay } from '../../ui/language.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { ChannelBars } from './channel-bars.tsx';
import { pinned, type Overview } from './figure-row.ts';
import style from './municipal-map.module.css';
import { pictureTexts } from './picture.texts.ts';
import { ProvenanceNote } from './provenance-note.tsx';

/** Where the table does not list municipalities: by which channels the applications came. */
export function ChannelsPicture({ overview }: { overview: Overview }) {
  const say = useSay();
  const { data } = useAnswer(readShare, 'channels', { ...pinned(overview), by: ['channel'] });
  return (
    <figure className={style.figure}>
      <figcaption>
        <h2 className={style.title}>{say(pictureTexts.title)}</h2>
        <p className={style.measure}>{say(pictureTexts.measure)}</p>
        <ProvenanceNote overview={overview} />
      </figcaption>
      {data === undefined ? <Bones count={5} height={20} space={20} /> : <ChannelBars rows={data.rows} />}
    </figure>
  );
}
