import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fault } from '../errors.ts';
import { pageTexts } from './http.texts.ts';
import { languageOf } from './language.ts';

/** What the built index.html holds where each answer's nonce is to stand (`html.cspNonce` of Vite). */
const noncePlaceholder = '__CSP_NONCE__';

/**
 * The built pages at /. Any address that a browser opens and nothing else answers gets the one page, which finds its way itself.
 * Browsers keep for a year the files in assets/, whose names hold a hash of their content, and ask anew for the rest.
 */
export async function addPages(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    suppressWarning: true,
    allowedPath: (path) => path !== '/' && path !== '/index.html',
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.startsWith(join(folder, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.setNotFoundHandler(async (request, reply) => {
    if (!isNavigation(request)) throw fault('notFound', 'addressUnknown', { address: request.url });
    return sendPage(request, reply, join(folder, 'index.html'));
  });
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [path = ''] = url.split('?');
  return path === '/' || (!/^\/api(\/|$)/.test(path) && (headers.accept ?? '').includes('text/html'));
}

// Read for every answer: it is small, and may be built anew while the server runs.
async function sendPage(request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-cache');
  const page = await readFile(path, 'utf8').catch(() => undefined);
  if (page === undefined) return reply.code(503).type('text/plain; charset=utf-8').send(pageTexts.notBuilt[languageOf(request)]);
  return reply.type('text/html; charset=utf-8').send(page.replaceAll(noncePlaceholder, reply.cspNonce.style));
}
