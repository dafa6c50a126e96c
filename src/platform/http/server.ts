import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import type { Contract } from '../../shared/contract.ts';
import type { FaultTexts } from '../faults.ts';
import type { Perform } from '../perform.ts';
import type { Actors } from './actors.ts';
import { answerProblems } from './answer-problems.ts';
import { addPages } from './pages.ts';
import { protect } from './protect.ts';
import { addReference } from './reference.ts';
import { addRoutes } from './routes.ts';

export interface ServerParts {
  readonly contracts: readonly Contract[];
  readonly perform: Perform;
  /** Throws when a store does not answer. */
  readonly check: () => Promise<void>;
  readonly faultTexts: FaultTexts;
  readonly actors: Actors;
  /** Host names the server answers to beside loopback ones. */
  readonly names: readonly string[];
  /** The folder of the built pages. */
  readonly pages: string;
  readonly version: string;
  readonly uploadMegabytes: number;
  /** Calls a minute of everyone without a token, from one address. */
  readonly callsPerMinute: number;
  readonly logger: FastifyBaseLogger;
}

/** The HTTP door: every contract under /api/v1, its description at /api, and the pages. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 16 * 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  endInTime(server);
  answerProblems(server, parts.faultTexts);
  await protect(server, parts);
  await server.register(compress, { encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  await server.register(multipart, { throwFileSizeLimit: false });
  addRoutes(server, parts.contracts, parts.perform, parts.uploadMegabytes);
  await addReference(server, parts.contracts, parts.version);
  server.get('/healthz', async (_, reply) => {
    await parts.check();
    return reply.header('cache-control', 'no-store').send({ status: 'ok', version: parts.version });
  });
  await addPages(server, parts.pages);
  return server;
}

// Answers under way are finished, but a reader that has stopped reading must not keep the server from stopping.
function endInTime(server: FastifyInstance): void {
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), 5000).unref();
  });
}
