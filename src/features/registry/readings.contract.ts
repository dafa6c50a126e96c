import { z } from 'zod';
import { channels, sourceKinds } from '../../shared/channels.ts';
import { contract } from '../../shared/contract.ts';
import { visits } from '../../shared/visits.ts';

const day = z.iso.date();
const days = { validFrom: day.nullable(), validTo: day.nullable() };

/** The registry as known at an instant; with `on` only what is valid that day. */
const asked = {
  asOf: z.iso.datetime({ offset: true }).optional().meta({ description: 'As known at this instant; default: now' }),
  on: day.optional().meta({ description: 'Only what is valid that day' }),
};
const paged = {
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'How many to pass over' }),
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
};
const search = z.string().max(200).optional().meta({ description: 'Part of a code or name' });
/** The decision the registry is shown after, and how many there are beside the page. */
const answered = { decision: z.int(), inAll: z.int() };

const service = z.object({
  code: z.string(),
  kind: z.enum(['position', 'service', 'purpose']),
  /** Code of the service above. */
  parent: z.string().nullable(),
  title: z.string(),
  ...days,
  /** Its own stays on the МСЗУ list. */
  listed: z.array(z.object({ edition: z.string(), from: day.nullable(), to: day.nullable() })),
});

export const readServices = contract({
  name: 'registry.readServices',
  kind: 'query',
  summary: { ru: 'Услуги и позиции перечня МСЗУ', en: 'Services and positions of the list' },
  route: { method: 'GET', path: '/registry/services' },
  input: z.object({ ...asked, ...paged, search }),
  output: z.object({ ...answered, services: z.array(service) }),
});

const authority = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(['regionalBody', 'municipalBody', 'institution', 'mfc', 'federalBody', 'foreignBody']),
  ogrn: z.string().nullable(),
  inn: z.string().nullable(),
  parent: z.string().nullable(),
  territory: z.string().nullable(),
  /** ОКТМО of the municipality whose share its applications count in; null for regional bodies. */
  municipality: z.string().nullable(),
  ...days,
});

export const readAuthorities = contract({
  name: 'registry.readAuthorities',
  kind: 'query',
  summary: { ru: 'Органы, учреждения и МФЦ', en: 'Authorities, institutions and the MFC' },
  route: { method: 'GET', path: '/registry/authorities' },
  input: z.object({
    ...asked,
    ...paged,
    search,
    municipality: z.string().optional().meta({ description: 'Only those of the municipality (OKTMO)' }),
  }),
  output: z.object({ ...answered, authorities: z.array(authority) }),
});

const provision = z.object({
  authority: z.string(),
  authorityName: z.string(),
  service: z.string(),
  serviceTitle: z.string(),
  basis: z.enum(['own', 'transferred']),
  throughMfc: z.boolean(),
  /** On the ЕПГУ since; null = not there. */
  electronicSince: day.nullable(),
  /** null = unknown: the method's default decides. */
  visit: z.enum(visits).nullable(),
  ...days,
});

export const readProvisions = contract({
  name: 'registry.readProvisions',
  kind: 'query',
  summary: { ru: 'Кто что предоставляет', en: 'Who provides what' },
  route: { method: 'GET', path: '/registry/provisions' },
  input: z.object({ ...asked, ...paged, authority: z.string().optional(), service: z.string().optional() }),
  output: z.object({ ...answered, provisions: z.array(provision) }),
});

const territory = z.object({
  oktmo: z.string(),
  name: z.string(),
  kind: z.enum(['country', 'region', 'municipalDistrict', 'municipalOkrug', 'urbanOkrug', 'settlement']),
  parent: z.string().nullable(),
  /** Steps from the top of the tree. */
  depth: z.int(),
  /** ОКТМО of the municipality it rolls up to; null above municipalities. */
  municipality: z.string().nullable(),
  ...days,
});

export const readTerritories = contract({
  name: 'registry.readTerritories',
  kind: 'query',
  summary: { ru: 'Область и её территории деревом', en: 'The region and its territories as a tree' },
  route: { method: 'GET', path: '/registry/territories' },
  input: z.object({ ...asked, ...paged }),
  output: z.object({
    ...answered,
    region: z.object({ oktmo: z.string(), name: z.string(), timeZone: z.string() }).nullable(),
    territories: z.array(territory),
  }),
});

/** A GeoJSON FeatureCollection (RFC 7946); `attribution` must stand on every map drawn from it. */
export const readBoundaries = contract({
  name: 'registry.readBoundaries',
  kind: 'query',
  summary: { ru: 'Границы муниципальных образований (GeoJSON)', en: 'Boundaries of the municipalities (GeoJSON)' },
  route: { method: 'GET', path: '/registry/boundaries' },
  input: z.object(asked),
  output: z.object({
    type: z.literal('FeatureCollection'),
    attribution: z.array(z.string()),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ oktmo: z.string(), name: z.string() }),
        geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
      }),
    ),
  }),
});

export const readSources = contract({
  name: 'registry.readSources',
  kind: 'query',
  summary: { ru: 'Источники сведений и их каналы', en: 'Sources and the channels they answer for' },
  route: { method: 'GET', path: '/registry/sources' },
  input: z.object({ asOf: asked.asOf }),
  output: z.object({
    decision: z.int(),
    sources: z.array(z.object({ code: z.string(), title: z.string(), kind: z.enum(sourceKinds), channels: z.array(z.enum(channels)) })),
  }),
});

export const readListEditions = contract({
  name: 'registry.readListEditions',
  kind: 'query',
  summary: { ru: 'Редакции перечня МСЗУ', en: 'Editions of the list' },
  route: { method: 'GET', path: '/registry/list-editions' },
  input: z.object(asked),
  output: z.object({
    decision: z.int(),
    editions: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        /** As printed; null = not loaded. */
        act: z.string().nullable(),
        validFrom: day,
        validTo: day.nullable(),
        /** Days an entry is in force within its edition. */
        services: z.array(z.object({ code: z.string(), title: z.string(), from: day.nullable(), to: day.nullable() })),
      }),
    ),
  }),
});

export const readCalendar = contract({
  name: 'registry.readCalendar',
  kind: 'query',
  summary: {
    ru: 'Производственный календарь: дни, отличные от обычной недели',
    en: 'Working calendar: days that differ from the ordinary week',
  },
  route: { method: 'GET', path: '/registry/calendar' },
  input: z.object({ asOf: asked.asOf, from: day.optional(), to: day.optional() }),
  output: z.object({
    decision: z.int(),
    days: z.array(z.object({ day, kind: z.enum(['holiday', 'movedDayOff', 'workingWeekend']), decree: z.string() })),
  }),
});
