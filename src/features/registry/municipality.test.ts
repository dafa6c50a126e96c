import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { municipalityOf, municipalityOfAuthority } from './municipality.rules.ts';
import { snapshotOf } from './testing/snapshot-of.ts';

const territories = [
  { oktmo: '25000000', kind: 'region' },
  { oktmo: '25612000', kind: 'municipalDistrict', parent: '25000000' },
  { oktmo: '25612404', kind: 'settlement', parent: '25612000' },
  { oktmo: '25612404101', kind: 'settlement', parent: '25612404' },
  // A town whose code stands in the district's range and which belongs to a city district since.
  { oktmo: '25612101', kind: 'settlement', parent: '25701000' },
  { oktmo: '25701000', kind: 'urbanOkrug', parent: '25000000' },
] as const;
const snapshot = snapshotOf({ territories });

describe('a territory rolls up to its municipality', () => {
  test.each([
    ['a municipality is its own', '25612000', '25612000'],
    ['a settlement by its parent', '25612404', '25612000'],
    ['a place by its parents', '25612404101', '25612000'],
    ['the parent held outweighs the structure of the code', '25612101', '25701000'],
    ['a place not held, below a settlement held', '25612101106', '25701000'],
    ['a settlement not held, by digits 1–5', '25612999', '25612000'],
    ['a place not held, by digits 1–5', '25701000001', '25701000'],
    ['the region has none', '25000000', undefined],
    ['another region has none', '45382000', undefined],
    ['a municipality not held has none', '25699000', undefined],
  ])('%s: %s', (_, oktmo, municipality) => expect(municipalityOf(snapshot, oktmo)).toBe(municipality));

  test('whatever the code, the answer is a municipality held, and rolling up twice changes nothing', () => {
    const held = new Set(['25612000', '25701000']);
    const codes = fc.tuple(
      fc.constantFrom('25612', '25701', '25000', '25699', '45382'),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: -1, max: 999 }),
    );
    fc.assert(
      fc.property(codes, ([start, settlement, place]) => {
        const code = start + String(settlement).padStart(3, '0') + (place < 0 ? '' : String(place).padStart(3, '0'));
        const municipality = municipalityOf(snapshot, code);
        return municipality === undefined || (held.has(municipality) && municipalityOf(snapshot, municipality) === municipality);
      }),
    );
  });

  test('a circle of parents ends with no municipality', () => {
    const circle = snapshotOf({
      territories: [
        { oktmo: '25612404', kind: 'settlement', parent: '25612407' },
        { oktmo: '25612407', kind: 'settlement', parent: '25612404' },
      ],
    });
    expect(municipalityOf(circle, '25612404')).toBeUndefined();
  });
});

describe('an authority counts in the municipality', () => {
  const bodies = snapshotOf({
    territories,
    authorities: [
      { id: 1, code: 'district', territory: '25612000' },
      { id: 2, code: 'settlement', territory: '25612404' },
      { id: 3, code: 'school', kind: 'institution', parent: 1 },
      { id: 4, code: 'school of another place', kind: 'institution', parent: 1, territory: '25701000001' },
      { id: 5, code: 'ministry', kind: 'regionalBody', territory: '25000000' },
      { id: 6, code: 'department of the ministry in the town', kind: 'institution', parent: 5, territory: '25701000' },
      { id: 7, code: 'mfc', kind: 'mfc', territory: '25701000' },
      { id: 8, code: 'federal', kind: 'federalBody', territory: '25701000' },
      { id: 9, code: 'without territory' },
      { id: 10, code: 'department of the administration', parent: 1 },
    ],
  });

  test.each([
    [1, 'an administration: its district', '25612000'],
    [2, 'an administration of a settlement: the district around it', '25612000'],
    [3, 'an institution: that of the ОМСУ above it', '25612000'],
    [4, 'an institution with a territory of its own: that one', '25701000'],
    [5, 'a regional body: none', undefined],
    [6, 'an institution of a regional body: none, wherever it sits', undefined],
    [7, 'the МФЦ: none', undefined],
    [8, 'a federal body: none', undefined],
    [9, 'an ОМСУ that is nowhere: none', undefined],
    [10, 'an ОМСУ below another: that of the other', '25612000'],
    [99, 'an authority not held: none', undefined],
  ])('%i %s', (id, _, municipality) => expect(municipalityOfAuthority(bodies, id)).toBe(municipality));
});
