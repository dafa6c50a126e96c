import { expect, test } from 'vitest';
import { emptyTally, figureOf } from './figure.rules.ts';
import type { Tally } from './figure.rules.ts';
import { compared } from './targets.rules.ts';

const portalOnly: Tally = {
  ...emptyTally(),
  applications: 100,
  electronic: 100,
  came: 4,
  expected: 20,
  missing: 16,
  missingBeside: 16,
  volume: 150,
};
const target = {
  id: 1,
  scopeKind: 'everyMunicipality' as const,
  scope: null,
  value: '50',
  dueOn: '2024-12-31',
  basis: 'yearToDate' as const,
  modality: 'recommended' as const,
  item: 'п. 3',
  validFrom: null,
  validTo: null,
};

test('only the portal’s file of a month gives no 100 %, but an interval', () => {
  expect(figureOf(portalOnly)).toMatchObject({
    share: null,
    state: 'incomplete',
    missing: 16,
    bounds: { lower: '40.0000', upper: '100.0000', volume: 150 },
  });
  expect(compared(target, portalOnly)).toMatchObject({ met: null, target: { gapPoints: null, gapApplications: null } });
});

test('as soon as another channel has come, a zero included, there is a share by what is known', () => {
  expect(figureOf({ ...portalOnly, cameBeside: 1, missingBeside: 15, missing: 15 }).share).toBe('100.0000');
  expect(figureOf({ ...portalOnly, cameBeside: 16, missingBeside: 0, missing: 0, volume: 0 })).toMatchObject({
    share: '100.0000',
    state: 'known',
  });
});
