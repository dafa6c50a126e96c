import type { Channel } from '../../../shared/channels.ts';
import { foldText } from '../../../shared/text.ts';
import type { Field, Profile, ReadingProblem } from '../profile.ts';
import type { Vocabulary } from './column-meaning.ts';
import { meaningOf } from './column-meaning.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';

/** What the columns of a table are, by 1-based number. */
export interface Columns {
  /** What an error calls each column, by its number less one. */
  readonly names: readonly string[];
  readonly fields: ReadonlyMap<Field, number>;
  readonly channels: readonly ChannelColumn[];
  readonly totals: readonly TotalColumn[];
  /** Named columns that mean nothing to the profile. */
  readonly unmapped: readonly number[];
  readonly problems: readonly ReadingProblem[];
}

export interface ChannelColumn {
  readonly column: number;
  readonly channel: Channel;
  /** As the header names it. */
  readonly text: string;
}

export interface TotalColumn {
  readonly column: number;
  /** The channel columns it totals: those under the same group of the header. */
  readonly of: readonly number[];
}

/** Gives every column its meaning. Two columns of one meaning are a problem, for each would be read in the other's place. */
export function assignColumns(sheet: Sheet, header: Header, profile: Profile, vocabulary: Vocabulary): Columns {
  const names = Array.from({ length: sheet.width }, (_, index) => (header.paths[index] ?? []).join(' / '));
  const fields = new Map<Field, number>();
  const channels: ChannelColumn[] = [];
  const totals: number[] = [];
  const unmapped: number[] = [];
  const problems: ReadingProblem[] = [];
  const line = sheet.rows[header.bottom]?.line ?? 1;
  const problem = (code: ReadingProblem['code'], column: number, params: Record<string, string | number>) =>
    problems.push({ line, column, columnName: names[column - 1] ?? '', code, value: names[column - 1] ?? '', params });

  for (const [index, path] of header.paths.entries()) {
    const column = index + 1;
    const meaning = meaningOf(vocabulary, path);
    if (meaning === undefined) {
      if (path.length > 0) unmapped.push(column);
    } else if ('channel' in meaning) {
      const held = channels.find(({ channel }) => channel === meaning.channel);
      if (held === undefined) channels.push({ column, ...meaning });
      else problem('duplicateColumn', column, { other: held.column });
    } else if (meaning.field === 'total' && profile.layout !== 'long') {
      totals.push(column);
    } else {
      const held = fields.get(meaning.field);
      if (held === undefined) fields.set(meaning.field, column);
      else problem('duplicateColumn', column, { other: held });
    }
  }
  const scoped = totals.map((column) => ({ column, of: totalled(header, column, channels) }));
  // «Всего» under a group without channels totals something else.
  unmapped.push(...scoped.filter(({ of }) => of.length === 0).map(({ column }) => column));
  return { names, fields, channels, totals: scoped.filter(({ of }) => of.length > 0), unmapped, problems };
}

/** «Всего» under a group totals the group's channels; on its own, all of them. */
function totalled(header: Header, column: number, channels: readonly ChannelColumn[]): number[] {
  const group = (header.paths[column - 1] ?? []).slice(0, -1).map(foldText);
  const within = (other: number) => group.every((text, level) => foldText(header.paths[other - 1]?.[level] ?? '') === text);
  return channels.map((each) => each.column).filter(within);
}
