import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../operation.ts';
import { actorOf, type Actors } from './actors.ts';
import { checkHost, checkOrigin } from './guard.ts';
import { apiPrefix } from './routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null until the request is let in. */
    caller: Actor | null;
  }
}

/** Lets in requests to our own names and from our own pages, says who asks, and binds browsers to what comes from here alone. */
export async function protect(
  server: FastifyInstance,
  parts: { actors: Actors; names: readonly string[]; callsPerMinute: number },
): Promise<void> {
  const names = new Set(parts.names.map((name) => name.toLowerCase()));
  server.decorateRequest('caller', null);
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives },
    // Plain HTTP on this machine; who puts a proxy with a certificate before it sets it there.
    hsts: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onRequest', async (request) => {
    checkHost(request.headers.host, names);
    checkOrigin(request.method, request.headers);
    request.caller = actorOf(request.headers.authorization, parts.actors);
  });
  await server.register(rateLimit, {
    max: parts.callsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith(apiPrefix) || request.caller === parts.actors.holder,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  });
}

// Scripts and styles are ours alone; helmet adds this answer's nonce to both, for the styles the pages make as they run.
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
