export { readSimulated } from './demo.store.ts';
export { progressBoard } from './progress.ts';
export type { ProgressBoard } from './progress.ts';
export { startDemo } from './start-demo.ts';
