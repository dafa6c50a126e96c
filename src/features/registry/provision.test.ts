import { describe, expect, test } from 'vitest';
import { findListingOn, isListedOn, provisionOn } from './provision.rules.ts';
import { snapshotOf } from './testing/snapshot-of.ts';

const snapshot = snapshotOf({
  services: [
    { id: 1, code: 'position', kind: 'position' },
    { id: 2, code: 'service', parent: 1 },
    { id: 3, code: 'purpose', kind: 'purpose', parent: 2 },
    { id: 4, code: 'alone' },
  ],
  provisions: [
    { authority: 7, service: 2, from: '2023-01-01', to: '2023-12-31', visit: 'result' },
    { authority: 7, service: 2, from: '2024-01-01', visit: 'none' },
    { authority: 7, service: 3, from: '2024-06-01', visit: 'originals' },
    { authority: 8, service: 4, from: '2023-01-01' },
  ],
  listings: [
    { service: 1, edition: 'e1', from: '2023-01-01', to: '2023-12-31' },
    { service: 1, edition: 'e2', from: '2024-03-01', to: undefined },
    { service: 3, edition: 'e2', from: '2024-05-01', to: '2024-05-31' },
  ],
});

describe('the card authority × service', () => {
  test.each([
    ['before anything', 2, '2022-12-31', undefined],
    ['first day', 2, '2023-01-01', 'result'],
    ['last day', 2, '2023-12-31', 'result'],
    ['the next card', 2, '2024-01-01', 'none'],
    ['a purpose without a card: the service’s', 3, '2024-05-31', 'none'],
    ['a purpose with its own', 3, '2024-06-01', 'originals'],
    ['a position does not inherit from below', 1, '2024-06-01', undefined],
    ['another authority’s card', 4, '2024-06-01', undefined],
  ])('%s', (_, service, day, visit) => expect(provisionOn(snapshot, 7, service, day)?.visit).toBe(visit));
});

describe('the list', () => {
  test.each([
    [1, '2023-12-31', 'e1'],
    [1, '2024-01-01', undefined],
    [1, '2024-03-01', 'e2'],
    [2, '2024-03-01', 'e2'],
    [3, '2024-05-15', 'e2'],
    [4, '2024-05-15', undefined],
  ])('service %i on %s: %s', (service, day, edition) => {
    expect(findListingOn(snapshot, service, day)?.edition).toBe(edition);
    expect(isListedOn(snapshot, service, day)).toBe(edition !== undefined);
  });
});
