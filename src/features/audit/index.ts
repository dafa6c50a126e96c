export { journal } from './audit.store.ts';
export { findDecisionAsOf } from './audit.store.ts';
