import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Day } from '../../../shared/days.ts';
import type { CalendarDayKind } from '../records.ts';
import type { Validity } from '../snapshot.ts';
import { known, rowsOf } from './known-rows.ts';

export interface HeldBoundary extends Validity {
  readonly oktmo: string;
  readonly name: string;
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown[]; readonly attribution?: string };
}

/** Shapes stay out of the snapshot: figures have no use for them. */
export function loadBoundaries(tx: Tx, decision: number): Promise<HeldBoundary[]> {
  return rowsOf<HeldBoundary>(
    tx,
    sql`oktmo, name, boundary as geometry, valid_from as from, valid_to as to
      from registry.territories where ${known(decision)} and boundary is not null order by oktmo`,
  );
}

export interface HeldEdition {
  readonly code: string;
  readonly title: string;
  readonly act: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
}

export function loadEditions(tx: Tx, decision: number): Promise<HeldEdition[]> {
  return rowsOf<HeldEdition>(
    tx,
    sql`code, title, act, valid_from as from, valid_to as to from registry.list_editions where ${known(decision)} order by valid_from, code`,
  );
}

export interface HeldCalendarDay {
  readonly day: Day;
  readonly kind: CalendarDayKind;
  readonly decree: string;
}

export function loadCalendar(tx: Tx, decision: number, from: Day | undefined, to: Day | undefined): Promise<HeldCalendarDay[]> {
  return rowsOf<HeldCalendarDay>(
    tx,
    sql`day, kind, decree from registry.calendar_days
      where ${known(decision)} and day between coalesce(${from ?? null}::date, '-infinity') and coalesce(${to ?? null}::date, 'infinity') order by day`,
  );
}
