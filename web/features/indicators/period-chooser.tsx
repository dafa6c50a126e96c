import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { toLocalInput } from '../../ui/dates.ts';
import { useSay } from '../../ui/language.ts';
import { choosePeriod, useChoice } from './choice.ts';
import type { Overview } from './figure-row.ts';
import { overviewTexts } from './overview.texts.ts';
import style from './period-chooser.module.css';

/** Years by one press; any other days and moment in a form that opens beside. */
export function PeriodChooser({ overview }: { overview: Overview }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { from, to } = overview.period;
  const year = overview.years.find((each) => from === `${each}-01-01` && to === `${each}-12-31`);
  return (
    <div className={`${style.chooser} no-print`}>
      {overview.years.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={say(overviewTexts.year)}
          data={overview.years.map(String)}
          value={year === undefined ? '' : String(year)}
          onChange={(chosen) => choosePeriod({ from: `${chosen}-01-01`, to: `${chosen}-12-31` })}
        />
      )}
      <Button size="xs" variant="default" aria-expanded={open} aria-controls="period-form" onClick={() => setOpen(!open)}>
        {say(overviewTexts.otherDates)}
      </Button>
      {open && <PeriodForm key={`${from} ${to} ${overview.asOf}`} from={from} to={to} />}
    </div>
  );
}

function PeriodForm({ from, to }: { from: string; to: string }) {
  const say = useSay();
  const { asOf } = useChoice();
  const [typed, setTyped] = useState({ from, to, asOf: asOf === undefined ? '' : toLocalInput(asOf) });
  const [tried, setTried] = useState(false);
  const faultOf = (day: string): string | undefined => (day === '' ? say(overviewTexts.dayNeeded) : undefined);
  const inverted = typed.from > typed.to ? say(overviewTexts.periodInverted) : undefined;
  const faults = { from: faultOf(typed.from), to: faultOf(typed.to) ?? inverted };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.from !== undefined || faults.to !== undefined) return;
    choosePeriod({ from: typed.from, to: typed.to, asOf: typed.asOf === '' ? undefined : new Date(typed.asOf).toISOString() });
  };
  const field = (name: keyof typeof typed) => ({
    size: 'xs' as const,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form id="period-form" className={style.form} onSubmit={submit} noValidate>
      <TextInput {...field('from')} type="date" label={say(overviewTexts.from)} error={tried && faults.from} />
      <TextInput {...field('to')} type="date" label={say(overviewTexts.to)} error={tried && faults.to} />
      <TextInput
        {...field('asOf')}
        type="datetime-local"
        label={`${say(overviewTexts.knownAt)} (${say(overviewTexts.knownAtHelp).toLowerCase()})`}
      />
      <Button size="xs" type="submit">
        {say(overviewTexts.show)}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => choosePeriod({})}>
        {say(overviewTexts.reset)}
      </Button>
    </form>
  );
}
