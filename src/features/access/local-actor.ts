import { userInfo } from 'node:os';
import type { Actor } from '../../platform/operation.ts';
import type { Role } from './access.policy.ts';

/** The command line on a local data folder acts as the person of the machine, who owns the folder. */
export function localActor(): Actor {
  return { login: `local:${userInfo().username}`, roles: ['owner'] satisfies Role[] };
}

/** Whoever opens the pages of a server without a token, while there is no sign-in: looks only. */
export const localViewer: Actor = { login: 'local:viewer', roles: ['viewer'] satisfies Role[] };

/** The one account of the demo region. */
export const demoAnalyst: Actor = { login: 'demo:analyst', roles: ['analyst'] satisfies Role[] };
