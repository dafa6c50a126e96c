export { operations } from './doors.ts';
export { encodedVisible } from './facts.store.ts';
export { findBatchNames, readVisibleEntries } from './intake.store.ts';
export { acceptBatch, checkBatch, readBatches, returnBatch } from './intake.contract.ts';
export type { LedgerRow } from './ledger.rules.ts';
export type { EffectOf } from './read-effect.ts';
export { sweepRawFiles } from './raw-files.ts';
export { recover } from './recover.ts';
export { withCreations } from './creations.ts';
