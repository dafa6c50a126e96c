import { readMissing } from '../../../src/features/indicators/indicators.contract.ts';
import { channelTitles } from '../../../src/shared/channels.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { Bones } from '../../ui/bones.tsx';
import { formatPeriod } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import { Pages } from '../../ui/pages.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { turnPage, useChoice } from './choice.ts';
import type { Scope } from './figure-row.ts';
import { groupRuns } from './group-runs.ts';
import style from './panel-list.module.css';
import { panelTexts } from './panel.texts.ts';

const limit = 50;

/** Reports that were expected and did not come: who, of what, for when, and the volume that may be missing. */
export function MissingList({ scope, subject }: { scope: Scope; subject: string }) {
  const say = useSay();
  const language = useLanguage();
  const { after } = useChoice();
  const { data, error, refetch, isPlaceholderData } = useAnswer(readMissing, `${subject} missing`, { ...scope, after, limit });
  if (error !== null) return <ProblemNote error={error} where={panelTexts.kicker} onRetry={() => void refetch()} />;
  if (data === undefined) return <Bones count={8} height={16} space={13} />;
  if (data.inAll === 0) return <p>{say(panelTexts.noMissing)}</p>;
  return (
    <>
      <table className={style.list}>
        <thead>
          <tr>
            <th scope="col">{say(panelTexts.who)}</th>
            <th scope="col">{say(panelTexts.yearBefore)}</th>
          </tr>
        </thead>
        {groupRuns(data.cells, ({ authorityName }) => authorityName).map(({ key: authorityName, items }) => (
          <tbody key={authorityName}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={style.group}>
                {authorityName}
              </th>
            </tr>
            {items.map((cell) => (
              <tr key={`${cell.service} ${cell.channel} ${cell.from}`}>
                <th scope="row">
                  <span className={style.twoLines} title={cell.serviceTitle}>
                    {cell.serviceTitle}
                  </span>
                  <span className={style.words}>
                    {say(channelTitles[cell.channel])} · {formatPeriod(cell.from, cell.to, language)}
                    {cell.reason !== 'notReported' && ` · ${say(panelTexts[cell.reason])}`}
                  </span>
                </th>
                <td>{cell.comparableVolume === null ? say(panelTexts.unknown) : countForEye(cell.comparableVolume, language)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <Pages after={after} limit={limit} inAll={data.inAll} turning={isPlaceholderData} onTurn={turnPage} />
    </>
  );
}
