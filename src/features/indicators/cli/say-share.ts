import type { Column } from '../../../platform/cli/print-table.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { channelTitles } from '../../../shared/channels.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { countForEye, dayForEye } from '../../../shared/for-eye.ts';
import { asSet, boundsForEye, gapForEye, shareForEye } from '../../../shared/share.ts';
import { say, type Language } from '../../../shared/texts.ts';
import { answerTexts as texts, columnTexts as columns, modalityTexts } from '../commands.texts.ts';
import { shareKeys, type readShare, type ShareKey, type ShareRow } from '../indicators.contract.ts';
import { stateTitles } from '../indicators.texts.ts';

type Asked = Pick<OutputOf<typeof readShare>, 'asOf' | 'decision' | 'method' | 'period' | 'simulated'>;

/** What was asked, in a line, and whether the data are real. */
export function sayAsked(session: Session, { asOf, decision, method, period, simulated }: Asked): void {
  const { language } = session;
  const { from, to } = period;
  const known = asOf.slice(0, 19).replace('T', ' ');
  session.say(
    say(texts.asked, language, { from: dayForEye(from, language), to: dayForEye(to, language), method, asOf: `${known} UTC`, decision }),
  );
  if (simulated) session.say(texts.simulated[language]);
}

/** The table of shares: the keys asked for, the figure, its target. */
export function sayShare(session: Session, { rows, ...asked }: OutputOf<typeof readShare>): void {
  const { language } = session;
  sayAsked(session, asked);
  session.say('');
  if (rows.length === 0) return session.say(texts.nothing[language]);
  const keys = shareKeys.filter((key) => rows.some((row) => key in row));
  return session.showTable([...keys.map((key) => keyColumn(key, language)), ...figureColumns(rows, language)], rows);
}

function keyColumn(key: ShareKey, language: Language): Column<ShareRow> {
  return { title: columns[key][language], of: (row) => keyText(row, key, language) };
}

function keyText(row: ShareRow, key: ShareKey, language: Language): string {
  if (key === 'channel') return row.channel ? channelTitles[row.channel][language] : '';
  return row.names?.[key] ?? row[key] ?? texts.outside[language];
}

function figureColumns(rows: readonly ShareRow[], language: Language): Column<ShareRow>[] {
  const count = (title: keyof typeof columns, of: (row: ShareRow) => number | null): Column<ShareRow> => ({
    title: columns[title][language],
    of,
  });
  const text = (title: keyof typeof columns, of: (row: ShareRow) => string | null): Column<ShareRow> => ({
    title: columns[title][language],
    of,
    right: true,
  });
  return [
    count('applications', (row) => row.applications),
    count('electronic', (row) => row.electronic),
    text('share', (row) => (row.share === null ? null : shareForEye(BigInt(row.electronic), BigInt(row.applications), language))),
    { title: columns.state[language], of: (row) => stateTitles[row.state][language] },
    ...(rows.some((row) => row.missing > 0)
      ? [count('missing', (row) => row.missing), text('bounds', (row) => boundsText(row, language))]
      : []),
    ...(rows.some((row) => row.target !== null) ? targetColumns(language) : []),
  ];
}

function boundsText({ electronic, applications, bounds }: ShareRow, language: Language): string | null {
  const shown = bounds && boundsForEye(BigInt(electronic), BigInt(applications), BigInt(bounds.volume), language);
  return shown && `${shown.lower} – ${shown.upper}`;
}

function targetColumns(language: Language): Column<ShareRow>[] {
  return [
    {
      title: columns.target[language],
      of: ({ target }) => target && `${asSet(target.value, language)}, ${modalityTexts[target.modality][language]}`,
    },
    {
      title: columns.gapPoints[language],
      of: ({ electronic, applications, target }) => target && gapForEye(BigInt(electronic), BigInt(applications), target.value, language),
      right: true,
    },
    {
      title: columns.gapApplications[language],
      of: ({ target }) => (target?.gapApplications == null ? null : countForEye(Math.max(0, target.gapApplications), language)),
      right: true,
    },
    { title: columns.met[language], of: ({ met }) => (met === null ? null : (met ? texts.met : texts.notMet)[language]) },
  ];
}
