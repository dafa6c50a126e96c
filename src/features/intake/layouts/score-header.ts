import type { Table } from '../../../platform/tables/table.ts';
import type { Profile } from '../profile.ts';
import { findMissingColumns } from './missing-columns.ts';
import { openFile } from './open-file.ts';

/** How well a table's header fits a profile: is every required column there, and how many columns mean something. */
export function scoreHeader(table: Table, profile: Profile): { complete: boolean; matched: number } | undefined {
  const file = openFile(table, profile, '');
  if (file === undefined) return undefined;
  const { fields, channels, totals } = file.columns;
  return { complete: findMissingColumns(file).length === 0, matched: fields.size + channels.length + totals.length };
}
