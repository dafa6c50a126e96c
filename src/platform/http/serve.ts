import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import type { Contract } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { fault } from '../errors.ts';
import type { FaultTexts } from '../faults.ts';
import { announceServer } from '../lock.ts';
import type { Actor } from '../operation.ts';
import { isLoopback } from './guard.ts';
import { createServer } from './server.ts';

export interface ServeParts {
  readonly app: App;
  readonly folder: string;
  readonly contracts: readonly Contract[];
  readonly faultTexts: FaultTexts;
  readonly version: string;
  readonly config: Config;
  /** Who holds the data folder. */
  readonly holder: Actor;
  /** Who comes without a token; on an address that other machines reach, only if `openToAll`. */
  readonly anyone: Actor;
  readonly openToAll: boolean;
}

export interface Serving {
  /** Where a browser of this machine finds it: `http://127.0.0.1:8700`. */
  readonly address: string;
  /** Whether those without a token may do anything. */
  readonly isOpen: boolean;
  /** The server's log. */
  readonly log: Logger;
  /** Takes no new requests and finishes those under way; the app stays open. */
  close(): Promise<void>;
}

/**
 * Answers over HTTP until closed, and tells the holder of the data folder where (server.json, with a token of this start).
 * Throws conflict `portTaken` (host, port), unavailable `hostNotOurs` (host, reason).
 */
export async function serve(parts: ServeParts): Promise<Serving> {
  const { host, port, names, uploadMegabytes, logLevel } = parts.config;
  const token = randomBytes(32).toString('base64url');
  const isOpen = isLoopback(host) || parts.openToAll;
  const log = pino({ level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] }, pino.destination(2));
  const server = await createServer({
    contracts: parts.contracts,
    perform: parts.app.perform,
    check: parts.app.check,
    faultTexts: parts.faultTexts,
    actors: { holder: parts.holder, token, anyone: isOpen ? parts.anyone : nobody },
    names: [...names, host.includes(':') ? `[${host}]` : host],
    pages,
    version: parts.version,
    uploadMegabytes,
    callsPerMinute: 1200,
    logger: log,
  });
  try {
    const address = local(await listen(server, host, port));
    announceServer(parts.folder, { address, token });
    return { address, isOpen, log, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

const pages = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const usualPort = 8700;

const nobody: Actor = { login: 'nobody', roles: [] };

async function listen(server: FastifyInstance, host: string, port: number | undefined): Promise<string> {
  try {
    return await server.listen({ host, port: port ?? usualPort, listenTextResolver: (address) => `listening on ${address}` });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') throw fault('unavailable', 'hostNotOurs', { host, reason: message }, { cause: error });
    if (port !== undefined) throw fault('conflict', 'portTaken', { host, port }, { cause: error });
    return server.listen({ host, port: 0 });
  }
}

// A server that listens everywhere is found here by the name of this machine itself.
function local(address: string): string {
  const url = new URL(address);
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.hostname === '[::]') url.hostname = '[::1]';
  return url.origin;
}
