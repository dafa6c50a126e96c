import { parseCount } from '../../../shared/count-text.ts';
import type { TableRow } from '../../../platform/tables/table.ts';
import type { Profile, ReadingProblem } from '../profile.ts';
import { channelTexts } from './closed-lists.ts';
import type { Columns } from './columns.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';
import { isSimilar } from './similar.ts';

/**
 * Sorts columns without a meaning into those left out, by name, and those that may be a channel's counts under a misspelt header
 * («ЕПГY», «чрез МФЦ»): a name like a channel's, or numbers within the block of channels. The latter are errors: nothing is guessed and
 * nothing is lost. Numbers right of a closing «Всего», or under another group of the header, stand outside the block.
 */
export function sortUnmapped(
  sheet: Sheet,
  header: Header,
  columns: Columns,
  profile: Profile,
  lines: readonly TableRow[],
): { leftOut: string[]; problems: ReadingProblem[] } {
  const leftOut: string[] = [];
  const problems: ReadingProblem[] = [];
  const known = profile.layout === 'wide' ? channelTexts(profile).map(([text]) => text) : [];
  const inBlock = blockOf(header, columns);
  const headerLine = sheet.rows[header.bottom]?.line ?? 1;
  for (let column = 1; column <= sheet.width; column += 1) {
    const named = columns.unmapped.includes(column);
    if (!named && (header.paths[column - 1] ?? []).length > 0) continue;
    const holds = (test: (text: string) => boolean) => lines.some((row) => test(sheet.text(row, column)));
    if (!named && !holds((text) => text !== '')) continue;
    const name = columns.names[column - 1] ?? '';
    const leaf = header.paths[column - 1]?.at(-1) ?? '';
    const suspect = known.some((text) => isSimilar(leaf, text)) || (inBlock(column) && !isOrdinary(leaf) && holds(isNumber));
    if (suspect) problems.push({ line: headerLine, column, columnName: name, code: 'unknownChannelColumn', value: name });
    else leftOut.push(name === '' ? `№ ${column}` : name);
  }
  return { leftOut, problems };
}

/**
 * Is the column among the channels: between the first and the last of them, under a group of theirs, or, in a header without groups, next to
 * them on either side?
 */
function blockOf(header: Header, columns: Columns): (column: number) => boolean {
  const channels = columns.channels.map(({ column }) => column);
  if (channels.length === 0) return () => false;
  const groups = new Set(channels.map((column) => header.paths[column - 1]).flatMap((path) => (path && path.length > 1 ? [path[0]] : [])));
  const isNext = (column: number) => groups.size === 0 && columns.unmapped.includes(column) && header.paths[column - 1]?.length === 1;
  let first = Math.min(...channels);
  let last = Math.max(...channels);
  while (isNext(first - 1)) first -= 1;
  while (isNext(last + 1)) last += 1;
  return (column) => (column >= first && column <= last) || groups.has(header.paths[column - 1]?.at(0));
}

/** Columns every form has beside its counts: numbers in them are no counts of applications. */
export function isOrdinary(name: string): boolean {
  return (
    /^(?:№|n|#)(?: ?(?:п\/п|строки|пп))?$|^п\/п$|^(?:номер|код)(?: |$)|^(?:инн|кпп|огрн|окпо|октмо|оквэд)$/i.test(name) ||
    /^(?:примечани[ея]|комментари[ий]|телефон|контакты?|исполнитель)/i.test(name) ||
    /^ед(?:\.|иница) ?изм/i.test(name) ||
    isShare(name)
  );
}

/** Shares are computed late, from counts; never read. */
export function isShare(name: string): boolean {
  return /%|(?:^| )(?:доля|процент|удельный вес)(?: |,|$)/i.test(name);
}

function isNumber(text: string): boolean {
  return 'ok' in parseCount(text);
}
