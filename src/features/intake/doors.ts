import type { Operation } from '../../platform/operation.ts';
import { acceptBatch } from './accept-batch.ts';
import { annulBatch } from './annul-batch.ts';
import { checkBatch } from './check-batch.ts';
import { commandFaults } from './commands.texts.ts';
import { faultTexts as operationFaults } from './intake.texts.ts';
import { readBatch } from './read-batch.ts';
import { readBatches } from './read-batches.ts';
import { readEffect } from './read-effect.ts';
import type { EffectOf } from './read-effect.ts';
import { readMarkedFile } from './read-marked-file.ts';
import { readProfiles } from './read-profiles.ts';
import { returnBatch } from './return-batch.ts';
import { waiveErrors } from './waive-errors.ts';

/** The feature's operations; shares before and after a file are counted by the indicators feature, handed in by app.ts. */
export function operations(ports: { effectOf: EffectOf }): readonly Operation[] {
  return [
    checkBatch,
    acceptBatch,
    returnBatch,
    annulBatch,
    waiveErrors,
    readBatches,
    readBatch,
    readMarkedFile,
    readEffect(ports.effectOf),
    readProfiles,
  ];
}

export { commands } from './commands.ts';

/** What happened and what to do, for every fault of the feature. */
export const faultTexts = { ...operationFaults, ...commandFaults };
