export type ExportValue = string | number | bigint | null;
export type ExportKind = 'text' | 'integer' | 'percent' | 'day';

export interface ExportColumn {
  header: string;
  kind: ExportKind;
  /** In characters; by default from the longest word and the usual length of its values. */
  width?: number;
}

export interface ExportSheet {
  name: string;
  /** Lines above the header. */
  title?: readonly string[];
  columns: readonly ExportColumn[];
  rows: readonly (readonly ExportValue[])[];
  /** Lines under the table. */
  notes?: readonly string[];
  /** Cells that lead to another cell of the workbook, by row of `rows` and column, both from 0: `'Лист1'!C5`. */
  links?: readonly { row: number; column: number; to: string }[];
}

/** Numbers of styles in the workbook's list of cell formats. */
export type ExportStyles = Record<'title' | 'header' | 'note' | ExportKind, number>;
