import type { ReactNode } from 'react';
import type { Figure, Method } from '../../../src/features/indicators/indicators.contract.ts';
import { countForEye, dayForEye } from '../../../src/shared/for-eye.ts';
import { asSet } from '../../../src/shared/share.ts';
import type { Text } from '../../../src/shared/texts.ts';
import { formatInstant, formatPeriod } from '../../ui/dates.ts';
import { useLanguage, useSay } from '../../ui/language.ts';
import style from './figure-facts.module.css';
import type { Overview } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';
import { panelTexts, switchTexts } from './panel.texts.ts';
import { bare, boundsText, gapText, shareText } from './share-text.ts';
import { StateMark } from './state-mark.tsx';
import { stateWord } from './state-word.ts';
import { tableTexts } from './table.texts.ts';
import { useMethod } from './use-method.ts';

/** The figure as a division, then what it is compared with, how complete it is, as known when and counted how. */
export function FigureFacts({ figure, overview }: { figure: Figure; overview: Overview }) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number): string => countForEye(value, language);
  const { target } = figure;
  const [gap, bounds] = [gapText(figure, language), boundsText(figure, language)];
  const byFile = figure.electronic - figure.electronicByCard - figure.electronicByDefault;
  return (
    <>
      <p className={style.formula}>
        <strong className={style.share}>{shareText(figure, language) ?? '—'}</strong>
        <span>
          = {say(panelTexts.formula, { electronic: count(figure.electronic), applications: count(figure.applications) })}
          <span className={style.words}>{say(panelTexts.formulaWords)}</span>
        </span>
      </p>
      <dl className={style.facts}>
        <Fact name={panelTexts.state}>
          <StateMark word={stateWord(figure, overview.period.to)} />
          {overview.simulated && <span className={style.words}>{say(overviewTexts.simulated)}</span>}
        </Fact>
        {target !== null && (
          <>
            <Fact name={panelTexts.target}>
              {say(panelTexts.targetValue, {
                value: asSet(target.value, language),
                dueOn: dayForEye(target.dueOn, language),
                modality: say(tableTexts[target.modality]),
              })}
              <span className={style.words}>{target.item}</span>
            </Fact>
            {gap !== null && target.gapApplications !== null && (
              <Fact name={panelTexts.gap}>
                {say(target.gapApplications > 0 ? panelTexts.gapBelow : panelTexts.gapAbove, {
                  points: gap,
                  applications: count(target.gapApplications),
                })}
              </Fact>
            )}
          </>
        )}
        <Fact name={panelTexts.missing}>
          {say(panelTexts.missingValue, { missing: count(figure.missing), expected: count(figure.expected) })}
        </Fact>
        {figure.missing > 0 && (
          <Fact name={panelTexts.bounds}>
            {bounds === null || figure.bounds === null
              ? say(panelTexts.boundsUnknown)
              : say(panelTexts.boundsValue, {
                  lower: bare(bounds.lower),
                  upper: bounds.upper,
                  volume: count(figure.bounds.volume),
                })}
          </Fact>
        )}
        {figure.electronic > 0 && (
          <Fact name={panelTexts.ofElectronic}>
            {[
              byFile > 0 ? say(panelTexts.byFile, { count: count(byFile) }) : '',
              figure.electronicByCard > 0 ? say(panelTexts.byCard, { count: count(figure.electronicByCard) }) : '',
              figure.electronicByDefault > 0 ? say(panelTexts.byDefault, { count: count(figure.electronicByDefault) }) : '',
              figure.assisted > 0 ? say(panelTexts.assisted, { count: count(figure.assisted) }) : '',
            ]
              .filter(Boolean)
              .join('; ')}
          </Fact>
        )}
        <Fact name={panelTexts.period}>{formatPeriod(overview.period.from, overview.period.to, language)}</Fact>
        <Fact name={panelTexts.known}>
          {say(panelTexts.knownValue, { asOf: formatInstant(overview.asOf, language), decision: overview.decision })}
        </Fact>
        <MethodFact overview={overview} />
      </dl>
    </>
  );
}

function MethodFact({ overview }: { overview: Overview }) {
  const say = useSay();
  const method = useMethod(overview);
  return (
    <Fact name={panelTexts.method}>
      {method?.title ?? overview.method}
      {method !== undefined && <span className={style.words}>{method.id}</span>}
      {method !== undefined && (
        <details className={style.rules}>
          <summary>{say(panelTexts.methodRules)}</summary>
          <p>{method.citation ?? say(panelTexts.noCitation)}</p>
          <ul>
            {rulesOf(method).map((rule) => (
              <li key={rule.en}>{say(rule)}</li>
            ))}
          </ul>
        </details>
      )}
    </Fact>
  );
}

function rulesOf({ switches: s }: Method): Text[] {
  const t = switchTexts;
  return [
    t.visitNeeded[s.visitNeeded],
    t.visitUnknown[s.visitUnknown],
    t.assisted[s.assisted],
    t.rpgu[s.rpgu],
    t.refused[s.refused],
    t.withdrawn[s.withdrawn],
    t.notAccepted[s.notAccepted],
    t.beforeRegistration[s.beforeRegistration],
  ];
}

function Fact({ name, children }: { name: Text; children: ReactNode }) {
  const say = useSay();
  return (
    <div className={style.fact}>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
