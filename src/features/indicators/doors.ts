import type { Operation } from '../../platform/operation.ts';
import { commandFaults } from './commands.texts.ts';
import { endTarget } from './end-target.ts';
import { exportShare } from './export-share.ts';
import { importTargets } from './import-targets.ts';
import { faultTexts as operationFaults } from './indicators.texts.ts';
import { readCells } from './read-cells.ts';
import { readMethods } from './read-methods.ts';
import { readMissing } from './read-missing.ts';
import { readOverview } from './read-overview.ts';
import { readShare } from './read-share.ts';
import { readTargets } from './read-targets.ts';
import { saveMethod } from './save-method.ts';
import { setTarget } from './set-target.ts';
import type { FigurePorts } from './simulated.ts';

/** The feature's operations; whether the data are simulated is known above it. */
export function operations(ports: FigurePorts): readonly Operation[] {
  return [
    readShare(ports),
    readOverview(ports),
    readMissing(ports),
    readCells(ports),
    exportShare(ports),
    readMethods,
    saveMethod,
    readTargets,
    setTarget,
    importTargets,
    endTarget,
  ];
}

export { commands } from './commands.ts';

/** What happened and what to do, for every fault of the feature. */
export const faultTexts = { ...operationFaults, ...commandFaults };
