import type { PreparationContext } from '../../platform/operation.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import { cellsOf } from './cells.rules.ts';
import type { FoundError } from './check-reading.rules.ts';
import { findHeld, findHeldBySource } from './facts.store.ts';
import { withdrawnBy } from './full-extract.rules.ts';
import type { FullScope } from './full-extract.rules.ts';
import { listAcceptedBatches } from './intake.store.ts';
import { regionOf } from './ledger.ts';
import { findOverlapsWithHeld } from './overlaps-held.rules.ts';
import type { Statement } from './statement.ts';

export interface Comparison {
  /** Periods that overlap others the same source holds: such lines cannot enter. */
  readonly overlaps: readonly FoundError[];
  /** Full extracts only: what accepting the file would withdraw of what the source holds. */
  readonly withdrawn: { readonly cells: number; readonly ofCells: number } | undefined;
}

/** Sets what a file tells against what its source holds at this moment; asked at the check, and again before acceptance. */
export async function compareWithHeld(
  context: Pick<PreparationContext, 'read' | 'warehouse'>,
  told: readonly Statement[],
  source: number,
  full: FullScope | undefined,
  snapshot: RegistrySnapshot,
): Promise<Comparison> {
  const accepted = await context.read(listAcceptedBatches);
  const ofSource = [...accepted.values()].filter((each) => each.source === source).map((each) => each.id);
  const region = regionOf(told);
  const held = region ? await findHeld(context.warehouse, ofSource, region) : [];
  const scope = full && { ...full, authorities: new Set(full.authorities) };
  const cells = cellsOf(snapshot);
  const overlaps = findOverlapsWithHeld(told, held, { source, full: scope }, cells);
  if (!full) return { overlaps, withdrawn: undefined };
  return { overlaps, withdrawn: withdrawnBy(told, await findHeldBySource(context.warehouse, ofSource, source, full), cells) };
}
