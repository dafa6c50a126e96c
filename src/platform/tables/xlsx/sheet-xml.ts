import { daySerial } from './number-text.ts';
import { columnLetters } from './references.ts';
import { escapeXml, xmlDeclaration } from './xml-text.ts';

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

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A sheet's XML: title lines, a frozen header with a filter, rows, notes. Texts are written as inline texts, which no
 * program reads as formulas whatever they begin with. Printed across the page's width, the header on each page.
 */
export function writeSheetXml(sheet: ExportSheet, styles: ExportStyles): string {
  const { columns, rows, title = [], notes = [], links = [] } = sheet;
  const headerLine = title.length + 1;
  const lastLine = headerLine + rows.length;
  const lastColumn = columnLetters(Math.max(columns.length, 1));
  const lines = [
    ...title.map((text, index) => lineXml(index + 1, [textCell(`A${index + 1}`, text, styles.title)])),
    lineXml(
      headerLine,
      columns.map(({ header }, index) => textCell(`${columnLetters(index + 1)}${headerLine}`, header, styles.header)),
    ),
    ...rows.map((row, index) => lineXml(headerLine + index + 1, rowCells(row, columns, headerLine + index + 1, styles))),
    ...notes.map((text, index) => lineXml(lastLine + index + 2, [textCell(`A${lastLine + index + 2}`, text, styles.note)])),
  ];
  const hyperlinks = links.map(({ row, column, to }) => {
    return `<hyperlink ref="${columnLetters(column + 1)}${headerLine + row + 1}" location="${escapeXml(to)}"/>`;
  });
  return [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">`,
    `<pane ySplit="${headerLine}" topLeftCell="A${headerLine + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map((column, index) => columnXml(column, index, rows)).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData><autoFilter ref="A${headerLine}:${lastColumn}${lastLine}"/>`,
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function lineXml(line: number, cells: readonly string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`;
}

function rowCells(row: readonly ExportValue[], columns: readonly ExportColumn[], line: number, styles: ExportStyles): string[] {
  return columns.map(({ kind }, index) => cellXml(`${columnLetters(index + 1)}${line}`, row[index] ?? null, kind, styles[kind]));
}

function cellXml(reference: string, value: ExportValue, kind: ExportKind, style: number): string {
  if (value === null || value === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  // Excel keeps fifteen digits of a number: a longer count keeps all of its digits as a text.
  if (typeof value === 'bigint' && value < longestExact && value > -longestExact)
    return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  const serial = kind === 'day' && typeof value === 'string' ? daySerial(value) : undefined;
  if (serial !== undefined) return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`;
  return textCell(reference, String(value), style);
}

const longestExact = 10n ** 15n;
const longestText = 32_767;

function textCell(reference: string, text: string, style: number): string {
  const kept = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

function columnXml(column: ExportColumn, index: number, rows: ExportSheet['rows']): string {
  const width = column.width ?? fittingWidth(column, index, rows);
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

const widthBounds = { least: 9, most: 60, comfortable: 42 };
const sampledRows = 1000;

/**
 * Wide enough for the longest word, so that no Russian word is broken, and for most values on one line. A header in bold
 * takes a tenth more, and its filter button two characters.
 */
function fittingWidth(column: ExportColumn, index: number, rows: ExportSheet['rows']): number {
  const texts = rows.slice(0, sampledRows).map((row) => shownText(row[index] ?? null, column.kind));
  const longestWord = Math.max(longest(words(column.header)) * 1.1 + 2, longest(texts.flatMap(words)));
  const line = Math.min(longest(texts), widthBounds.comfortable);
  return Math.ceil(Math.min(widthBounds.most, Math.max(widthBounds.least, longestWord + 1, line + 1)));
}

function shownText(value: ExportValue, kind: ExportKind): string {
  if (value === null) return '';
  if (kind === 'day') return '01.01.2024';
  if (kind === 'percent' && typeof value === 'number') return '100,0%';
  return typeof value === 'string' ? value : value.toLocaleString('ru');
}

function words(text: string): string[] {
  return text.split(/[ \n\t-]+/);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
