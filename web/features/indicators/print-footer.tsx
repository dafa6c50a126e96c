import { formatInstant } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import type { Overview } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';

/** On paper: where these numbers can be found again, and by which decisions they stand. */
export function PrintFooter({ overview }: { overview: Overview }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p className="print-only">
      {say(overviewTexts.address)}: {window.location.href}. {say(overviewTexts.asOf, { asOf: formatInstant(overview.asOf, language) })},{' '}
      {say(overviewTexts.decision, { decision: overview.decision })}.
    </p>
  );
}
