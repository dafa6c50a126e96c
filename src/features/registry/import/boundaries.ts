import { z } from 'zod';
import { excerpt } from '../../../platform/tables/table.ts';
import { readOktmo } from '../control-digits.rules.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { doubles } from './checks.rules.ts';
import type { Placed, Problem } from './lines.ts';
import type { ReadFile } from './settle.ts';

const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({ type: z.literal('Feature'), properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
  /** Whom the map must name; a foreign member, RFC 7946 § 6.1. */
  attribution: z.string().optional(),
});

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number());
const ring = z
  .array(position)
  .min(4)
  .refine((points) => JSON.stringify(points[0]) === JSON.stringify(points.at(-1)));
const polygon = z.array(ring).min(1);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);

/** Boundaries from a GeoJSON FeatureCollection (RFC 7946) whose features bear `oktmo`. The place of a mistake is the feature's ordinal. */
export function readBoundaryFile(bytes: Uint8Array): ReadFile {
  const file = parseCollection(bytes);
  if ('problem' in file)
    return { lineCount: 0, problems: [file.problem], headers: new Map(), notRead: [], settle: () => ({ problems: [], writes: [] }) };

  const { parsed } = file;
  const problems: Problem[] = [];
  const lines = parsed.features.map((feature, at) => readFeature(feature, at + 1, parsed.attribution, problems));
  const notRead = new Set(parsed.features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  notRead.delete('oktmo');
  const read = lines.filter((line) => line !== undefined);
  return {
    lineCount: lines.length,
    problems,
    headers: new Map([
      ['oktmo', 'oktmo'],
      ['geometry', 'geometry'],
    ]),
    notRead: [...notRead],
    settle: (held) => ({
      problems: [...doubles(read, 'oktmo', (line) => line.oktmo), ...unknownTerritories(read, held)],
      writes: [{ table: 'territories', records: read.map(({ value }) => value) }],
    }),
  };
}

type Boundary = { readonly oktmo: string; readonly boundary: string };

function parseCollection(bytes: Uint8Array): { readonly parsed: z.infer<typeof collection> } | { readonly problem: Problem } {
  const problem = (value: string): { problem: Problem } => ({ problem: { line: 1, field: undefined, code: 'notGeoJson', value } });
  try {
    const parsed = collection.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? { parsed: parsed.data } : problem(parsed.error.issues[0]?.path.join('.') ?? '');
  } catch (error) {
    return problem(error instanceof Error ? excerpt(error.message) : '');
  }
}

function readFeature(
  feature: z.infer<typeof collection>['features'][number],
  line: number,
  attribution: string | undefined,
  problems: Problem[],
): Placed<Boundary> | undefined {
  const written = feature.properties?.['oktmo'];
  const text = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
  const oktmo = readOktmo(text);
  const shape = geometry.safeParse(feature.geometry);
  if ('error' in oktmo) {
    const code = text === '' ? 'valueMissing' : oktmo.error === 'controlDigit' ? 'oktmoControlDigit' : 'notOktmo';
    problems.push({ line, field: 'oktmo', code, value: excerpt(text) });
  }
  if (!shape.success) {
    const [issue] = shape.error.issues;
    problems.push({ line, field: 'geometry', code: 'geometryInvalid', value: issue?.path.join('.') ?? '' });
  }
  if ('error' in oktmo || !shape.success) return undefined;
  // The attribution stays with the shape it belongs to, so that no map can lose it.
  return {
    line,
    value: { oktmo: oktmo.code, boundary: JSON.stringify({ ...shape.data, ...(attribution !== undefined && { attribution }) }) },
  };
}

function unknownTerritories(lines: readonly Placed<Boundary>[], held: RegistrySnapshot): Problem[] {
  return lines.flatMap(({ line, value: { oktmo } }): Problem[] =>
    held.territories.has(oktmo) ? [] : [{ line, field: 'oktmo', code: 'territoryUnknown', value: oktmo }],
  );
}
