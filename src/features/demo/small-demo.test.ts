import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderFiles } from '../../platform/files/files.ts';
import { performer } from '../../platform/perform.ts';
import type { Perform } from '../../platform/perform.ts';
import { testStores } from '../../platform/testing/stores.ts';
import { channels, channelsOfRecord } from '../../shared/channels.ts';
import { demoAnalyst } from '../access/index.ts';
import { journal } from '../audit/index.ts';
import { effectOf, operations as indicatorsOperations, readMissing, readOverview, readShare } from '../indicators/index.ts';
import { operations as intakeOperations, readBatches } from '../intake/index.ts';
import { operations as registryOperations } from '../registry/index.ts';
import { applicationsOf } from './applications.rules.ts';
import { callAs } from './call.ts';
import type { Call } from './call.ts';
import { conductsOf, fateOf, uncountedIn } from './conduct.rules.ts';
import { beginDemo, readProgress } from './demo.contract.ts';
import { readSimulated } from './demo.store.ts';
import { operations } from './doors.ts';
import { levelsOf } from './levels.rules.ts';
import { planOf } from './plan.ts';
import { progressBoard } from './progress.ts';
import { startDemo } from './start-demo.ts';
import { readWorld } from './world.ts';
import type { Body, World } from './world.ts';

const seed = 3;
const months = ['2024-11', '2024-12'];
const period = { from: '2024-11-01', to: '2024-12-31' };

const stores = testStores();
let perform: Perform;
let call: Call;
let world: World;
let chosen: Body[];
const board = progressBoard();

beforeAll(async () => {
  const { database, warehouse, loader, folder } = stores;
  const parts = {
    database,
    warehouse,
    loader,
    files: folderFiles(join(folder, 'files')),
    journal: journal(database),
    clock: () => new Date(),
  };
  perform = performer(parts, [
    ...registryOperations,
    ...intakeOperations({ effectOf }),
    ...indicatorsOperations({ readSimulated }),
    ...operations({ progress: board.read }),
  ]);
  call = callAs(perform, demoAnalyst);
  world = await readWorld();
  chosen = chooseBodies();
});

/** One of each thing that happens to files of these months, a workbook, one in windows-1251, one with «НД», and a body of the region. */
function chooseBodies(): Body[] {
  const conducts = conductsOf(world.bodies, seed);
  const fates = (body: Body) => {
    const conduct = conducts.get(body.code);
    return conduct ? months.map((month) => fateOf(seed, body, conduct, month)) : [];
  };
  const isUncounted = (body: Body) => {
    const conduct = conducts.get(body.code);
    return conduct !== undefined && months.some((month) => uncountedIn(seed, body, conduct, month));
  };
  const first = (holds: (body: Body) => boolean) => world.bodies.filter(holds).slice(0, 1);
  return [
    ...new Set([
      ...(['never', 'corrected', 'mended', 'returned'] as const).flatMap((fate) => first((body) => fates(body).includes(fate))),
      ...(['workbook', 'windows1251'] as const).flatMap((form) => first((body) => conducts.get(body.code)?.form === form)),
      ...first((body) => conducts.get(body.code)?.copiesPortal === true && body.municipality !== undefined),
      ...first(isUncounted),
      ...first((body) => body.municipality === '25701000'),
      ...first((body) => body.municipality === undefined),
    ]),
  ];
}

function start(signal?: AbortSignal) {
  const failures: unknown[] = [];
  const log = { info: () => {}, error: (error: unknown, message: string) => failures.push([message, error]) };
  const options = { seed, months, bodies: chosen.map(({ code }) => code) };
  return startDemo({ perform, actor: demoAnalyst, board, log, signal, options }).then(() => failures);
}

describe('a demo', () => {
  test('says how far it is only while one runs', async () => {
    await expect(call(readProgress, {})).rejects.toMatchObject({ kind: 'notFound', code: 'noDemo' });
  });

  test('broken off goes on where it stopped, and sends nothing twice', async () => {
    const stop = new AbortController();
    const total = planOf(world, { seed, months, bodies: chosen.map(({ code }) => code) }).length;
    const checkProgress = setInterval(() => {
      if ((board.read()?.done ?? 0) >= 3) stop.abort();
    }, 5);
    expect(await start(stop.signal)).toEqual([]);
    clearInterval(checkProgress);
    const broken = await call(readProgress, {});
    expect(broken).toMatchObject({ total, finished: false, failed: false });
    expect(broken.done).toBeLessThan(total);

    expect(await start()).toEqual([]);
    const finished = await call(readProgress, {});
    expect(finished).toMatchObject({ done: total, total, finished: true, failed: false });
    const { inAll } = await call(readBatches, { limit: 1 });
    expect(inAll).toBe(total);

    expect(await start()).toEqual([]);
    expect(await call(readProgress, {})).toEqual(finished);
    expect((await call(readBatches, { limit: 1 })).inAll).toBe(total);
  });

  test('returns the files with errors and accepts all others', async () => {
    const plan = planOf(world, { seed, months, bodies: chosen.map(({ code }) => code) });
    const { batches } = await call(readBatches, { limit: 500 });
    expect(plan.some((file) => file.isWrong)).toBe(true);
    for (const file of plan)
      expect([file.name, batches.find((each) => each.fileName === file.name)?.state]).toEqual([
        file.name,
        file.isWrong ? 'returned' : 'accepted',
      ]);
  });

  test('gives each body the figure recounted from what was made: applications, electronic ones and what is missing', async () => {
    const { rows, simulated } = await call(readShare, { ...period, by: ['authority'] });
    expect(simulated).toBe(true);
    for (const body of chosen) {
      const row = rows.find((each) => each.authority === body.code);
      expect({ body: body.name, ...recount(body) }).toEqual({
        body: body.name,
        applications: row?.applications,
        electronic: row?.electronic,
        missing: row?.missing,
      });
    }
  });

  test('lists as missing exactly what nobody told, of bodies in the plan and of all others', async () => {
    const { inAll } = await call(readMissing, { ...period, limit: 1 });
    const silent = world.bodies.filter((body) => !chosen.includes(body));
    const expectedOf = (body: Body) => body.cards.length * months.length * channelsOfRecord.body.length + portalAndMfc(body);
    const missing = [...chosen.map((body) => recount(body).missing), ...silent.map(expectedOf)];
    expect(inAll).toBe(missing.reduce((sum, each) => sum + each, 0));
  });

  test('stands under the targets of the act and says that it is simulated', async () => {
    const overview = await call(readOverview, { from: '2024-01-01', to: '2024-12-31' });
    expect(overview.simulated).toBe(true);
    expect(overview.municipalities).toHaveLength(42);
    expect(overview.municipalities.every(({ target }) => target?.value === '50')).toBe(true);
  });
});

describe('a folder', () => {
  test('with a demo takes no demo of another seed', async () => {
    await expect(call(beginDemo, { seed: seed + 1 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'demoHasOtherSeed',
      params: { held: seed },
    });
    expect(await call(beginDemo, { seed })).toMatchObject({ seed });
  });
});

/** Cells the portal and the МФЦ owe: each card's months on the portal, and those through the МФЦ. All services are on the portal by then. */
function portalAndMfc({ cards }: Body): number {
  return cards.reduce((sum, { throughMfc }) => sum + months.length * (1 + Number(throughMfc)), 0);
}

/** What the body's figure must be, from the truth and from what became of its files, past everything that reads them. */
function recount(body: Body): { applications: number; electronic: number; missing: number } {
  const conduct = conductsOf(world.bodies, seed).get(body.code);
  const level = levelsOf(world.bodies, seed).get(body.code);
  if (!conduct || !level) throw new Error(`no body ${body.code}`);
  const sum = { applications: 0, electronic: 0, missing: 0 };
  for (const month of months) {
    const fate = fateOf(seed, body, conduct, month);
    const hasTold = fate !== 'never' && fate !== 'returned';
    for (const { card, counts } of applicationsOf(seed, body, level, month)) {
      for (const channel of channels) {
        const isOwn = channelsOfRecord.body.includes(channel);
        const hasCome = !isOwn || (hasTold && channel !== uncountedIn(seed, body, conduct, month));
        if (hasCome) sum.applications += counts[channel];
        else sum.missing += 1;
      }
      if (card.visitFree) sum.electronic += counts.epgu;
    }
  }
  return sum;
}
