import { describe, expect, test } from 'vitest';
import { municipalityOfAuthority } from './municipality.rules.ts';
import type { Succession } from './snapshot.ts';
import { successorOf, successorOfAuthority, successorOfService } from './succession.rules.ts';
import { snapshotOf } from './testing/snapshot-of.ts';

const territory = (predecessor: string, successor: string, change: Succession['change'], on: string): Succession => ({
  kind: 'territory',
  predecessor,
  successor,
  change,
  on,
});

// A municipal district and its settlements become one муниципальный округ; another district is split; a name comes and goes.
const snapshot = snapshotOf({
  territories: [
    { oktmo: '25610000', kind: 'municipalDistrict', to: '2024-12-31' },
    { oktmo: '25510000', kind: 'municipalOkrug', from: '2025-01-01' },
    { oktmo: '25720000', kind: 'urbanOkrug', to: '2024-12-31' },
    { oktmo: '25605000', kind: 'municipalDistrict' },
  ],
  authorities: [
    { id: 1, code: 'old-district', territory: '25610000', to: '2024-12-31' },
    { id: 2, code: 'old-town', territory: '25720000', to: '2024-12-31' },
    { id: 3, code: 'okrug', territory: '25510000', from: '2025-01-01' },
  ],
  services: [
    { id: 1, code: 'old' },
    { id: 2, code: 'new' },
  ],
  successions: [
    territory('25510000', '25511000', 'renamed', '2026-07-01'),
    territory('25610000', '25510000', 'merged', '2025-01-01'),
    territory('25720000', '25510000', 'merged', '2025-01-01'),
    territory('25605000', '25505000', 'split', '2025-01-01'),
    territory('25605000', '25506000', 'split', '2025-01-01'),
    territory('there', 'back', 'renamed', '2023-01-01'),
    territory('back', 'there', 'renamed', '2025-01-01'),
    { kind: 'authority', predecessor: 'old-district', successor: 'okrug', change: 'merged', on: '2025-01-01' },
    { kind: 'authority', predecessor: 'old-town', successor: 'okrug', change: 'merged', on: '2025-01-01' },
    { kind: 'service', predecessor: 'old', successor: 'new', change: 'renamed', on: '2024-03-01' },
  ],
});

describe('the structure of a day', () => {
  test.each([
    ['the day before, the district is itself', '25610000', '2024-12-31', '25610000'],
    ['from the day of the merger on, it is seen under the okrug', '25610000', '2025-01-01', '25510000'],
    ['so is the town merged with it', '25720000', '2025-06-30', '25510000'],
    ['changes after changes are followed up to the day', '25610000', '2026-07-01', '25511000'],
    ['without a day, up to the latest', '25720000', undefined, '25511000'],
    ['a code without a successor stays', '25701000', '2026-12-31', '25701000'],
    ['renamed and renamed back', 'there', '2024-06-01', 'back'],
    ['renamed and renamed back, later', 'there', '2025-06-01', 'there'],
  ])('%s', (_, code, on, expected) => expect(successorOf(snapshot, 'territory', code, on)).toEqual({ code: expected, split: false }));

  test('a split is not followed: the code stays and is flagged from that day on', () => {
    expect(successorOf(snapshot, 'territory', '25605000', '2024-12-31')).toEqual({ code: '25605000', split: false });
    expect(successorOf(snapshot, 'territory', '25605000', '2025-01-01')).toEqual({ code: '25605000', split: true });
  });

  test('kinds do not mix', () =>
    expect(successorOf(snapshot, 'service', '25610000', undefined)).toEqual({ code: '25610000', split: false }));

  test('a circle made by hand ends', () => {
    const circle = snapshotOf({
      successions: [territory('a', 'b', 'renamed', '2024-01-01'), territory('b', 'a', 'renamed', '2024-01-01')],
    });
    expect(['a', 'b']).toContain(successorOf(circle, 'territory', 'a', undefined).code);
  });
});

test('both structures add up: each application stands once in either', () => {
  const applications = [
    { authority: 1, on: '2024-05-01', n: 10 },
    { authority: 2, on: '2024-06-01', n: 20 },
    { authority: 3, on: '2025-02-01', n: 40 },
  ];
  const sums = (structure: 'then' | 'now') => {
    const byMunicipality: Record<string, number> = {};
    for (const { authority, n } of applications) {
      const seen = structure === 'then' ? authority : successorOfAuthority(snapshot, authority, '2025-12-31').id;
      const municipality = municipalityOfAuthority(snapshot, seen) ?? '';
      byMunicipality[municipality] = (byMunicipality[municipality] ?? 0) + n;
    }
    return byMunicipality;
  };
  expect(sums('then')).toEqual({ '25610000': 10, '25720000': 20, '25510000': 40 });
  expect(sums('now')).toEqual({ '25510000': 70 });
});

test('ids are followed by their codes', () => {
  expect(successorOfService(snapshot, 1, '2024-02-29')).toEqual({ id: 1, split: false });
  expect(successorOfService(snapshot, 1, '2024-03-01')).toEqual({ id: 2, split: false });
  expect(successorOfAuthority(snapshot, 1, undefined)).toEqual({ id: 3, split: false });
  expect(successorOfAuthority(snapshot, 99, undefined)).toEqual({ id: 99, split: false });
});
