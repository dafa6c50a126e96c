import { z } from 'zod';
import { channels } from '../../shared/channels.ts';
import { contract } from '../../shared/contract.ts';

const day = z.iso.date();
const text = z.object({ ru: z.string(), en: z.string() });

/** Where a value stands wrong: physical line and column of the file, and what to do. */
export const intakeError = z.object({
  line: z.int(),
  column: z.int().nullable(),
  columnName: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  message: text,
  whatToDo: text,
  /** A person decided that it need not be mended. */
  waived: z.boolean().default(false),
});
export type IntakeError = z.output<typeof intakeError>;

/** The receipt (квитанция о загрузке): what was seen, what was understood, what was not. Counts are of file lines unless named otherwise. */
export const receipt = z.object({
  fileName: z.string(),
  contentHash: z.string(),
  format: z.string().meta({ description: 'csv or xlsx, encoding, delimiter or sheet' }),
  layout: z.object({ seen: z.array(text), assumed: z.array(text) }),
  columnsLeftOut: z.array(z.string()),
  lines: z.int(),
  totalsLines: z.int(),
  /** Cells that became statements, by state. */
  statements: z.object({ known: z.int(), zero: z.int(), notReported: z.int(), notApplicable: z.int() }),
  /** Identical doubles, counted once. */
  doubles: z.array(z.object({ line: z.int(), ofLine: z.int() })),
  doublesInAll: z.int(),
  errorsInAll: z.int(),
  errorLines: z.int(),
  /** Statements of services that were not on the МСЗУ list then: kept, not counted. */
  outsideList: z.int(),
  interval: z.object({ from: day, to: day }).nullable(),
  /** Full extracts only: cells held before that this file does not hold. */
  withdrawn: z.object({ cells: z.int(), ofCells: z.int() }).nullable(),
  created: z.object({ services: z.int(), authorities: z.int(), provisions: z.int() }).nullable(),
});
export type Receipt = z.output<typeof receipt>;

const batchState = z.enum(['checked', 'accepted', 'returned', 'annulled']);

const batch = z.object({
  id: z.int(),
  state: batchState,
  source: z.string(),
  profile: z.string(),
  fileName: z.string(),
  full: z.object({ from: day, to: day }).nullable(),
  checkedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  annulledAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  /** Errors of an accepted batch (quarantine) neither mended by another file nor waived. */
  openErrors: z.int(),
  receipt,
});

/** The first errors of a batch; all of them are in its errors file. */
const errors = z.array(intakeError);

export const checkBatch = contract({
  name: 'intake.checkBatch',
  kind: 'command',
  takesFile: true,
  summary: { ru: 'Проверить файл, ничего не принимая', en: 'Check a file without accepting it' },
  route: { method: 'POST', path: '/intake/batches' },
  input: z.object({
    // No control characters: a name is shown, kept and sent back.
    fileName: z
      .string()
      .min(1)
      .max(255)
      .regex(/^[^\p{Cc}]+$/u),
    profile: z.string().max(100),
    source: z.string().max(100),
    sheet: z.string().max(100).optional(),
    full: z.object({ from: day, to: day, authorities: z.array(z.string().max(100)).max(1000).optional() }).optional(),
  }),
  output: z.object({ batch, errors, alreadyAccepted: z.boolean() }),
});

export const acceptBatch = contract({
  name: 'intake.acceptBatch',
  kind: 'command',
  summary: { ru: 'Принять файл', en: 'Accept a checked file' },
  route: { method: 'POST', path: '/intake/batches/{batch}/accept' },
  input: z.object({
    batch: z.coerce.number().int(),
    quarantine: z.boolean().default(false).meta({ description: 'Take the valid lines; the rest stay open errors of the batch' }),
    reason: z.string().max(2000).optional(),
  }),
  output: z.object({ batch }),
});

export const returnBatch = contract({
  name: 'intake.returnBatch',
  kind: 'command',
  summary: { ru: 'Вернуть файл на доработку', en: 'Return a checked file' },
  route: { method: 'POST', path: '/intake/batches/{batch}/return' },
  input: z.object({ batch: z.coerce.number().int(), reason: z.string().max(2000).optional() }),
  output: z.object({ batch }),
});

export const annulBatch = contract({
  name: 'intake.annulBatch',
  kind: 'command',
  summary: { ru: 'Аннулировать загрузку', en: 'Annul an accepted file' },
  route: { method: 'POST', path: '/intake/batches/{batch}/annul' },
  input: z.object({ batch: z.coerce.number().int(), reason: z.string().min(1).max(2000) }),
  output: z.object({ batch }),
});

export const waiveErrors = contract({
  name: 'intake.waiveErrors',
  kind: 'command',
  summary: { ru: 'Снять открытые ошибки загрузки с причиной', en: 'Waive the open errors of a batch, with a reason' },
  route: { method: 'POST', path: '/intake/batches/{batch}/waive' },
  input: z.object({ batch: z.coerce.number().int(), reason: z.string().min(1).max(2000) }),
  output: z.object({ batch, waived: z.int() }),
});

export const readBatches = contract({
  name: 'intake.readBatches',
  kind: 'query',
  summary: { ru: 'Загрузки, новые сверху', en: 'Batches, newest first' },
  route: { method: 'GET', path: '/intake/batches' },
  input: z.object({
    state: batchState.optional(),
    contentHash: z.string().optional(),
    before: z.coerce.number().int().optional().meta({ description: 'Page by key: batches older than this one' }),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ batches: z.array(batch), inAll: z.int() }),
});

export const readBatch = contract({
  name: 'intake.readBatch',
  kind: 'query',
  summary: { ru: 'Загрузка с квитанцией и ошибками', en: 'A batch with its receipt and errors' },
  route: { method: 'GET', path: '/intake/batches/{batch}' },
  input: z.object({
    batch: z.coerce.number().int(),
    errorsAfter: z.coerce.number().int().default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ batch, errors }),
});

export const readMarkedFile = contract({
  name: 'intake.readMarkedFile',
  kind: 'query',
  givesFile: true,
  summary: { ru: 'Тот же файл с отмеченными ошибками', en: 'The same file back with the errors marked' },
  route: { method: 'GET', path: '/intake/batches/{batch}/marked-file' },
  input: z.object({ batch: z.coerce.number().int() }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.custom<Uint8Array>((it) => it instanceof Uint8Array) }),
});

const shares = z.object({ applications: z.int(), electronic: z.int(), share: z.string().nullable() });

export const readEffect = contract({
  name: 'intake.readEffect',
  kind: 'query',
  summary: { ru: 'Что изменит приём файла', en: 'What accepting the file would change' },
  route: { method: 'GET', path: '/intake/batches/{batch}/effect' },
  input: z.object({ batch: z.coerce.number().int() }),
  output: z.object({
    from: day.nullable(),
    to: day.nullable(),
    /** The days are more than figures are counted over (five years): the file may be accepted all the same, only no shares are shown. */
    tooLong: z.boolean(),
    /** null: too long. */
    inAll: z.object({ before: shares, after: shares }).nullable(),
    byMunicipality: z.array(z.object({ municipality: z.string(), name: z.string(), before: shares, after: shares })),
  }),
});

export const readProfiles = contract({
  name: 'intake.readProfiles',
  kind: 'query',
  summary: { ru: 'Шаблоны загрузки', en: 'Profiles of files' },
  route: { method: 'GET', path: '/intake/profiles' },
  input: z.object({}),
  output: z.object({
    profiles: z.array(
      z.object({
        code: z.string(),
        title: text,
        description: text,
        fields: z.array(z.object({ field: z.string(), columns: z.array(z.string()), required: z.boolean() })),
        channels: z.array(z.enum(channels)),
        assumed: z.array(text),
      }),
    ),
  }),
});
