export * from './index.rules.ts';
export { operations } from './doors.ts';
export type { RecordKind } from './import-records.contract.ts';
export { irkutskFiles } from './irkutsk/irkutsk.ts';
export { loadIrkutsk } from './irkutsk/load-irkutsk.ts';
export { isRegistryChangedSince, readCurrentSnapshot, readSnapshot } from './snapshot-cache.ts';
export { applyRecords } from './store/apply-records.store.ts';
export { reserveIds } from './store/assign-ids.store.ts';
