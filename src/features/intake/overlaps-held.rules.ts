import { overlaps } from '../../shared/days.ts';
import type { FoundError } from './check-reading.rules.ts';
import { covers } from './resolution.rules.ts';
import type { AcceptedBatch } from './resolution.rules.ts';
import type { Cells } from './cells.rules.ts';
import type { Statement } from './statement.ts';

/**
 * A source that told a cell by months cannot tell the same days by a quarter without saying which stands: the two would overlap. The same interval is a
 * correction, and what a full extract covers is withdrawn by it; anything else is an error of the new line.
 */
export function findOverlapsWithHeld(
  statements: readonly Statement[],
  held: readonly Statement[],
  batch: Pick<AcceptedBatch, 'source' | 'full'>,
  cells: Cells,
): FoundError[] {
  const standing = Map.groupBy(
    held.filter((each) => each.source === batch.source && !covers(batch, each)),
    (each) => cells.keyOf(each),
  );
  return statements.flatMap((each) => {
    const other = standing.get(cells.keyOf(each))?.find((old) => overlaps(old, each) && (old.from !== each.from || old.to !== each.to));
    if (!other) return [];
    const params = { from: other.from, to: other.to, batch: other.batch };
    return [{ line: each.line, column: each.col, columnName: null, code: 'periodOverlapsHeld', value: `${each.from}–${each.to}`, params }];
  });
}
