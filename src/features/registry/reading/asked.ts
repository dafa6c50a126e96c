import type { Context } from '../../../platform/operation.ts';
import { contains } from '../../../shared/days.ts';
import type { Day } from '../../../shared/days.ts';
import { foldText } from '../../../shared/text.ts';
import { findDecisionAsOf } from '../../audit/index.ts';
import type { RegistrySnapshot, Validity } from '../snapshot.ts';
import { readSnapshot } from '../snapshot-cache.ts';

/** The registry as it was known at the instant; without one, as it is known now. */
export async function snapshotAsOf({ tx }: Context, asOf: string | undefined): Promise<RegistrySnapshot> {
  return readSnapshot(tx, await findDecisionAsOf(tx, asOf));
}

/** Whether a record is shown: with a day only where it is valid on it. */
export function shownOn(on: Day | undefined): (record: Validity) => boolean {
  return (record) => on === undefined || contains(record, on);
}

/** Whether any of the texts holds what is searched for, spelling aside. */
export function matching(search: string | undefined): (...texts: (string | undefined)[]) => boolean {
  const wanted = foldText(search ?? '');
  return (...texts) => wanted === '' || texts.some((text) => text !== undefined && foldText(text).includes(wanted));
}

export function pageOf<Row>(
  rows: readonly Row[],
  { after, limit }: { after: number; limit: number },
): { inAll: number; page: readonly Row[] } {
  return { inAll: rows.length, page: rows.slice(after, after + limit) };
}

/** As answers have it: null for an open side. */
export function daysOf({ from, to }: Validity): { validFrom: Day | null; validTo: Day | null } {
  return { validFrom: from ?? null, validTo: to ?? null };
}
