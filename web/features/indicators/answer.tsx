import { formatInstant, formatPeriod } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import press from '../../ui/press.module.css';
import style from './answer.module.css';
import { openPanel, wholeRow } from './choice.ts';
import type { Overview } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';
import { useMethodTitle } from './use-method.ts';

/** The answer in words, and below it: of which period, as known when, counted how. */
export function Answer({ overview }: { overview: Overview }) {
  const language = useLanguage();
  const [first, ...rest] = overview.sentences.map((each) => each[language]);
  return (
    <section className={style.answer}>
      <h1 className={style.first}>{first}</h1>
      {rest.length > 0 && <p className={style.rest}>{rest.join(' ')}</p>}
      <ProvenanceLine overview={overview} />
    </section>
  );
}

function ProvenanceLine({ overview }: { overview: Overview }) {
  const say = useSay();
  const language = useLanguage();
  const { from, to } = overview.period;
  return (
    <p className={style.provenance}>
      <span>{formatPeriod(from, to, language)}</span>
      <span>{say(overviewTexts.asOf, { asOf: formatInstant(overview.asOf, language) })}</span>
      <span>{say(overviewTexts.method, { method: useMethodTitle(overview) })}</span>
      {overview.simulated && <strong className={style.simulated}>{say(overviewTexts.simulated)}</strong>}
      <button type="button" className={`${press.door} no-print`} onClick={() => openPanel(wholeRow)}>
        {say(overviewTexts.explain)}
      </button>
    </p>
  );
}
