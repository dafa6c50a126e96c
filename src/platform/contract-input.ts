import { z } from 'zod';
import type { Contract } from '../shared/contract.ts';

/** JSON Schema (2020-12) of a contract's part, as far as the doors read it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly [keyword: string]: unknown;
}

/** What a caller writes: defaults are optional, coerced numbers are numbers. */
export function inputSchema(contract: Contract): JsonSchema {
  const schema = schemaOf(contract.input, 'input');
  if (schema.properties === undefined) throw new Error(`${contract.name}: the input of a contract is an object of named fields`);
  return schema;
}

/** What the operation gives. */
export function outputSchema(contract: Contract): JsonSchema {
  return schemaOf(contract.output, 'output');
}

/**
 * Reads fields written as text (a query, a form, flags) by the types the contract gives them: `a,b` or `["a","b"]` → a list,
 * `true` → a switch, `12` → a number, `{…}` → an object. What does not read stays text, for the contract to refuse by name.
 */
export function readFields(contract: Contract, written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { properties = {} } = inputSchema(contract);
  return Object.fromEntries(
    Object.entries(written)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? readText(value, typesOf(properties[name])) : value]),
  );
}

/** The reverse of `readFields` for one value. */
export function writeText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' && !each.includes(','))) return value.join(',');
  return JSON.stringify(value);
}

/** Fields that the contract's input does not have: a misspelt one must not be passed over in silence. */
export function unknownFields(contract: Contract, input: Readonly<Record<string, unknown>>): string[] {
  const { properties = {} } = inputSchema(contract);
  return Object.keys(input).filter((name) => !Object.hasOwn(properties, name));
}

/** The `{names}` of a route's path. */
export function pathFields(contract: Contract): string[] {
  return [...contract.route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

const schemas = { input: new WeakMap<z.ZodType, JsonSchema>(), output: new WeakMap<z.ZodType, JsonSchema>() };

function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const known = schemas[io].get(type);
  if (known) return known;
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  });
  schemas[io].set(type, schema as JsonSchema);
  return schema as JsonSchema;
}

// A format says what these patterns of hundreds of characters repeat; the bounds are those of any number in JSON.
function simplify(schema: { format?: string; pattern?: string; minimum?: number; maximum?: number }): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function typesOf(schema: JsonSchema | undefined): readonly string[] {
  if (schema === undefined) return [];
  const own = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return [...own, ...(schema.anyOf ?? []).flatMap(typesOf)];
}

function readText(text: string, types: readonly string[]): unknown {
  if (types.length === 0 || types.includes('string')) return text;
  if (types.includes('array')) return text.startsWith('[') ? parseJson(text) : text.split(',').filter((each) => each !== '');
  if (types.includes('object') || types.includes('boolean')) return parseJson(text);
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
