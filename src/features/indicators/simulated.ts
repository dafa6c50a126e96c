import type { Tx } from '../../platform/database/database.ts';
import type { Context } from '../../platform/operation.ts';

/** What figures ask of a feature above them; app.ts hands it in. */
export interface FigurePorts {
  /** Does the folder hold simulated data, as known after the decision? Every answer about figures says so. */
  readonly readSimulated: (tx: Tx, decision: number) => Promise<boolean>;
}

export type FigureContext = Context & FigurePorts;
