import { createHash, timingSafeEqual } from 'node:crypto';
import { fault } from '../errors.ts';
import type { Actor } from '../operation.ts';

/** Who a request acts as; sign-in will stand here. */
export interface Actors {
  /** Who holds the data folder, and so can read the token that lies in it. */
  readonly holder: Actor;
  readonly token: string;
  /** Everyone else. */
  readonly anyone: Actor;
}

/** The actor of a request by its Authorization. Throws notAllowed `tokenUnknown` for a token that is not ours. */
export function actorOf(authorization: string | undefined, actors: Actors): Actor {
  if (authorization === undefined) return actors.anyone;
  const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (token === undefined || !areEqual(token, actors.token)) throw fault('notAllowed', 'tokenUnknown');
  return actors.holder;
}

// Hashes are of one length and tell nothing of the token by the time they take to compare.
function areEqual(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}
