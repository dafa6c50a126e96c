import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import { readTargets as contract } from './indicators.contract.ts';
import { listTargets } from './indicators.store.ts';

/** Targets as known then, by day. */
export const readTargets = query(contract, {
  allow: mayLook,
  run: async ({ tx }, { asOf }) => ({ targets: await listTargets(tx, await findDecisionAsOf(tx, asOf)) }),
});
