import { writeCsv } from '../../../platform/tables/write-csv.ts';
import { firstDayOfMonth, lastDayOfMonth } from '../../../shared/days.ts';
import type { Day, Month } from '../../../shared/days.ts';
import type { Applications } from '../applications.rules.ts';
import type { Body } from '../world.ts';

/** The МФЦ's extract of a month: all bodies in one file, as its system writes it. */
export function mfcFile(month: Month, all: Iterable<{ body: Body; applications: readonly Applications[] }>): Uint8Array {
  const days = [firstDayOfMonth(month), lastDayOfMonth(month)].map(printedDay);
  const rows = [...all].flatMap(({ body, applications }) =>
    applications
      .filter(({ counts }) => counts.mfc > 0)
      .map(({ card, counts }) => [body.code, body.name, card.service, card.title, ...days, counts.mfc]),
  );
  const header = [
    'ОГРН органа',
    'Орган, предоставляющий услугу',
    'Код услуги',
    'Наименование услуги',
    'Дата с',
    'Дата по',
    'Принято обращений',
  ];
  return writeCsv([header, ...rows], { encoding: 'windows-1251' });
}

function printedDay(day: Day): string {
  return day.split('-').toReversed().join('.');
}
