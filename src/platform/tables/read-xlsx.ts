import { readXlsx as readWorkbook } from 'hucre/xlsx';

import { fault } from '../errors.ts';
import type { ReadTableOptions, Table, TableCell, TableLimits } from './table.ts';
import { emptyCell } from './table.ts';

/** Reads one sheet of a workbook. */
export async function readXlsx(bytes: Uint8Array, options: ReadTableOptions, limits: TableLimits): Promise<Table> {
  const workbook = await readWorkbook(bytes);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const sheet = options.sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === options.sheet);
  if (sheet === undefined)
    throw fault('invalid', 'sheetNotFound', { name: options.name, sheet: options.sheet ?? '', sheets: sheets.join(', ') });
  const cells = sheet.rows.length;
  if (cells > limits.cells) throw fault('invalid', 'tableTooLarge', { name: options.name, cells: limits.cells });
  return {
    format: 'xlsx',
    sheet: sheet.name,
    sheets,
    rows: sheet.rows.map((row, index) => ({ line: index + 1, cells: row.map(toCell) })),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow + 1,
      left: merge.startCol + 1,
      bottom: merge.endRow + 1,
      right: merge.endCol + 1,
    })),
    problems: [],
    seen: [],
  };
}

function toCell(value: string | number | boolean | Date | null): TableCell {
  if (value === null || value === '') return emptyCell;
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' };
  return { text: String(value), kind: typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean' };
}
