import { fittingWidth, headerHeight, rowHeight, titleHeight } from './cell-fit.ts';
import { daySerial } from './number-text.ts';
import { columnLetters } from './references.ts';
import { escapeXml, xmlDeclaration } from './xml-text.ts';
import type { ExportColumn, ExportKind, ExportSheet, ExportStyles, ExportValue } from './export-sheet.ts';

export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
  const widths = columns.map((column, index) => column.width ?? fittingWidth(column, index, rows));
  const lines = [
    ...title.map((text, index) => lineXml(index + 1, titleHeight, [textCell(`A${index + 1}`, text, styles.title)])),
    lineXml(
      headerLine,
      headerHeight(columns, widths),
      columns.map(({ header }, index) => textCell(`${columnLetters(index + 1)}${headerLine}`, header, styles.header)),
    ),
    ...rows.map((row, index) => {
      const line = headerLine + index + 1;
      return lineXml(line, rowHeight(row, columns, widths), rowCells(row, columns, line, styles));
    }),
    ...notes.map((text, index) => lineXml(lastLine + index + 2, undefined, [textCell(`A${lastLine + index + 2}`, text, styles.note)])),
  ];
  const hyperlinks = links.map(({ row, column, to }) => {
    return `<hyperlink ref="${columnLetters(column + 1)}${headerLine + row + 1}" location="${escapeXml(to)}"/>`;
  });
  return [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">`,
    `<pane ySplit="${headerLine}" topLeftCell="A${headerLine + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map(columnXml).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData><autoFilter ref="A${headerLine}:${lastColumn}${lastLine}"/>`,
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function lineXml(line: number, height: number | undefined, cells: readonly string[]): string {
  return `<row r="${line}"${height === undefined ? '' : ` ht="${height}"`}>${cells.join('')}</row>`;
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
