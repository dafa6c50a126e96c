import type { TableRow } from '../../../platform/tables/table.ts';
import type { Text } from '../../../shared/texts.ts';
import type { RawStatement, ReadingProblem } from '../profile.ts';
import type { OpenFile } from './open-file.ts';

/** What one layout made of it. */
export interface LayoutReading {
  readonly statements: RawStatement[];
  readonly problems: ReadingProblem[];
  readonly seen: Text[];
  readonly assumed: Text[];
  readonly leftOut: string[];
  readonly lines: number;
  readonly totalsLines: number;
}

/** A CSV line with another number of cells than the header is shifted: nothing in it is where it seems. */
export function findMisfit({ sheet, header }: Pick<OpenFile, 'sheet' | 'header'>, row: TableRow): ReadingProblem | undefined {
  if (sheet.format !== 'csv') return undefined;
  const cells = row.cells.length;
  const columns = Math.max(...sheet.rows.slice(header.top, header.bottom + 1).map((each) => each.cells.length));
  if (cells === columns) return undefined;
  const place = { line: row.line, column: null, columnName: null, value: '', params: { cells, columns } };
  return { ...place, code: cells < columns ? 'tooFewCells' : 'tooManyCells' };
}
