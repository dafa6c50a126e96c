import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import type { Channel } from '../../shared/channels.ts';
import { assess } from './assessment.rules.ts';
import { cardOf } from './card.ts';
import { figureOf, foldFigures } from './figure.rules.ts';
import type { RowNames } from './figure.rules.ts';
import type { LedgerCell } from './ledger-cell.ts';
import { defaultMethod } from './method.rules.ts';
import { unreportedElectronic } from './unreported.rules.ts';

// The real inventory of 1,250 services of the Government of Canada for its fiscal year 2018-2019 (Open Government Licence – Canada).
const file = new URL('../intake/data/gc-service-inventory-2018-2019.csv', import.meta.url);
const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });

const columns: Record<string, Channel> = {
  online_applications: 'epgu',
  telephone_applications: 'phone',
  in_person_applications: 'office',
  postal_mail_applications: 'post',
  other_applications: 'other',
};
const year = { from: '2018-04-01', to: '2019-03-31' };
const departments = [...new Set(lines.map((each) => each['department_name_en'] ?? ''))];

const cells = lines.flatMap((line, service) =>
  Object.entries(columns).map(([column, channel]): LedgerCell => {
    const reported = line[column] !== 'ND';
    return {
      ...year,
      authority: departments.indexOf(line['department_name_en'] ?? ''),
      service,
      territory: '0',
      channel,
      visit: 'unknown',
      assisted: 'unknown',
      outcome: 'unknown',
      state: reported ? 'known' : 'notReported',
      months: 0n,
      n: reported ? Number(line[column]) : 0,
    };
  }),
);
// The inventory's `online` is a filing that needs no visit: the cards say so.
const electronic = { from: year.from, to: undefined, throughMfc: false, electronicSince: year.from, visit: 'none' as const };
const cards = lines.map((line, service) =>
  cardOf(departments.indexOf(line['department_name_en'] ?? ''), service, [electronic], [{ from: year.from, to: undefined }]),
);
const names: RowNames = { service: String, authority: String, municipality: () => null, territory: () => null };

const assessment = assess(
  cells,
  { all: cards, find: (_, service) => cards[service] },
  { period: year, switches: defaultMethod.switches, channels: new Set(Object.values(columns)), wanted: () => true },
);

test('the year of 1,250 services: 48.7284 % of what came, and 3,918 cells of 6,250 that did not', () => {
  const [total, ...others] = foldFigures(assessment, [], names, () => undefined);
  expect(others).toEqual([]);
  expect(total && figureOf(total.tally)).toEqual({
    applications: 377_405_628,
    electronic: 183_903_598,
    share: '48.7284',
    state: 'incomplete',
    expected: 6250,
    missing: 3918,
    bounds: null,
    boundsReason: 'noComparableVolume',
    electronicByCard: 183_903_598,
    electronicByDefault: 0,
    assisted: 0,
  });
});

test('services that reported other channels but not the electronic one hold 40.4 % of the denominator', () => {
  const { services, applications } = unreportedElectronic(assessment);
  expect(services).toBe(293);
  expect(((applications * 100) / 377_405_628).toFixed(1)).toBe('40.4');
});

test('a fiscal year’s marker is one missing cell in a row of its own, also by month', () => {
  const rows = foldFigures(assessment, ['month', 'channel'], names, () => undefined);
  expect(new Set(rows.map(({ keys }) => keys.month))).toEqual(new Set(['2018-04/2019-03']));
  expect(rows.reduce((sum, { tally }) => sum + tally.missing, 0)).toBe(3918);
});

test('read by the calendar year nothing is prorated: every statement crosses the edge', () => {
  const calendar = { from: '2019-01-01', to: '2019-12-31' };
  const crossed = assess(
    cells,
    { all: cards, find: (_, service) => cards[service] },
    {
      period: calendar,
      switches: defaultMethod.switches,
      channels: new Set(Object.values(columns)),
      wanted: (_, channel) => channel === 'epgu',
    },
  );
  const [total] = foldFigures(crossed, [], names, () => undefined);
  const known = cells.filter((each) => each.channel === 'epgu' && each.state === 'known').length;
  expect(total?.tally).toMatchObject({ applications: 0, electronic: 0, came: 0 });
  expect(crossed.answered.flatMap((each) => each.missing).filter((each) => each.reason === 'crossesEdge')).toHaveLength(known);
});
