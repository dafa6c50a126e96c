import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { channels } from '../../shared/channels.ts';
import { addMonths } from '../../shared/days.ts';
import { applicationsOf } from './applications.rules.ts';
import { conductsOf, fateOf, uncountedIn } from './conduct.rules.ts';
import { levelsOf } from './levels.rules.ts';
import { demoMonths } from './months.rules.ts';
import { planOf } from './plan.ts';
import { readWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await readWorld();
});

const seeds = fc.integer({ min: 0, max: 4_294_967_295 });
const month = fc.constantFrom(...demoMonths);

function applicationsIn(seed: number, place: number, on: string) {
  const body = world.bodies[place];
  const level = body && levelsOf(world.bodies, seed).get(body.code);
  if (!body || !level) throw new Error(`no body ${place}`);
  return applicationsOf(seed, body, level, on);
}

describe('applications', () => {
  test('are whole and not negative, whatever the seed, body and month', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 51 }), month, (seed, place, on) => {
        const counts = applicationsIn(seed, place, on).flatMap((each) => channels.map((channel) => each.counts[channel]));
        expect(counts.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are not filed where they cannot be: before the service is on the portal, or through an МФЦ that does not take it', () => {
    for (const on of ['2023-01', '2023-02', '2024-12']) {
      for (const [place] of world.bodies.entries()) {
        const impossible = applicationsIn(1, place, on).filter(({ card, counts }) => {
          const notYet = card.onPortalSince === undefined || card.onPortalSince.slice(0, 7) > on;
          return (notYet && counts.epgu > 0) || (!card.throughMfc && counts.mfc > 0);
        });
        expect(impossible).toEqual([]);
      }
    }
  });

  test('of a body and month are the same whether or not others were made before', () => {
    const alone = applicationsIn(7, 20, '2024-05');
    for (const [place] of world.bodies.entries()) applicationsIn(7, place, '2023-03');
    expect(applicationsIn(7, 20, '2024-05')).toEqual(alone);
  });

  test.each([1, 2, 3, 2024])('make the region that is wanted (seed %i)', (seed) => {
    const in2023 = recount(seed, '2023');
    const in2024 = recount(seed, '2024');
    expect(in2023.share).toBeGreaterThan(31);
    expect(in2023.share).toBeLessThan(35);
    expect(in2024.share).toBeGreaterThan(41.5);
    expect(in2024.share).toBeLessThan(44.5);
    expect(recount(seed, '2024-12').share).toBeGreaterThan(43);
    expect(recount(seed, '2024-12').share).toBeLessThan(50);
    expect(in2024.municipalities.filter((share) => share >= 50).length).toBeGreaterThanOrEqual(10);
    expect(in2024.municipalities.filter((share) => share >= 50).length).toBeLessThanOrEqual(12);
    expect(Math.min(...in2024.municipalities)).toBeGreaterThan(22);
    expect(Math.min(...in2024.municipalities)).toBeLessThan(28);
    expect(in2023.municipalities.filter((share) => share >= 40).length).toBeGreaterThanOrEqual(3);
    expect(in2024.appointments / in2024.total).toBeLessThan(1 / 3);
    expect(in2024.total).toBeGreaterThan(in2023.total);
  });
});

/** Shares in percent over months that begin so, counted anew: ЕПГУ filings where no visit is needed, of all. */
function recount(seed: number, months: string) {
  const all = world.bodies.map((body, place) => {
    const lines = demoMonths.filter((each) => each.startsWith(months)).flatMap((on) => applicationsIn(seed, place, on));
    const sum = (count: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + count(line), 0);
    const totalOf = ({ counts }: (typeof lines)[number]) => channels.reduce((total, channel) => total + counts[channel], 0);
    return {
      isMunicipal: body.municipality !== undefined,
      total: sum(totalOf),
      electronic: sum(({ card, counts }) => (card.visitFree ? counts.epgu : 0)),
      appointments: sum((line) => (line.card.service === 'R13' ? totalOf(line) : 0)),
    };
  });
  const total = all.reduce((sum, each) => sum + each.total, 0);
  const appointments = all.reduce((sum, each) => sum + each.appointments, 0);
  const share = (100 * all.reduce((sum, each) => sum + each.electronic, 0)) / total;
  return {
    total,
    appointments,
    share,
    municipalities: all.flatMap((each) => (each.isMunicipal ? [(100 * each.electronic) / each.total] : [])),
  };
}

describe('the plan of files', () => {
  test('with the same seed makes the same bytes, in whatever order they are made; another seed makes others', async () => {
    const small = { months: ['2024-11', '2024-12'] };
    const inOrder = await hashes(planOf(world, { seed: 5, ...small }));
    const reversed = await hashes(planOf(world, { seed: 5, ...small }).toReversed());
    expect(reversed.toReversed()).toEqual(inOrder);
    expect(await hashes(planOf(world, { seed: 6, ...small }))).not.toEqual(inOrder);
  });

  test('goes from the newest month to the oldest: the portal, the МФЦ, bodies, then corrections', () => {
    const plan = planOf(world, { seed: 1 });
    const months = plan.map((file) => file.month);
    expect(months).toEqual(months.toSorted().toReversed());
    for (const on of demoMonths) {
      const sources = plan.filter((file) => file.month === on).map((file) => file.source);
      expect(sources.slice(0, 3)).toEqual(['epgu', 'mfc', 'bodies']);
      expect(new Set(sources.slice(2))).toEqual(new Set(['bodies']));
    }
    expect(new Set(plan.map((file) => file.name)).size).toBe(plan.length);
  });

  test.each([1, 2, 3, 2024])('holds some 1,300 files, a few of them wrong, and lacks about 5 %% of what bodies owe (seed %i)', (seed) => {
    const plan = planOf(world, { seed });
    expect(plan.length).toBeGreaterThan(1230);
    expect(plan.length).toBeLessThan(1350);
    const wrong = plan.filter((file) => file.isWrong).length;
    expect(wrong).toBeGreaterThan(3);
    expect(wrong).toBeLessThan(40);
    const conducts = conductsOf(world.bodies, seed);
    const fates = world.bodies.flatMap((body) =>
      demoMonths.flatMap((on) => {
        const conduct = conducts.get(body.code);
        return conduct ? [fateOf(seed, body, conduct, on)] : [];
      }),
    );
    const missing = fates.filter((fate) => fate === 'never' || fate === 'returned').length / fates.length;
    expect(missing).toBeGreaterThan(0.025);
    expect(missing).toBeLessThan(0.08);
  });
});

describe('what a body does not tell', () => {
  test.each([1, 2, 3, 2024])(
    'is known of the same month a year before or of the month before, so that an interval can be told (seed %i)',
    (seed) => {
      const conducts = conductsOf(world.bodies, seed);
      const incomparable = world.bodies.flatMap((body) => {
        const conduct = conducts.get(body.code);
        if (!conduct) return [];
        const tells = (on: string) => {
          const fate = demoMonths.includes(on) ? fateOf(seed, body, conduct, on) : 'never';
          return fate !== 'never' && fate !== 'returned' && uncountedIn(seed, body, conduct, on) === undefined;
        };
        const gaps = demoMonths.filter((on) => !tells(on) && !tells(addMonths(on, -12)) && !tells(addMonths(on, -1)));
        return gaps.map((on) => `${body.name} ${on}`);
      });
      expect(incomparable).toEqual([]);
    },
  );
});

async function hashes(plan: ReturnType<typeof planOf>): Promise<string[]> {
  const made: string[] = [];
  for (const file of plan)
    made.push(
      createHash('sha256')
        .update(await file.bytes())
        .digest('hex'),
    );
  return made;
}
