import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import { readMethods as contract } from './indicators.contract.ts';
import { listMethods } from './indicators.store.ts';
import { methodsToChooseFrom } from './method.rules.ts';

/** Methods as known then, the built-in one among them. */
export const readMethods = query(contract, {
  allow: mayLook,
  run: async ({ tx }, { asOf }) => ({ methods: methodsToChooseFrom(await listMethods(tx, await findDecisionAsOf(tx, asOf))) }),
});
