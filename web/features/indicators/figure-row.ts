import type { Figure, readOverview, ShareRow } from '../../../src/features/indicators/indicators.contract.ts';
import type { OutputOf } from '../../../src/shared/contract.ts';
import type { Listing } from './choice.ts';

export type Overview = OutputOf<typeof readOverview>;

/** One line of the table, whatever it lists. */
export interface FigureRow {
  /** null: outside the listing, e.g. applications of no authority in the registry. */
  code: string | null;
  name: string;
  figure: Figure;
}

export function municipalityRows(overview: Overview): FigureRow[] {
  return overview.municipalities.map((each) => ({ code: each.municipality, name: each.name, figure: each }));
}

export function shareRows(rows: readonly ShareRow[], by: Listing): FigureRow[] {
  return rows.map((row) => ({ code: row[by] ?? null, name: row.names?.[by] ?? row[by] ?? '—', figure: row }));
}

/** The selection whose figures are shown, pinned: every part of the page asks the same moment under the same method. */
export function pinned(overview: Overview) {
  return {
    from: overview.period.from,
    to: overview.period.to,
    asOf: overview.asOf,
    method: overview.method,
    structure: overview.structure,
  };
}
type Pinned = ReturnType<typeof pinned>;

/** The applications a figure speaks of: the page's moment and method, narrowed to one row. */
export type Scope = Pinned & { service?: string[]; authority?: string[]; municipality?: string[] };
