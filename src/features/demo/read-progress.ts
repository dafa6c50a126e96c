import { fault } from '../../platform/errors.ts';
import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { readProgress as contract } from './demo.contract.ts';
import type { Progress } from './progress.ts';

/** How far the demo of this process has come. Fault notFound `noDemo` where none runs. */
export function readProgress(read: () => Progress | undefined) {
  return query(contract, {
    allow: mayLook,
    async run() {
      const progress = read();
      if (!progress) throw fault('notFound', 'noDemo');
      return Promise.resolve(progress);
    },
  });
}
