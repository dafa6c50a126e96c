import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { mayDecide } from '../access/index.ts';
import { readCurrentSnapshot } from '../registry/index.ts';
import { beginDemo as contract } from './demo.contract.ts';
import { findMark, insertMark } from './demo.store.ts';

/**
 * Marks an empty data folder as simulated, once and for ever; again with the same seed, it changes nothing.
 * Faults: conflict `folderHasOwnData`, `demoHasOtherSeed` (held).
 */
export const beginDemo = command(contract, {
  allow: mayDecide,
  async run({ tx, decision }, { seed }) {
    const held = await findMark(tx);
    if (held && held.seed !== seed) throw fault('conflict', 'demoHasOtherSeed', { held: held.seed });
    if (held) return held;
    const { region, services, authorities } = await readCurrentSnapshot(tx);
    if (region || services.size > 0 || authorities.size > 0) throw fault('conflict', 'folderHasOwnData');
    await insertMark(tx, { seed, since: decision });
    return { seed, since: decision };
  },
});
