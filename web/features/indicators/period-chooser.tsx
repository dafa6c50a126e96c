import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ChangeEvent, type SubmitEvent } from 'react';
import { dayForEye } from '../../../src/shared/for-eye.ts';
import { formatInstant, parseDay, parseInstant } from '../../ui/dates.ts';
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

/** Days are typed as officials write them; what was typed stays, whatever is wrong with it. */
function PeriodForm({ from, to }: { from: string; to: string }) {
  const say = useSay();
  const { asOf } = useChoice();
  const [typed, setTyped] = useState({
    from: dayForEye(from, 'ru'),
    to: dayForEye(to, 'ru'),
    asOf: asOf === undefined ? '' : formatInstant(asOf, 'ru'),
  });
  const [tried, setTried] = useState(false);
  const days = { from: parseDay(typed.from), to: parseDay(typed.to) };
  const moment = typed.asOf.trim() === '' ? undefined : parseInstant(typed.asOf);
  const faults = {
    from: days.from === undefined ? overviewTexts.dayWrong : undefined,
    to:
      days.to === undefined
        ? overviewTexts.dayWrong
        : days.from !== undefined && days.to < days.from
          ? overviewTexts.periodInverted
          : undefined,
    asOf: typed.asOf.trim() !== '' && moment === undefined ? overviewTexts.momentWrong : undefined,
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).every((each) => each === undefined)) choosePeriod({ ...days, asOf: moment });
  };
  const field = (name: keyof typeof typed) => ({
    size: 'xs' as const,
    value: typed[name],
    error: tried && faults[name] !== undefined && say(faults[name]),
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form id="period-form" className={style.form} onSubmit={submit} noValidate>
      <TextInput {...field('from')} className={style.day} label={say(overviewTexts.from)} inputMode="numeric" />
      <TextInput {...field('to')} className={style.day} label={say(overviewTexts.to)} inputMode="numeric" />
      <TextInput {...field('asOf')} className={style.moment} label={say(overviewTexts.knownAt)} placeholder={say(overviewTexts.now)} />
      <Button size="xs" type="submit" className={style.submit}>
        {say(overviewTexts.show)}
      </Button>
      <Button size="xs" variant="subtle" className={style.submit} onClick={() => choosePeriod({})}>
        {say(overviewTexts.reset)}
      </Button>
    </form>
  );
}
