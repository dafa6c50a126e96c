import { setImmediate as turn } from 'node:timers/promises';
import { fault } from '../../platform/errors.ts';
import type { Actor } from '../../platform/operation.ts';
import type { Perform } from '../../platform/perform.ts';
import { importTargets, readSeedTargets } from '../indicators/index.ts';
import { loadIrkutsk } from '../registry/index.ts';
import { callAs } from './call.ts';
import type { Call } from './call.ts';
import { beginDemo } from './demo.contract.ts';
import { readDecided } from './decided.ts';
import { planOf } from './plan.ts';
import type { PlanOptions } from './plan.ts';
import type { Progress, ProgressBoard } from './progress.ts';
import { contentHash, sendFile } from './send-file.ts';
import { readWorld } from './world.ts';

export interface DemoParts {
  readonly perform: Perform;
  readonly actor: Actor;
  readonly board: ProgressBoard;
  readonly log: { info(message: string): void; error(error: unknown, message: string): void };
  /** Aborted, the file under way is finished and no other begun. */
  readonly signal?: AbortSignal | undefined;
  readonly options: PlanOptions;
}

/**
 * Fills the data folder with the demo region through the operations everybody uses: the registry, the act's targets, then the simulated files one by
 * one. Broken off anywhere, the next start goes on: what is decided already is passed by. Resolves when all is loaded or the signal is given; what goes
 * wrong is logged and stands on the board. Throws, before anything is loaded, conflict `folderHasOwnData`, `demoHasOtherSeed`.
 */
export async function startDemo({ perform, actor, board, log, signal, options }: DemoParts): Promise<void> {
  let progress: Progress = { done: 0, total: 0, returned: 0, finished: false, failed: false };
  const note = (change: Partial<Progress>) => {
    progress = { ...progress, ...change };
    board.write(progress);
  };
  // Before anything else: whoever asks at once must not hear that no demo runs.
  note({});
  const call = callAs(perform, actor);
  await call(beginDemo, { seed: options.seed });
  const plan = planOf(await readWorld(), options);
  note({ total: plan.length });
  try {
    const decided = await readDecided(call);
    if (decided.isEmpty) {
      await loadIrkutsk(perform, actor);
      await loadTargets(call);
    }
    for (const file of plan) {
      // Others' requests come first.
      await turn();
      if (signal?.aborted) return;
      const bytes = await file.bytes();
      const wasReturned = file.isWrong && decided.returned.has(contentHash(bytes));
      const isKnown = wasReturned || decided.accepted.has(contentHash(bytes));
      const outcome = isKnown ? undefined : await sendFile(call, file, bytes);
      if (outcome === 'returned' && !file.isWrong) log.error(undefined, `${file.name}: returned, though it should hold no error`);
      note({ done: progress.done + 1, returned: progress.returned + Number(wasReturned || outcome === 'returned') });
    }
    note({ finished: true });
    log.info(`demo: ${progress.done} files, ${progress.returned} of them returned`);
  } catch (error) {
    note({ failed: true });
    log.error(error, `demo: broke off after ${progress.done} of ${progress.total} files`);
  }
}

async function loadTargets(call: Call): Promise<void> {
  const file = await readSeedTargets();
  const {
    errors: [error],
  } = await call(importTargets, { fileName: file.name }, file);
  if (error) throw fault('ruleBroken', 'demoNotImported', { file: file.name, line: error.line, error: error.code });
}
