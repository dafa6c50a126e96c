import { z } from 'zod';
import { channels } from '../../shared/channels.ts';
import { contract } from '../../shared/contract.ts';

const day = z.iso.date();
const text = z.object({ ru: z.string(), en: z.string() });
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** What a figure may be broken down by. `municipality` goes by the providing authority, `territory` by where the application belongs; never compared. */
export const shareKeys = ['service', 'authority', 'municipality', 'territory', 'month', 'channel'] as const;
export type ShareKey = (typeof shareKeys)[number];

const many = z.array(z.string()).default([]);
const keys = z.array(z.enum(shareKeys)).default([]);

/** Which applications, as known when, counted how (share.md §6). `to` is the last day, included. */
export const selection = z.object({
  from: day.optional().meta({
    description:
      'Default: 1 January of the year of `to`; the first day of a longer period that ends on `to` where no other is known in that year',
  }),
  to: day.optional().meta({ description: 'Default: the last day of the latest period any accepted count speaks of' }),
  asOf: z.iso.datetime({ offset: true }).optional(),
  method: z.string().optional(),
  structure: z.enum(['then', 'now']).default('now'),
  service: many,
  authority: many,
  municipality: many,
  channel: z.array(z.enum(channels)).default([]),
});
export type Selection = z.output<typeof selection>;

export const figureState = z.enum(['known', 'incomplete', 'noApplications', 'notReported', 'notApplicable']);
export type FigureState = z.output<typeof figureState>;

const target = z.object({
  id: z.int(),
  value: decimal,
  dueOn: day,
  modality: z.enum(['mandatory', 'recommended']),
  item: z.string(),
  /** Percentage points to the target, share − value, 4 places; null when there is no share. */
  gapPoints: decimal.nullable(),
  /** ⌈target·T/100⌉ − N at today's T; 0 or less when reached. */
  gapApplications: z.int().nullable(),
});

/** One figure: integer counts, the share computed late, what is missing, and the target it is compared with. */
export const figure = z.object({
  applications: z.int(),
  electronic: z.int(),
  /** 100·N/T, 4 places, half-up; null when T = 0. */
  share: decimal.nullable(),
  state: figureState,
  /** Cells authority × service × channel × month; a longer interval reported at once is one cell. */
  expected: z.int(),
  missing: z.int(),
  bounds: z.object({ lower: decimal, upper: decimal, volume: z.int() }).nullable(),
  boundsReason: z.enum(['nothingMissing', 'noComparableVolume']).nullable(),
  target: target.nullable(),
  met: z.boolean().nullable(),
  /** Shown apart: the parts of N whose visit rule came from the card and from the method's default, and the part filed with an employee's help. */
  electronicByCard: z.int(),
  electronicByDefault: z.int(),
  assisted: z.int(),
});
export type Figure = z.output<typeof figure>;

/** Keys asked for, as codes (null: outside, e.g. a regional body has no municipality), with their names beside. */
const row = figure.extend({
  service: z.string().nullable().optional(),
  authority: z.string().nullable().optional(),
  municipality: z.string().nullable().optional(),
  territory: z.string().nullable().optional(),
  /** `2024-03`, or `2018-04/2019-03` for a count whose period is longer than a month. */
  month: z.string().optional(),
  channel: z.enum(channels).optional(),
  names: z.record(z.string(), z.string()).optional(),
});
export type ShareRow = z.output<typeof row>;

const period = z.object({ from: day, to: day });
const asked = {
  /** The instant asked for, or the moment of answering. */
  asOf: z.iso.datetime(),
  decision: z.int(),
  method: z.string(),
  period,
  structure: z.enum(['then', 'now']),
  simulated: z.boolean(),
};

export const readShare = contract({
  name: 'indicators.readShare',
  kind: 'query',
  summary: { ru: 'Доля электронных обращений', en: 'The share of electronic applications' },
  route: { method: 'GET', path: '/share' },
  input: selection.extend({ by: keys }),
  output: z.object({ ...asked, rows: z.array(row) }),
});

export const readOverview = contract({
  name: 'indicators.readOverview',
  kind: 'query',
  summary: { ru: 'Обзор: доля по области и муниципалитетам', en: 'Overview: the share of the region and its municipalities' },
  route: { method: 'GET', path: '/overview' },
  input: selection.pick({ from: true, to: true, asOf: true, method: true, structure: true }),
  output: z.object({
    ...asked,
    regionName: z.string().nullable(),
    /** The answer in words, in both languages, as sentences. */
    sentences: z.array(text),
    region: figure,
    municipalities: z.array(figure.extend({ municipality: z.string(), name: z.string() })),
    /** Services whose other channels are known while their ЕПГУ applications did not come, and the applications known of them. */
    unreportedElectronic: z.object({ services: z.int(), applications: z.int(), ofApplications: decimal.nullable() }),
    /** Periods any accepted count speaks of, to choose from. */
    years: z.array(z.int()),
  }),
});

const missingReason = z.enum(['notReported', 'markedNotReported', 'crossesEdge']);

export const readMissing = contract({
  name: 'indicators.readMissing',
  kind: 'query',
  summary: { ru: 'Кто не представил сведения', en: 'Expected reports that did not come' },
  route: { method: 'GET', path: '/share/missing' },
  input: selection.extend({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(100_000).default(1000),
  }),
  output: z.object({
    ...asked,
    inAll: z.int(),
    cells: z.array(
      z.object({
        service: z.string(),
        serviceTitle: z.string(),
        authority: z.string(),
        authorityName: z.string(),
        municipality: z.string().nullable(),
        channel: z.enum(channels),
        from: day,
        to: day,
        reason: missingReason,
        /** The same cell a year before, else the previous equal period; null = unknown. */
        comparableVolume: z.int().nullable(),
      }),
    ),
  }),
});

export const readCells = contract({
  name: 'indicators.readCells',
  kind: 'query',
  summary: { ru: 'Расшифровка значения: ячейки файлов', en: 'What a figure is made of: cells of the files' },
  route: { method: 'GET', path: '/share/cells' },
  input: selection.extend({
    month: z.string().optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(100_000).default(200),
  }),
  output: z.object({
    ...asked,
    inAll: z.int(),
    /** Sums over all cells of the selection, not of the page; they equal the figure's. */
    applications: z.int(),
    electronic: z.int(),
    cells: z.array(
      z.object({
        batch: z.int(),
        fileName: z.string(),
        line: z.int(),
        column: z.int(),
        source: z.string(),
        service: z.string(),
        serviceTitle: z.string(),
        authority: z.string(),
        authorityName: z.string(),
        channel: z.enum(channels),
        from: day,
        to: day,
        n: z.int(),
        counts: z.enum(['electronic', 'total', 'no']),
        /** Which rule put it there. */
        why: text,
      }),
    ),
  }),
});

export const exportShare = contract({
  name: 'indicators.exportShare',
  kind: 'query',
  givesFile: true,
  summary: { ru: 'Таблица долей в XLSX', en: 'The table of shares as XLSX' },
  route: { method: 'GET', path: '/share/export' },
  input: selection.extend({ by: keys, language: z.enum(['ru', 'en']).default('ru') }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.custom<Uint8Array>((it) => it instanceof Uint8Array) }),
});

/** The switches of share.md §2; each says whether such an application is in T and in N. */
export const switches = z.object({
  visitUnknown: z
    .enum(['electronic', 'total'])
    .meta({ description: 'ЕПГУ filing where neither the file nor the card says whether a visit is needed' }),
  visitNeeded: z.enum(['electronic', 'total']),
  assisted: z.enum(['electronic', 'total']),
  rpgu: z.enum(['electronic', 'total', 'no']),
  refused: z.enum(['counted', 'no']),
  withdrawn: z.enum(['counted', 'no']),
  notAccepted: z.enum(['counted', 'no']),
  beforeRegistration: z.enum(['counted', 'no']).meta({ description: 'Draft, technical failure, cancelled before registration' }),
});
export type Switches = z.output<typeof switches>;

export const method = z.object({
  id: z.string(),
  title: z.string(),
  citation: z.string().nullable(),
  switches,
  validFrom: day,
  validTo: day.nullable(),
});
export type Method = z.output<typeof method>;

export const readMethods = contract({
  name: 'indicators.readMethods',
  kind: 'query',
  summary: { ru: 'Методики расчёта', en: 'Methods of counting' },
  route: { method: 'GET', path: '/methods' },
  input: z.object({ asOf: selection.shape.asOf }),
  output: z.object({ methods: z.array(method) }),
});

export const saveMethod = contract({
  name: 'indicators.saveMethod',
  kind: 'command',
  summary: { ru: 'Записать редакцию методики', en: 'Record a version of a method' },
  route: { method: 'POST', path: '/methods' },
  input: method,
  output: z.object({ method }),
});

export const targetRecord = z.object({
  id: z.int(),
  scopeKind: z.enum(['region', 'authority', 'municipality', 'service', 'everyMunicipality']),
  scope: z.string().nullable(),
  value: decimal,
  dueOn: day,
  basis: z.enum(['yearToDate', 'month', 'quarter', 'year']),
  modality: z.enum(['mandatory', 'recommended']),
  item: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});
export type Target = z.output<typeof targetRecord>;

export const readTargets = contract({
  name: 'indicators.readTargets',
  kind: 'query',
  summary: { ru: 'Плановые значения', en: 'Targets' },
  route: { method: 'GET', path: '/targets' },
  input: z.object({ asOf: selection.shape.asOf }),
  output: z.object({ targets: z.array(targetRecord) }),
});

export const setTarget = contract({
  name: 'indicators.setTarget',
  kind: 'command',
  summary: { ru: 'Записать плановое значение', en: 'Record a target' },
  route: { method: 'POST', path: '/targets' },
  input: targetRecord.omit({ id: true }).partial({ scope: true, validFrom: true, validTo: true }),
  output: z.object({ target: targetRecord }),
});

export const endTarget = contract({
  name: 'indicators.endTarget',
  kind: 'command',
  summary: { ru: 'Прекратить действие планового значения', en: 'End a target' },
  route: { method: 'POST', path: '/targets/{target}/end' },
  input: z.object({ target: z.coerce.number().int(), lastDay: day, reason: z.string().min(1) }),
  output: z.object({ target: targetRecord }),
});

/** The receipt of a file of targets: whole or not at all; a target already held is not recorded twice. */
export const importTargets = contract({
  name: 'indicators.importTargets',
  kind: 'command',
  takesFile: true,
  summary: { ru: 'Загрузить плановые значения из файла', en: 'Import targets from a file' },
  route: { method: 'POST', path: '/targets/import' },
  input: z.object({ fileName: z.string().min(1).max(255) }),
  output: z.object({
    fileName: z.string(),
    /** false: there are errors and nothing was recorded. */
    accepted: z.boolean(),
    lines: z.int(),
    added: z.int(),
    unchanged: z.int(),
    errors: z.array(z.object({ line: z.int(), column: z.string().nullable(), code: z.string(), value: z.string(), what: text })),
  }),
});
