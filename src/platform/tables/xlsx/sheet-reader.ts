import { fault } from '../../errors.ts';
import { ProblemList } from '../problem-list.ts';
import type { TableMerge, TableProblem, TableRow } from '../table.ts';
import { emptyCell, excerpt } from '../table.ts';
import type { CellContext, StoredCell } from './cell-value.ts';
import { readCell } from './cell-value.ts';
import { columnLetters, parseRange, parseReference } from './references.ts';
import type { PackageParts } from './package-parts.ts';
import { isTrue } from './workbook-parts.ts';
import { findAttribute, scanXml } from './xml-scanner.ts';

export interface SheetNotes {
  merges: TableMerge[];
  problems: TableProblem[];
  seen: string[];
}

/**
 * Walks a sheet's cells from top to bottom, giving each row as soon as it has ended. A row ends at its last cell that is
 * not empty; rows with none are given only between others (zero cells), and a gap of over a thousand is only noted.
 * Hidden rows and columns are given like all others and named in `seen`.
 */
export async function readSheet(
  parts: PackageParts,
  part: string,
  context: CellContext & { cellLimit: number },
  give: (row: TableRow) => void,
): Promise<SheetNotes> {
  const reader = new SheetReader(part, context, give);
  await scanXml(part, parts.read(part), reader);
  return reader.notes();
}

const widestGap = 1000;
const mostMerges = 100_000;
const lastColumn = 16_384;
const lastRow = 1_048_576;

class SheetReader {
  readonly #part: string;
  readonly #context: CellContext & { cellLimit: number };
  readonly #give: (row: TableRow) => void;
  readonly #merges: TableMerge[] = [];
  readonly #problems = new ProblemList();
  readonly #gaps: string[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: { left: number; right: number }[] = [];
  #formulas = 0;
  #cells = 0;
  #width = 0;
  #lastGiven = 0;
  #inData = false;
  #row: TableRow = { line: 0, cells: [] };
  #hidden = false;
  #column = 0;
  #cell: StoredCell | undefined;
  #capture: 'value' | 'formula' | 'inline' | undefined;
  #inPhonetic = false;

  constructor(part: string, context: CellContext & { cellLimit: number }, give: (row: TableRow) => void) {
    this.#part = part;
    this.#context = context;
    this.#give = give;
  }

  open = (name: string, attributes: string): void => {
    switch (name) {
      case 'c':
        if (this.#inData) this.#openCell(attributes);
        break;
      case 'v':
        if (this.#cell !== undefined) {
          this.#capture = 'value';
          this.#cell.value ??= '';
        }
        break;
      case 't':
        if (this.#cell !== undefined && !this.#inPhonetic) this.#capture = 'inline';
        break;
      case 'f':
        if (this.#cell !== undefined) {
          this.#capture = 'formula';
          this.#cell.formula ??= '';
        }
        break;
      case 'row':
        if (this.#inData) this.#openRow(attributes);
        break;
      case 'rPh':
        this.#inPhonetic = true;
        break;
      case 'sheetData':
        this.#inData = true;
        break;
      case 'col':
        this.#noteColumns(attributes);
        break;
      case 'mergeCell':
        this.#noteMerge(attributes);
        break;
      default:
        break;
    }
  };

  text = (text: string): void => {
    const cell = this.#cell;
    if (cell === undefined || this.#capture === undefined) return;
    cell[this.#capture] = (cell[this.#capture] ?? '') + text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.#capture = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'sheetData') this.#inData = false;
  };

  notes(): SheetNotes {
    const seen = [...this.#gaps];
    if (this.#hiddenRows.length > 0) seen.push(`hiddenRows=${joinRuns(this.#hiddenRows)}`);
    const hiddenColumns = this.#hiddenColumns.filter(({ left }) => left <= this.#width);
    if (hiddenColumns.length > 0) seen.push(`hiddenColumns=${shorten(hiddenColumns.map(columnRun))}`);
    if (this.#formulas > 0) seen.push(`formulas=${this.#formulas}`);
    return {
      merges: this.#merges.flatMap((merge) => this.#clip(merge)),
      problems: this.#problems.kept,
      seen: [...seen, ...this.#problems.seen],
    };
  }

  #openRow(attributes: string): void {
    const stated = findAttribute(attributes, 'r');
    const line = stated === undefined ? this.#row.line + 1 : Number(stated);
    if (!Number.isInteger(line) || line <= this.#row.line || line > lastRow) throw this.#damaged();
    this.#row = { line, cells: [] };
    this.#column = 0;
    this.#hidden = isTrue(findAttribute(attributes, 'hidden'));
  }

  #openCell(attributes: string): void {
    const reference = findAttribute(attributes, 'r');
    const column = reference === undefined ? this.#column + 1 : parseReference(reference)?.column;
    if (column === undefined || column <= this.#column || column > lastColumn) throw this.#damaged();
    this.#column = column;
    this.#cell = { type: findAttribute(attributes, 't') ?? 'n', style: Number(findAttribute(attributes, 's') ?? 0) };
  }

  #closeCell(): void {
    const stored = this.#cell;
    this.#cell = undefined;
    if (stored === undefined) return;
    if (stored.formula !== undefined) this.#formulas += 1;
    const { cell, problem } = readCell(stored, this.#context);
    if (problem !== undefined) {
      this.#problems.add({ line: this.#row.line, column: this.#column, code: problem.code, value: excerpt(problem.value) });
    }
    if (cell === emptyCell) return;
    const { cells } = this.#row;
    while (cells.length < this.#column - 1) cells.push(emptyCell);
    cells.push(cell);
  }

  #closeRow(): void {
    const row = this.#row;
    if (row.cells.length === 0) return;
    this.#cells += row.cells.length;
    if (this.#cells > this.#context.cellLimit) throw fault('invalid', 'tableTooLarge', { cells: this.#context.cellLimit });
    this.#width = Math.max(this.#width, row.cells.length);
    if (this.#hidden) this.#hiddenRows.push(row.line);
    const blank = row.line - this.#lastGiven - 1;
    if (blank > widestGap) this.#gaps.push(`blankRows=${this.#lastGiven + 1}-${row.line - 1}`);
    else for (let line = this.#lastGiven + 1; line < row.line; line += 1) this.#give({ line, cells: [] });
    this.#give(row);
    this.#lastGiven = row.line;
  }

  #noteColumns(attributes: string): void {
    if (!isTrue(findAttribute(attributes, 'hidden'))) return;
    const left = Number(findAttribute(attributes, 'min'));
    const right = Number(findAttribute(attributes, 'max'));
    if (left >= 1 && right >= left) this.#hiddenColumns.push({ left, right });
  }

  #noteMerge(attributes: string): void {
    const merge = parseRange(findAttribute(attributes, 'ref') ?? '');
    if (this.#merges.length === mostMerges) throw this.#damaged();
    if (merge !== undefined) this.#merges.push(merge);
  }

  /** A merge may run down to the last row Excel has: what lies under the table is cut off. */
  #clip({ top, left, bottom, right }: TableMerge): TableMerge[] {
    return top > this.#lastGiven ? [] : [{ top, left, bottom: Math.min(bottom, this.#lastGiven), right }];
  }

  #damaged(): Error {
    return fault('invalid', 'workbookDamaged', { part: this.#part });
  }
}

function columnRun({ left, right }: { left: number; right: number }): string {
  return left === right ? columnLetters(left) : `${columnLetters(left)}-${columnLetters(right)}`;
}

/** `3,5-9`. */
function joinRuns(lines: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return shorten(runs.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)));
}

function shorten(runs: readonly string[]): string {
  return runs.length > 20 ? `${runs.slice(0, 20).join(',')},…` : runs.join(',');
}
