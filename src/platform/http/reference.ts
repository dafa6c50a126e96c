import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { Contract } from '../../shared/contract.ts';
import { openApi } from './open-api.ts';
import { apiPrefix } from './routes.ts';

/** The description of the API at /api/v1/openapi.json and a page to read it at /api; nothing of it comes from another host. */
export async function addReference(server: FastifyInstance, contracts: readonly Contract[], version: string): Promise<void> {
  const document = openApi(contracts, version);
  server.get(`${apiPrefix}/openapi.json`, async (_, reply) => reply.header('cache-control', 'no-cache').send(document));
  // The plugin is typed for older versions of OpenAPI and passes the document on as it is.
  const specification = { document: document as unknown as StaticDocumentSpec['document'] };
  await server.register(swagger, { mode: 'static', specification });
  await server.register(swaggerUi, {
    routePrefix: '/api',
    theme: { title: 'Веха — API' },
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', deepLinking: true },
  });
}
