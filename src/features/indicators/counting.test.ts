import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { channels } from '../../shared/channels.ts';
import { outcomes, visits } from '../../shared/visits.ts';
import type { Visit } from '../../shared/visits.ts';
import { countingOf, strictestVisit } from './counting.rules.ts';
import type { Traits } from './counting.rules.ts';
import type { Switches } from './indicators.contract.ts';
import { chooseMethod, defaultMethod, methodsToChooseFrom } from './method.rules.ts';

const plain: Traits = { channel: 'epgu', visit: 'unknown', assisted: 'unknown', outcome: 'unknown' };
type Case = [
  title: string,
  traits: Partial<Traits>,
  card: Visit | 'unknown',
  switches: Partial<Switches>,
  counts: string,
  rule: string,
  rests: string | undefined,
];

const cases: Case[] = [
  ['a filing without a visit, stated in the file', { visit: 'none' }, 'originals', {}, 'electronic', 'noVisitByFile', 'file'],
  ['a filing with originals to bring', { visit: 'originals' }, 'none', {}, 'total', 'visitByFile', 'file'],
  ['a filing with the result to collect', { visit: 'result' }, 'none', {}, 'total', 'visitByFile', 'file'],
  ['a file without visits, a card without one', {}, 'none', {}, 'electronic', 'noVisitByCard', 'card'],
  ['a file without visits, a card with identification', {}, 'identification', {}, 'total', 'visitByCard', 'card'],
  ['neither file nor card know: the cautious default', {}, 'unknown', {}, 'total', 'visitUnknown', 'default'],
  ['neither know, a method that trusts', {}, 'unknown', { visitUnknown: 'electronic' }, 'electronic', 'visitUnknown', 'default'],
  ['a method that does not mind visits', { visit: 'result' }, 'none', { visitNeeded: 'electronic' }, 'electronic', 'visitByFile', 'file'],
  ['filled with an employee’s help', { assisted: 'yes' }, 'none', {}, 'electronic', 'noVisitByCard', 'card'],
  [
    'help, under a method that does not count it electronic',
    { assisted: 'yes', visit: 'none' },
    'none',
    { assisted: 'total' },
    'total',
    'assistedTotal',
    undefined,
  ],
  ['help unknown is not help', { assisted: 'unknown' }, 'none', { assisted: 'total' }, 'electronic', 'noVisitByCard', 'card'],
  ['the regional portal', { channel: 'rpgu', visit: 'none' }, 'none', {}, 'total', 'rpguTotal', undefined],
  ['the regional portal, left out', { channel: 'rpgu' }, 'none', { rpgu: 'no' }, 'no', 'rpguNotCounted', undefined],
  [
    'the regional portal held equal: its visits matter too',
    { channel: 'rpgu' },
    'originals',
    { rpgu: 'electronic' },
    'total',
    'visitByCard',
    'card',
  ],
  [
    'the regional portal held equal',
    { channel: 'rpgu', visit: 'none' },
    'unknown',
    { rpgu: 'electronic' },
    'electronic',
    'noVisitByFile',
    'file',
  ],
  ['the МФЦ', { channel: 'mfc', visit: 'none' }, 'none', {}, 'total', 'otherChannel', undefined],
  ['the body’s own site', { channel: 'site', visit: 'none' }, 'none', {}, 'total', 'otherChannel', undefined],
  ['a draft', { outcome: 'draft', visit: 'none' }, 'none', {}, 'no', 'beforeRegistration', undefined],
  ['a technical failure at the office', { channel: 'office', outcome: 'failure' }, 'none', {}, 'no', 'beforeRegistration', undefined],
  ['cancelled before registration', { outcome: 'cancelledBefore' }, 'none', {}, 'no', 'beforeRegistration', undefined],
  ['refused', { outcome: 'refused', visit: 'none' }, 'none', {}, 'electronic', 'noVisitByFile', 'file'],
  [
    'refused, under a method without refusals',
    { outcome: 'refused', visit: 'none' },
    'none',
    { refused: 'no' },
    'no',
    'refused',
    undefined,
  ],
  ['withdrawn after registration', { outcome: 'withdrawn', channel: 'post' }, 'none', {}, 'total', 'otherChannel', undefined],
  [
    'withdrawn, under a method without',
    { outcome: 'withdrawn', channel: 'post' },
    'none',
    { withdrawn: 'no' },
    'no',
    'withdrawn',
    undefined,
  ],
  ['refusal to take the documents', { outcome: 'notAccepted', visit: 'none' }, 'none', {}, 'electronic', 'noVisitByFile', 'file'],
  ['refusal to take, under a method without', { outcome: 'notAccepted' }, 'none', { notAccepted: 'no' }, 'no', 'notAccepted', undefined],
];

describe('where applications count', () => {
  test.each(cases)('%s', (_, traits, card, switches, counts, rule, rests) => {
    expect(countingOf({ ...plain, ...traits }, { visit: card, onPortal: true }, { ...defaultMethod.switches, ...switches })).toEqual({
      counts,
      rule,
      rests,
    });
  });

  test('listed but not yet on the ЕПГУ: T counts, N is 0, whatever the file says of the visit; the regional portal does not mind', () => {
    const notThere = { visit: 'none' as const, onPortal: false };
    const counted = { counts: 'total', rule: 'notOnPortal', rests: 'card' };
    expect(countingOf({ ...plain, visit: 'none' }, notThere, defaultMethod.switches)).toEqual(counted);
    expect(countingOf({ ...plain, channel: 'rpgu' }, notThere, { ...defaultMethod.switches, rpgu: 'electronic' }).counts).toBe(
      'electronic',
    );
  });

  test('only the portals are ever electronic, and what is electronic rests on a visit rule', () => {
    const traits = fc.record<Traits>({
      channel: fc.constantFrom(...channels),
      visit: fc.constantFrom('unknown', ...visits),
      assisted: fc.constantFrom('unknown', 'no', 'yes'),
      outcome: fc.constantFrom('unknown', ...outcomes),
    });
    fc.assert(
      fc.property(traits, fc.constantFrom('unknown' as const, ...visits), (given, card) => {
        const { counts, rests } = countingOf(given, { visit: card, onPortal: true }, defaultMethod.switches);
        if (counts === 'electronic') expect(given.channel).toBe('epgu');
        expect(rests === undefined).toBe(counts === 'no' || given.channel !== 'epgu');
      }),
    );
  });
});

test.each<[(Visit | undefined)[], Visit | 'unknown']>([
  [['none'], 'none'],
  [['none', 'identification', 'originals'], 'originals'],
  [['originals', 'result', 'none'], 'result'],
  [['none', undefined], 'unknown'],
  [['identification', undefined], 'identification'],
  [[undefined], 'unknown'],
  [[], 'unknown'],
])('the strictest of %j is %s', (given, strictest) => {
  expect(strictestVisit(given)).toBe(strictest);
});

describe('the method', () => {
  const older = { ...defaultMethod, id: 'order-71', validFrom: '2023-01-01', validTo: '2023-12-31' };
  const newer = { ...defaultMethod, id: 'order-1180', validFrom: '2023-07-01', validTo: null };

  test('without a name it is the latest one valid on the last day, else the built-in one', () => {
    expect(chooseMethod([older, newer], undefined, '2023-03-31')?.id).toBe('order-71');
    expect(chooseMethod([older, newer], undefined, '2023-12-31')?.id).toBe('order-1180');
    expect(chooseMethod([older, newer], undefined, '2022-12-31')?.id).toBe('vekha-1');
  });

  test('a named one recomputes any period; an unknown name is none', () => {
    expect(chooseMethod([older, newer], 'order-71', '2025-12-31')).toBe(older);
    expect(chooseMethod([], 'vekha-1', '2025-12-31')).toBe(defaultMethod);
    expect(chooseMethod([older], 'order-1', '2023-12-31')).toBeUndefined();
  });

  test('a recorded method with the built-in one’s id stands in its place', () => {
    const ours = { ...newer, id: 'vekha-1' };
    expect(methodsToChooseFrom([ours])).toEqual([ours]);
    expect(methodsToChooseFrom([older])).toEqual([older, defaultMethod]);
  });
});
