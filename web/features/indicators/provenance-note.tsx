import { formatInstant, formatPeriod } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import type { Overview } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';
import style from './provenance-note.module.css';
import { useMethodTitle } from './use-method.ts';

/** Under every picture: period, as-of, method, and whether the data is real. */
export function ProvenanceNote({ overview }: { overview: Overview }) {
  const say = useSay();
  const language = useLanguage();
  const parts = [
    formatPeriod(overview.period.from, overview.period.to, language),
    say(overviewTexts.asOf, { asOf: formatInstant(overview.asOf, language) }),
    say(overviewTexts.method, { method: useMethodTitle(overview) }),
    ...(overview.simulated ? [say(overviewTexts.simulated)] : []),
  ];
  return <p className={style.note}>{parts.join(' · ')}</p>;
}
