import type { TableRow } from '../../../platform/tables/table.ts';
import type { BodyRow } from './body.ts';
import type { ChannelLabel } from './channel-label.ts';
import { readChannelLabel } from './channel-label.ts';
import type { OpenFile } from './open-file.ts';
import { readLabel } from './title.ts';

/** The lines of one service: from its «Услуга: …», or the table's start, to the next. */
export interface ChannelBlock {
  readonly line: number;
  readonly service: string;
  readonly authority: string;
  readonly territory: string;
  readonly lines: readonly ChannelLine[];
}

export interface ChannelLine {
  readonly row: TableRow;
  readonly label: string;
  readonly meaning: ChannelLabel;
  /** Whose applications: said by the label or by the heading above; '' = of all. */
  readonly applicant: string;
}

export function splitBlocks(file: OpenFile, rows: readonly BodyRow[]): ChannelBlock[] {
  const { profile, title } = file;
  const column = file.columns.fields.get('channel') ?? 1;
  const blocks: ChannelBlock[] = [];
  const names = { service: title.fields.service ?? '', authority: title.fields.authority ?? '', territory: title.fields.territory ?? '' };
  let lines: ChannelLine[] = [];
  let applicant = '';
  const open = (line: number) => {
    lines = [];
    applicant = '';
    blocks.push({ line, ...names, lines });
  };
  for (const { row } of rows) {
    const label = labelOf(file, row, column);
    const said = readLabel(profile, label, () => firstRightOf(file, row, column));
    if (said !== undefined) {
      names[said.field] = said.value;
      open(row.line);
      continue;
    }
    if (blocks.length === 0) open(row.line);
    const meaning = readChannelLabel(profile, label);
    if (meaning.kind === 'applicant') applicant = meaning.applicant;
    const own = meaning.kind === 'channel' ? meaning.applicant : '';
    lines.push({ row, label, meaning, applicant: own || applicant });
  }
  return blocks.filter((block) => block.lines.length > 0);
}

function labelOf({ sheet }: OpenFile, row: TableRow, column: number): string {
  const merge = sheet.mergeAt(row, column);
  return merge === undefined ? sheet.text(row, column) : sheet.cornerText(merge);
}

function firstRightOf({ sheet }: OpenFile, row: TableRow, column: number): string {
  for (let next = column + 1; next <= row.cells.length; next += 1) {
    const text = sheet.text(row, next);
    if (text !== '') return text;
  }
  return '';
}

/**
 * The lines that are about channels: from the first channel to the last, and a total right above or below them. What stands between
 * belongs to them, known or not; what stands outside are other figures of the form.
 */
export function channelRun(lines: readonly ChannelLine[]): { run: ChannelLine[]; outside: ChannelLine[] } {
  const isChannel = ({ meaning }: ChannelLine) => meaning.kind === 'channel';
  let first = lines.findIndex(isChannel);
  let last = lines.findLastIndex(isChannel);
  if (first === -1) return { run: [], outside: [...lines] };
  const above = lines.slice(0, first).findLastIndex(({ meaning }) => meaning.kind !== 'applicant' && meaning.kind !== 'share');
  if (lines[above]?.meaning.kind === 'total') first = above;
  const below = lines.findIndex(({ meaning }, index) => index > last && meaning.kind !== 'share');
  if (lines[below]?.meaning.kind === 'total') last = below;
  return { run: lines.slice(first, last + 1), outside: [...lines.slice(0, first), ...lines.slice(last + 1)] };
}
