import type { Operation } from '../../platform/operation.ts';
import { importRecordsOperation } from './import/import-records.ts';
import { readAuthoritiesOperation } from './reading/read-authorities.ts';
import { readBoundariesOperation } from './reading/read-boundaries.ts';
import { readCalendarOperation } from './reading/read-calendar.ts';
import { readListEditionsOperation } from './reading/read-list-editions.ts';
import { readProvisionsOperation } from './reading/read-provisions.ts';
import { readServicesOperation } from './reading/read-services.ts';
import { readSourcesOperation } from './reading/read-sources.ts';
import { readTerritoriesOperation } from './reading/read-territories.ts';

export const operations: readonly Operation[] = [
  importRecordsOperation,
  readServicesOperation,
  readListEditionsOperation,
  readAuthoritiesOperation,
  readProvisionsOperation,
  readTerritoriesOperation,
  readBoundariesOperation,
  readSourcesOperation,
  readCalendarOperation,
];

export { commands } from './commands.ts';
export { faultTexts } from './commands.texts.ts';
