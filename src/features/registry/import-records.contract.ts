import { z } from 'zod';
import { contract } from '../../shared/contract.ts';

/** What may be imported, in the order an empty registry is filled: each kind refers only to those before it. */
export const recordKinds = [
  'regions',
  'territories',
  'boundaries',
  'services',
  'list',
  'authorities',
  'provisions',
  'aliases',
  'successions',
  'sources',
  'calendar',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Kinds nothing else points at: with `replaceAll` records the file does not hold are withdrawn. Others end by their own last day. */
export const replaceableKinds: readonly RecordKind[] = ['regions', 'list', 'provisions', 'aliases', 'successions', 'calendar'];

const errorSchema = z.object({
  /** The physical line of a CSV, the row of a sheet, the ordinal of a GeoJSON feature; 1-based. */
  line: z.number().int(),
  /** The header as the file writes it; null where the line as a whole is meant. */
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  /** What is wrong and what to do. */
  what: z.object({ ru: z.string(), en: z.string() }),
});

export const importReceipt = z.object({
  kind: z.enum(recordKinds),
  fileName: z.string(),
  dryRun: z.boolean(),
  /** false: there are errors and nothing was written. */
  accepted: z.boolean(),
  /** Lines with content under the header. */
  lines: z.number().int(),
  /** Records, not lines: a file of the list holds entries and their editions. */
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  withdrawn: z.number().int(),
  /** Headers of columns (properties of features) that no field is read from. */
  notRead: z.array(z.string()),
  /** The first thousand. */
  errors: z.array(errorSchema),
  errorCount: z.number().int(),
});
export type ImportReceipt = z.infer<typeof importReceipt>;

export const importRecords = contract({
  name: 'registry.importRecords',
  kind: 'command',
  summary: {
    ru: 'Загрузить записи справочника из файла CSV, XLSX или GeoJSON',
    en: 'Import records of the registry from a CSV, XLSX or GeoJSON file',
  },
  route: { method: 'POST', path: '/registry/{kind}/import' },
  takesFile: true,
  input: z.object({
    kind: z.enum(recordKinds),
    dryRun: z.boolean().default(false).meta({ description: 'Check and count, write nothing' }),
    replaceAll: z.boolean().default(false).meta({ description: 'Withdraw the held records of the kind that the file does not hold' }),
    fileName: z.string().min(1).max(255),
  }),
  output: importReceipt,
});
