import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contract } from '../../shared/contract.ts';
import { readFields, unknownFields } from '../contract-input.ts';
import { fault } from '../errors.ts';
import type { Actor, IncomingFile } from '../operation.ts';
import type { Perform } from '../perform.ts';
import { contentDisposition } from './content-disposition.ts';
import { receiveForm } from './receive-file.ts';

/** Where every operation answers. */
export const apiPrefix = '/api/v1';

/** The contract's address for the router: `{batch}` → `:batch`. */
function routeUrl(contract: Contract): string {
  return apiPrefix + contract.route.path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** Binds every contract to its route; `perform` parses what enters and what leaves by the same contract, so nothing is checked twice here. */
export function addRoutes(server: FastifyInstance, contracts: readonly Contract[], perform: Perform, uploadMegabytes: number): void {
  for (const contract of contracts) {
    server.route({
      method: contract.route.method,
      url: routeUrl(contract),
      exposeHeadRoute: false,
      handler: (request, reply) =>
        contract.takesFile ? takeFile(contract, request, reply) : answer(contract, request, reply, fieldsOf(contract, request)),
    });
  }

  async function takeFile(contract: Contract, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const form = await receiveForm(request, uploadMegabytes);
    try {
      return await answer(contract, request, reply, readFields(contract, { ...form.fields, ...paramsOf(request) }), form.file);
    } finally {
      form.drain();
    }
  }

  async function answer(
    contract: Contract,
    request: FastifyRequest,
    reply: FastifyReply,
    input: Record<string, unknown>,
    incoming?: IncomingFile,
  ): Promise<unknown> {
    request.asked = { contract, input };
    const [unknown] = unknownFields(contract, input);
    if (unknown !== undefined) throw fault('invalid', 'fieldUnknown', { field: unknown });
    const output = await perform({ name: contract.name, input, actor: request.caller ?? nobody, incoming });
    reply.header('cache-control', 'no-store');
    return contract.givesFile ? giveFile(reply, output as GivenFile) : reply.send(output);
  }
}

const nobody: Actor = { login: 'nobody', roles: [] };

/** What an operation that gives a file answers. */
export interface GivenFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

function giveFile(reply: FastifyReply, { fileName, mediaType, bytes }: GivenFile): FastifyReply {
  return reply
    .header('content-disposition', contentDisposition(fileName))
    .type(mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function fieldsOf(contract: Contract, request: FastifyRequest): Record<string, unknown> {
  const params = readFields(contract, paramsOf(request));
  if (contract.route.method === 'GET') return { ...readFields(contract, queryOf(request, contract)), ...params };
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) throw fault('invalid', 'objectExpected');
  return { ...body, ...params };
}

function paramsOf(request: FastifyRequest): Record<string, unknown> {
  return request.params as Record<string, unknown>;
}

// `lang` chooses the language of problems and belongs to no operation.
function queryOf(request: FastifyRequest, contract: Contract): Record<string, unknown> {
  const { lang, ...query } = request.query as Record<string, unknown>;
  return unknownFields(contract, { lang }).length > 0 ? query : { lang, ...query };
}
