import type { Session } from '../../../platform/cli/session.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { countForEye, dayForEye } from '../../../shared/for-eye.ts';
import { shareForEye } from '../../../shared/share.ts';
import { say, type Language } from '../../../shared/texts.ts';
import { answerTexts as texts, columnTexts as columns } from '../commands.texts.ts';
import type { readEffect } from '../intake.contract.ts';

export type Effect = OutputOf<typeof readEffect>;

/** What accepting a file would change: the share of all it speaks of, then of each municipality it moves; or why it cannot be shown. */
export function sayEffect(session: Session, { from, to, inAll, byMunicipality }: Effect): void {
  const { language } = session;
  if (from === null || to === null) return session.say(texts.noEffect[language]);
  const days = { from: dayForEye(from, language), to: dayForEye(to, language) };
  if (inAll === null) return session.say(say(texts.effectTooLong, language, days));
  session.say(
    say(texts.effect, language, {
      ...days,
      before: shareText(inAll.before, language),
      after: shareText(inAll.after, language),
    }),
  );
  if (byMunicipality.length === 0) return undefined;
  session.say('');
  return session.showTable(
    [
      { title: columns.municipality[language], of: (row) => row.name },
      { title: columns.before[language], of: (row) => shareText(row.before, language), right: true },
      { title: columns.after[language], of: (row) => shareText(row.after, language), right: true },
    ],
    byMunicipality,
  );
}

function shareText({ applications, electronic, share: counted }: NonNullable<Effect['inAll']>['before'], language: Language): string {
  const share = shareForEye(BigInt(electronic), BigInt(applications), language);
  if (share === null) return texts.noApplications[language];
  if (counted === null) return say(texts.portalAlone, language, { applications: countForEye(applications, language) });
  return say(texts.share, language, {
    share,
    electronic: countForEye(electronic, language),
    applications: countForEye(applications, language),
  });
}
