import type { Actor } from '../../platform/operation.ts';

/** owner — whoever holds the data folder; analyst — the ministry's analyst, accepts and decides; viewer — looks only. */
export type Role = 'owner' | 'analyst' | 'viewer';

/** Everyone who has an account at all may look. */
export function mayLook(actor: Actor): boolean {
  return actor.roles.length > 0;
}

/** Analysts and the owner accept files and change registries, targets and methods. */
export function mayDecide(actor: Actor): boolean {
  const deciding: readonly Role[] = ['owner', 'analyst'];
  return deciding.some((role) => actor.roles.includes(role));
}
