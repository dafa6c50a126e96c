import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { readSnapshot } from '../registry/index.ts';
import { setTarget as contract } from './indicators.contract.ts';
import { insertTarget, listTargets } from './indicators.store.ts';
import { checkTarget, findSame } from './target-checks.ts';

/**
 * Records a target, a reading of an act item's words. Faults: ruleBroken `targetOutOfRange`, `targetScopeMissing`, `targetScopeSuperfluous`,
 * `targetScopeUnknown`, `validityReversed`; conflict `targetHeld` (target).
 */
export const setTarget = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, input) {
    const given = { ...input, scope: input.scope ?? null, validFrom: input.validFrom ?? null, validTo: input.validTo ?? null };
    const checked = checkTarget(given, await readSnapshot(tx, decision));
    if ('problem' in checked) throw fault('ruleBroken', checked.problem.code, checked.problem.params);
    const held = findSame(await listTargets(tx, decision), checked.target);
    if (held) throw fault('conflict', 'targetHeld', { target: held.id });
    return { target: await insertTarget(tx, decision, checked.target) };
  },
});
