import { userInfo } from 'node:os';
import type { Actor } from '../../platform/operation.ts';

/** The command line on a local data folder acts as the person of the machine, who owns the folder. */
export function localActor(): Actor {
  return { login: `local:${userInfo().username}`, roles: ['owner'] };
}

/** The one account of the demo region. */
export const demoAnalyst: Actor = { login: 'demo:analyst', roles: ['analyst'] };
