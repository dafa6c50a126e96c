import { Worker } from 'node:worker_threads';

import { fault } from '../../errors.ts';
import type { ReadTableOptions, Table, TableCell, TableLimits } from '../table.ts';
import type { FromWorker, WorkerTask } from './messages.ts';
import { unpackRows } from './messages.ts';

/**
 * Reads one sheet of a workbook in a thread of its own, which is stopped past the limits of time, memory and unpacked
 * size, so that a bomb costs its sender a refusal and us at most the limit.
 */
export async function readXlsx(bytes: Uint8Array, options: Pick<ReadTableOptions, 'name' | 'sheet'>, limits: TableLimits): Promise<Table> {
  const { name, sheet } = options;
  const task: WorkerTask = { bytes, limits, ...(sheet === undefined ? {} : { sheet }) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  const table: Table = { format: 'xlsx', rows: [], merges: [], problems: [], seen: [] };
  const known = new Map<string, TableCell>();
  const { promise, resolve, reject } = Promise.withResolvers<Table>();
  const timer = setTimeout(
    () => reject(fault('invalid', 'workbookTooSlow', { name, seconds: Math.ceil(limits.milliseconds / 1000) })),
    limits.milliseconds,
  );
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'head':
        Object.assign(table, { sheet: message.sheet, sheets: message.sheets });
        break;
      case 'rows':
        for (const row of unpackRows(message.rows, known)) table.rows.push(row);
        break;
      case 'end':
        resolve({ ...table, merges: message.merges, problems: withEmptiness(table, message), seen: message.seen });
        break;
      case 'fault':
        reject(fault('invalid', message.code, { name, ...message.params }));
        break;
    }
  });
  worker.on('error', (error) => reject(nameWorkerError(error, name, limits)));
  worker.on('exit', () => reject(fault('invalid', 'workbookDamaged', { name, part: '' })));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function withEmptiness(table: Table, end: Pick<Table, 'problems'>): Table['problems'] {
  return table.rows.length === 0 ? [...end.problems, { line: 1, code: 'fileEmpty', value: '' }] : end.problems;
}

function nameWorkerError(error: unknown, name: string, limits: TableLimits): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? fault('invalid', 'workbookTooLarge', { name, limitMegabytes: limits.heapMegabytes }) : error;
}
