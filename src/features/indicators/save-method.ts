import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { saveMethod as contract } from './indicators.contract.ts';
import { writeMethod } from './indicators.store.ts';

/** Records a version of a method: figures asked for as of earlier keep the one known then. Faults: ruleBroken `validityReversed`. */
export const saveMethod = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, method) {
    const { validFrom, validTo } = method;
    if (validTo !== null && validTo < validFrom) throw fault('ruleBroken', 'validityReversed', { from: validFrom, to: validTo });
    await writeMethod(tx, decision, method);
    return { method };
  },
});
