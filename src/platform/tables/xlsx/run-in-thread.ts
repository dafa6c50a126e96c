import { Worker } from 'node:worker_threads';

import { fault } from '../../errors.ts';
import type { TableLimits } from '../table.ts';
import type { FromWorker, LastMessage, WorkerTask } from './messages.ts';

/**
 * Runs work on a workbook in a thread of its own, which is stopped past the limits of time and memory: a bomb costs its
 * sender a refusal and us at most the limit. Resolves with the thread's last message; those before it go to `meet`.
 */
export async function runInThread<Type extends LastMessage['type']>(
  task: WorkerTask,
  { name, limits, last, meet }: { name: string; limits: TableLimits; last: Type; meet?: (message: FromWorker) => void },
): Promise<LastMessage & { type: Type }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<LastMessage & { type: Type }>();
  const stop = (): void => reject(fault('invalid', 'workbookTooSlow', { name, seconds: Math.ceil(limits.milliseconds / 1000) }));
  // The thread's own work counts, so that an honest file is not refused because the machine is busy; a wait is bounded too.
  const watch = setInterval(() => void measureWork(worker).then((work) => work > limits.milliseconds && stop()), 250);
  const wait = setTimeout(stop, limits.milliseconds * longestWait);
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'fault') reject(fault('invalid', message.code, { name, ...message.params }));
    else if (message.type === last) resolve(message as LastMessage & { type: Type });
    else meet?.(message);
  });
  worker.on('error', (error) => reject(nameError(error, name, limits)));
  worker.on('exit', () => reject(fault('invalid', 'workbookDamaged', { name, part: '' })));
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    clearTimeout(wait);
    await worker.terminate();
  }
}

const longestWait = 5;

/** Milliseconds of the processor; a thread that has just ended has none to tell. */
async function measureWork(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}

function nameError(error: unknown, name: string, limits: TableLimits): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? fault('invalid', 'workbookTooLarge', { name, limitMegabytes: limits.heapMegabytes }) : error;
}
