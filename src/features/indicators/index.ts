export { operations } from './doors.ts';
export { effectOf } from './effect.ts';
export { importTargets, readMissing, readOverview, readShare } from './indicators.contract.ts';
export { readSeedTargets } from './seed-targets.ts';
