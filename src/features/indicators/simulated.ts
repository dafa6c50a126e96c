import type { Tx } from '../../platform/database/database.ts';

/** Is anything of what counts simulated? Nothing marks it yet. */
export async function readSimulated(_tx: Tx): Promise<boolean> {
  return Promise.resolve(false);
}
