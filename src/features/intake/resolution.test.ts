import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelsOfRecord } from '../../shared/channels.ts';
import { ledgerDelta } from './ledger.rules.ts';
import { resolveStatements } from './resolution.rules.ts';
import type { AcceptedBatch, SourceOfRecord } from './resolution.rules.ts';
import type { Statement } from './statement.ts';

const portal = 1;
const centre = 2;
const body = 3;
const sources = new Map<number, SourceOfRecord>([
  [portal, { id: portal, kind: 'epgu', channels: channelsOfRecord.epgu }],
  [centre, { id: centre, kind: 'mfc', channels: channelsOfRecord.mfc }],
  [body, { id: body, kind: 'body', channels: channelsOfRecord.body }],
]);

function statement(it: Partial<Statement>): Statement {
  return {
    batch: 1,
    line: 2,
    col: 4,
    source: body,
    from: '2024-01-01',
    to: '2024-01-31',
    service: 10,
    authority: 20,
    territory: '0',
    channel: 'office',
    visit: 'unknown',
    assisted: 'unknown',
    outcome: 'unknown',
    state: 'known',
    n: 5n,
    ...it,
  };
}

function batches(...list: (Partial<AcceptedBatch> & { id: number })[]): Map<number, AcceptedBatch> {
  return new Map(list.map((each) => [each.id, { order: each.id, source: body, full: undefined, ...each }]));
}

const cells = {
  keyOf: (it: Statement) => `${it.authority} ${it.service < 100 ? it.service : 10} ${it.channel}`,
  isWhole: (it: Statement) => it.territory === '0' && it.service < 100,
};

function counting(statements: Statement[], accepted: Map<number, AcceptedBatch>): string[] {
  return resolveStatements(statements, accepted, sources, cells).map((each) => `${each.batch}:${each.n}`);
}

describe('which statements count', () => {
  test('of one source the batch accepted last speaks for a cell, whatever the order of arrival', () => {
    const two = [statement({ batch: 1, n: 5n }), statement({ batch: 2, n: 7n })];
    expect(counting(two, batches({ id: 1, order: 9 }, { id: 2, order: 4 }))).toEqual(['1:5']);
    expect(counting(two.toReversed(), batches({ id: 1 }, { id: 2 }))).toEqual(['2:7']);
  });

  test('the source of record of the channel counts, another source’s copy does not', () => {
    const both = [
      statement({ batch: 1, source: body, channel: 'epgu', n: 90n }),
      statement({ batch: 2, source: portal, channel: 'epgu', n: 100n }),
    ];
    expect(counting(both, batches({ id: 1 }, { id: 2, source: portal }))).toEqual(['2:100']);
    expect(counting(both, batches({ id: 1, order: 8 }, { id: 2, order: 3, source: portal }))).toEqual(['2:100']);
  });

  test('a copy counts where the source of record said «не представлено» or nothing', () => {
    const copy = statement({ batch: 1, source: body, channel: 'mfc', n: 40n });
    const silent = statement({ batch: 2, source: centre, channel: 'mfc', state: 'notReported', n: 0n });
    expect(counting([copy, silent], batches({ id: 1 }, { id: 2, source: centre }))).toEqual(['1:40']);
    expect(counting([copy], batches({ id: 1 }))).toEqual(['1:40']);
  });

  test('a known zero of the source of record beats a copy’s number', () => {
    const copy = statement({ batch: 1, source: body, channel: 'epgu', n: 40n });
    const zero = statement({ batch: 2, source: portal, channel: 'epgu', n: 0n });
    expect(counting([copy, zero], batches({ id: 1 }, { id: 2, source: portal }))).toEqual(['2:0']);
  });

  test('of overlapping intervals one counts: a quarter of the source of record and a month of another source are never added', () => {
    const quarter = statement({ batch: 1, source: portal, channel: 'epgu', to: '2024-03-31', n: 300n });
    const month = statement({ batch: 2, source: body, channel: 'epgu', n: 100n });
    expect(counting([quarter, month], batches({ id: 1, source: portal }, { id: 2 }))).toEqual(['1:300']);
  });

  test('intervals that do not overlap all count', () => {
    const months = [statement({ batch: 1 }), statement({ batch: 2, from: '2024-02-01', to: '2024-02-29' })];
    expect(counting(months, batches({ id: 1 }, { id: 2 }))).toHaveLength(2);
  });

  test('a full extract withdraws what its source held in its scope and leaves other sources, authorities and days', () => {
    const full = { from: '2024-01-01', to: '2024-01-31', authorities: new Set([20]) };
    const held = [
      statement({ batch: 1, service: 11, n: 1n }),
      statement({ batch: 1, authority: 21, n: 2n, line: 3 }),
      statement({ batch: 1, from: '2024-02-01', to: '2024-02-29', n: 3n, line: 4 }),
      statement({ batch: 2, n: 9n }),
    ];
    expect(counting(held, batches({ id: 1 }, { id: 2, full })).toSorted()).toEqual(['1:2', '1:3', '2:9']);
  });

  test('a cell told whole and the same cell told by territories are not added: what was sent last stands', () => {
    const parts = [
      statement({ batch: 1, n: 10n }),
      statement({ batch: 2, territory: '25701000', n: 4n }),
      statement({ batch: 2, line: 3, territory: '25612000', n: 6n }),
    ];
    expect(counting(parts, batches({ id: 1 }, { id: 2 }))).toEqual(['2:4', '2:6']);
    expect(counting(parts, batches({ id: 1, order: 7 }, { id: 2, order: 2 }))).toEqual(['1:10']);
  });
});

test('a service told by the body and its purposes told by the portal are one cell: the source of record’s counts', () => {
  const told = [
    statement({ batch: 1, source: portal, channel: 'epgu', service: 101, n: 60n }),
    statement({ batch: 1, source: portal, channel: 'epgu', service: 102, line: 3, n: 40n }),
    statement({ batch: 2, source: body, channel: 'epgu', service: 10, n: 95n }),
  ];
  expect(counting(told, batches({ id: 1, source: portal }, { id: 2 })).toSorted()).toEqual(['1:40', '1:60']);
});

describe('the ledger', () => {
  const months = ['2024-01', '2024-02', '2024-03'];
  const anyStatement = fc
    .record({
      batch: fc.integer({ min: 1, max: 5 }),
      source: fc.constantFrom(portal, centre, body),
      service: fc.integer({ min: 10, max: 12 }),
      month: fc.integer({ min: 0, max: 2 }),
      long: fc.boolean(),
      channel: fc.constantFrom('epgu' as const, 'mfc' as const, 'office' as const),
      state: fc.constantFrom('known' as const, 'known' as const, 'notReported' as const),
      n: fc.bigInt(0n, 50n),
    })
    .map(({ month, long, ...it }) =>
      statement({
        ...it,
        n: it.state === 'known' ? it.n : 0n,
        from: `${months[month]}-01`,
        to: long ? '2024-03-31' : `${months[month]}-28`,
      }),
    );
  const anyHistory = fc.array(anyStatement, { maxLength: 40 }).map((all) => all.map((each, index) => ({ ...each, line: index + 2 })));

  test('no two statements that count speak of the same cell in overlapping intervals unless they are one source’s parts of one interval', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const counted = resolveStatements(all, batches(...[1, 2, 3, 4, 5].map((id) => ({ id }))), sources, cells);
        for (const [index, one] of counted.entries()) {
          for (const other of counted.slice(index + 1)) {
            const sameCell = one.service === other.service && one.channel === other.channel;
            const parts = one.source === other.source && one.from === other.from && one.to === other.to;
            if (sameCell && !parts) expect(one.to < other.from || other.to < one.from).toBe(true);
          }
        }
      }),
    );
  });

  test('the outcome does not depend on the order in which statements are looked at', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const accepted = batches(...[1, 2, 3, 4, 5].map((id) => ({ id })));
        const lines = (it: Statement[]) =>
          resolveStatements(it, accepted, sources, cells)
            .map((each) => each.line)
            .toSorted((one, other) => one - other);
        expect(lines(all.toReversed())).toEqual(lines(all));
      }),
    );
  });

  test('accepting and then annulling a batch writes rows that cancel to nothing', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 5 }), (all, annulled) => {
        const accepted = batches(...[1, 2, 3, 4, 5].map((id) => ({ id })));
        const whole = resolveStatements(all, accepted, sources, cells);
        const without = resolveStatements(
          all.filter((each) => each.batch !== annulled),
          accepted,
          sources,
          cells,
        );
        const sums = new Map<number, number>();
        for (const { statement: it, sign } of [...ledgerDelta(without, whole), ...ledgerDelta(whole, without)])
          sums.set(it.line, (sums.get(it.line) ?? 0) + sign);
        expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
      }),
    );
  });
});
