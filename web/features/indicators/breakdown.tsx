import { readShare, type ShareRow } from '../../../src/features/indicators/indicators.contract.ts';
import { channelTitles } from '../../../src/shared/channels.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { Bones } from '../../ui/bones.tsx';
import { useLanguage, useSay } from '../../ui/language.ts';
import press from '../../ui/press.module.css';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import style from './breakdown.module.css';
import { narrowCells } from './choice.ts';
import type { Scope } from './figure-row.ts';
import { panelTexts } from './panel.texts.ts';
import { bare, shareText } from './share-text.ts';

/** The figure split by channel, service or body; the parts add up to the sum below, and each opens its cells. */
export function Breakdown({ scope, subject, by }: { scope: Scope; subject: string; by: 'channel' | 'service' | 'authority' }) {
  const say = useSay();
  const language = useLanguage();
  const { data, error, refetch } = useAnswer(readShare, `${subject} by ${by}`, { ...scope, by: [by] });
  if (error !== null) return <ProblemNote error={error} where={panelTexts.kicker} onRetry={() => void refetch()} />;
  if (data === undefined) return <Bones count={8} height={16} space={13} />;
  const rows = data.rows.filter(({ applications }) => applications > 0).toSorted((a, b) => b.applications - a.applications);
  if (rows.length === 0) return <p>{say(panelTexts.noParts)}</p>;
  const sum = (of: (row: ShareRow) => number): string =>
    countForEye(
      rows.reduce((all, row) => all + of(row), 0),
      language,
    );
  return (
    <table className={style.parts}>
      <thead>
        <tr>
          <th scope="col">{say(panelTexts[by])}</th>
          <th scope="col">{say(panelTexts.applications)}</th>
          <th scope="col">{say(panelTexts.electronic)}</th>
          {by !== 'channel' && <th scope="col">{say(panelTexts.share)}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Part key={row[by]} row={row} by={by} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(panelTexts.sum)}</th>
          <td>{sum(({ applications }) => applications)}</td>
          <td>{sum(({ electronic }) => electronic)}</td>
          {by !== 'channel' && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

function Part({ row, by }: { row: ShareRow; by: 'channel' | 'service' | 'authority' }) {
  const say = useSay();
  const language = useLanguage();
  const name = by === 'channel' ? (row.channel === undefined ? '—' : say(channelTitles[row.channel])) : (row.names?.[by] ?? row[by] ?? '—');
  const applications = countForEye(row.applications, language);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <button
          type="button"
          className={press.door}
          aria-label={say(panelTexts.openCells, { name, count: applications })}
          onClick={() => narrowCells(by === 'channel' ? { channel: row.channel } : { part: row[by] ?? undefined })}
        >
          {applications}
        </button>
      </td>
      <td>{countForEye(row.electronic, language)}</td>
      {by !== 'channel' && <td>{bare(shareText(row, language) ?? '—')}</td>}
    </tr>
  );
}
