import type { IncomingHttpHeaders } from 'node:http';
import { fault } from '../errors.ts';

/**
 * Refuses a request whose Host is none of ours: a name pointed at 127.0.0.1 by someone else's DNS would let their page read our answers.
 * `names` are host names without ports. Throws notAllowed `hostUnknown` (host).
 */
export function checkHost(host: string | undefined, names: ReadonlySet<string>): void {
  const name = hostName(host ?? '');
  if (!loopbackNames.has(name) && !names.has(name)) throw fault('notAllowed', 'hostUnknown', { host: host ?? '' });
}

/**
 * Refuses a change asked for by a page of another site. Browsers say where a request comes from (Sec-Fetch-Site, else Origin) and pages
 * cannot forge it; programs say nothing and pass, as they carry nobody's rights but their own. Throws notAllowed `otherSite` (origin).
 */
export function checkOrigin(method: string, headers: IncomingHttpHeaders): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = headers;
  if (site === undefined && (origin === undefined || hostOf(origin) === headers.host)) return;
  throw fault('notAllowed', 'otherSite', { origin: origin ?? '' });
}

/** Whether only programs of this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || loopbackNames.has(`[${host}]`) || host.startsWith('127.');
}

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
