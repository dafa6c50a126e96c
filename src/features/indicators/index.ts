export { effectOf } from './effect.ts';
export { importTargets } from './indicators.contract.ts';
export { readSeedTargets } from './seed-targets.ts';
