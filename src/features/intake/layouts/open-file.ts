import type { Table } from '../../../platform/tables/table.ts';
import type { Profile } from '../profile.ts';
import { vocabularyOf } from './column-meaning.ts';
import type { Columns } from './columns.ts';
import { assignColumns } from './columns.ts';
import type { Header } from './header.ts';
import { findHeader } from './header.ts';
import type { Sheet } from './sheet.ts';
import { openSheet } from './sheet.ts';
import type { Title } from './title.ts';
import { readTitle } from './title.ts';

/** A table laid open under a profile: what every layout reads from. */
export interface OpenFile {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly columns: Columns;
  readonly profile: Profile;
  readonly title: Title;
  readonly fileName: string;
}

/** Undefined when no header of the profile is found. */
export function openFile(table: Table, profile: Profile, fileName: string): OpenFile | undefined {
  const sheet = openSheet(table);
  const vocabulary = vocabularyOf(profile);
  const header = findHeader(sheet, profile, vocabulary);
  if (header === undefined) return undefined;
  const columns = assignColumns(sheet, header, profile, vocabulary);
  return { sheet, header, columns, profile, title: readTitle(sheet, header, profile), fileName };
}

/** The line problems of the header as a whole are reported at: that of its columns' own names. */
export function headerLineOf({ sheet, header }: Pick<OpenFile, 'sheet' | 'header'>): number {
  return sheet.rows[header.bottom]?.line ?? 1;
}
