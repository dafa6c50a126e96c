import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { endTarget as contract } from './indicators.contract.ts';
import { listTargets, replaceTarget } from './indicators.store.ts';

/**
 * Ends a target when the words it reads change (share.md §7): it is compared up to its last day; the reason stands in the journal.
 * Faults: notFound `targetUnknown`; ruleBroken `targetEndsEarlier`, `targetEndsAlready`.
 */
export const endTarget = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, { target: id, lastDay }) {
    const held = (await listTargets(tx, decision)).find((each) => each.id === id);
    if (!held) throw fault('notFound', 'targetUnknown', { target: id });
    if (held.validTo !== null && held.validTo <= lastDay) throw fault('ruleBroken', 'targetEndsAlready', { target: id, to: held.validTo });
    if (held.validFrom !== null && lastDay < held.validFrom) {
      throw fault('ruleBroken', 'targetEndsEarlier', { target: id, from: held.validFrom, lastDay });
    }
    const ended = { ...held, validTo: lastDay };
    await replaceTarget(tx, decision, ended);
    return { target: ended };
  },
});
