import type { FaultParams } from '../../errors.ts';
import type { CellKind, TableCell, TableLimits, TableRow } from '../table.ts';
import { emptyCell } from '../table.ts';
import type { MarkTask } from './mark-workbook.ts';
import type { SheetNotes } from './sheet-reader.ts';

export type WorkerTask = ReadTask | ({ work: 'mark' } & MarkTask);

export interface ReadTask {
  work: 'read';
  bytes: Uint8Array;
  sheet?: string;
  limits: TableLimits;
}

/** What a thread says last, by the work it was given. */
export type LastMessage = ({ type: 'end' } & SheetNotes) | { type: 'marked'; bytes: Uint8Array };

export type FromWorker =
  | { type: 'head'; sheet: string; sheets: string[] }
  | { type: 'rows'; rows: PackedRows }
  | { type: 'fault'; code: string; params: FaultParams }
  | LastMessage;

/** Rows as four flat lists: copying these between threads takes a fraction of what copying an object per cell takes. */
export interface PackedRows {
  lines: number[];
  widths: number[];
  /** One letter per cell, see `kindLetters`. */
  kinds: string;
  texts: string[];
}

const kindLetters: Record<CellKind, string> = { text: 't', number: 'n', date: 'd', empty: '-', boolean: 'b', error: 'e' };
const kindsByLetter = new Map(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as CellKind]));

export function packRows(rows: readonly TableRow[]): PackedRows {
  const cells = rows.flatMap((row) => row.cells);
  return {
    lines: rows.map((row) => row.line),
    widths: rows.map((row) => row.cells.length),
    kinds: cells.map((cell) => kindLetters[cell.kind]).join(''),
    texts: cells.map((cell) => cell.text),
  };
}

/** Equal cells become one object: registers repeat the same authorities, services and days. */
export function unpackRows(packed: PackedRows, known: Map<string, TableCell>): TableRow[] {
  let at = 0;
  return packed.lines.map((line, index) => {
    const end = at + (packed.widths[index] ?? 0);
    const cells: TableCell[] = [];
    for (; at < end; at += 1) cells.push(findCell(packed.kinds.charAt(at), packed.texts[at] ?? '', known));
    return { line, cells };
  });
}

const mostKnown = 100_000;

function findCell(letter: string, text: string, known: Map<string, TableCell>): TableCell {
  if (letter === kindLetters.empty) return emptyCell;
  const key = letter + text;
  const same = known.get(key);
  if (same !== undefined) return same;
  const cell: TableCell = { text, kind: kindsByLetter.get(letter) ?? 'text' };
  if (known.size < mostKnown) known.set(key, cell);
  return cell;
}
