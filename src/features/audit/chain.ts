import { createHash } from 'node:crypto';

/** The hash of one entry over its predecessor's: a changed or missing entry breaks every later one. */
export function chainHash(
  previousHash: string,
  entry: { number: number; decidedAt: Date; actor: string; operation: string; input: unknown },
): string {
  const content = JSON.stringify([previousHash, entry.number, entry.decidedAt.toISOString(), entry.actor, entry.operation, entry.input]);
  return createHash('sha256').update(content).digest('hex');
}

/** What precedes the first entry. */
export const beginningHash = '0'.repeat(64);
