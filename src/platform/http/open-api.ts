import type { Contract } from '../../shared/contract.ts';
import { inputSchema, outputSchema, pathFields, type JsonSchema } from '../contract-input.ts';
import { apiPrefix } from './routes.ts';

/** The OpenAPI 3.1 description of the contracts: the same bytes for the same contracts. */
export function openApi(contracts: readonly Contract[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = apiPrefix + contract.route.path;
    paths[path] = { ...paths[path], [contract.route.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Веха',
      version,
      summary: 'Доля электронных обращений: сведения, показатель, кто не представил / The share of electronic applications',
      description: about,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(contracts.map(tagOf))].map((name) => ({ name })),
    security: [{}, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token in server.json of the data folder: whoever can read it owns the folder',
        },
      },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'Problem details (RFC 9457), in Russian or English by Accept-Language or ?lang=',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const about = [
  'Каждое действие здесь — то же, что в командной строке и на страницах: одно описание, одни права, один журнал.',
  'Без ключа можно только смотреть.',
  '',
  'Every operation here is the one of the command line and of the pages: one contract, one policy, one journal.',
  'Without a token one may only look.',
].join('\n');

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'params'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'urn:vekha:problem:<code>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what to do' },
    instance: { type: 'string', format: 'uri', description: 'This occurrence; the server log keeps it under the same number' },
    code: { type: 'string' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  },
};

function operationOf(contract: Contract) {
  const schema = inputSchema(contract);
  const inPath = pathFields(contract);
  const inQuery = contract.route.method === 'GET' ? Object.keys(schema.properties ?? {}).filter((name) => !inPath.includes(name)) : [];
  return {
    operationId: contract.name,
    tags: [tagOf(contract)],
    summary: contract.summary.ru,
    description: contract.summary.en,
    parameters: [...inPath.map((name) => parameter(name, schema, 'path')), ...inQuery.map((name) => parameter(name, schema, 'query'))],
    ...(contract.route.method === 'POST' ? { requestBody: bodyOf(contract, without(schema, inPath)) } : {}),
    responses: {
      200: { description: contract.summary.en, content: answerOf(contract) },
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

function tagOf(contract: Contract): string {
  return contract.name.split('.')[0] ?? '';
}

// Lists in a query are written a,b.
function parameter(name: string, { properties = {}, required = [] }: JsonSchema, where: 'path' | 'query') {
  const { description, ...schema } = properties[name] ?? {};
  return {
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
    ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
  };
}

function bodyOf(contract: Contract, schema: JsonSchema) {
  const fields = Object.keys(schema.properties ?? {});
  if (!contract.takesFile) return { required: fields.length > 0, content: { 'application/json': { schema } } };
  const file = {
    type: 'string',
    contentMediaType: 'application/octet-stream',
    description: 'The file, after all other fields: it is read as it arrives',
  };
  const form = { ...schema, properties: { ...schema.properties, file }, required: [...(schema.required ?? []), 'file'] };
  return { required: true, content: { 'multipart/form-data': { schema: form } } };
}

function answerOf(contract: Contract) {
  return contract.givesFile ? { 'application/octet-stream': { schema: {} } } : { 'application/json': { schema: outputSchema(contract) } };
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name)));
  return { ...schema, properties, required: (schema.required ?? []).filter((name) => !names.includes(name)) };
}
