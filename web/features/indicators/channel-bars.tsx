import type { ShareRow } from '../../../src/features/indicators/indicators.contract.ts';
import { channelTitles } from '../../../src/shared/channels.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import style from './channel-bars.module.css';

/** Applications by channel as bars with their numbers beside; the electronic part is darker. Longest first. */
export function ChannelBars({ rows }: { rows: readonly ShareRow[] }) {
  const say = useSay();
  const language = useLanguage();
  const most = Math.max(1, ...rows.map(({ applications }) => applications));
  const part = (count: number): string => `${(100 * count) / most}%`;
  return (
    <ul className={style.bars}>
      {rows
        .filter(({ applications }) => applications > 0)
        .toSorted((a, b) => b.applications - a.applications)
        .map(({ channel, applications, electronic }) => (
          <li key={channel ?? ''} className={style.line}>
            <span>{channel === undefined ? '—' : say(channelTitles[channel])}</span>
            <span className={style.count}>{countForEye(applications, language)}</span>
            <span className={style.track} aria-hidden>
              <span className={style.all} style={{ width: part(applications) }} />
              <span className={style.electronic} style={{ width: part(electronic) }} />
            </span>
          </li>
        ))}
    </ul>
  );
}
