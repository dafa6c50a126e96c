import type { Operation } from '../../platform/operation.ts';
import { importRecordsOperation } from './import/import-records.ts';

export const operations: readonly Operation[] = [importRecordsOperation];
