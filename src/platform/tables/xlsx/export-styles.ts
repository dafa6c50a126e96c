import type { ExportStyles } from './export-sheet.ts';
import { mainNamespace } from './sheet-xml.ts';
import { xmlDeclaration } from './xml-text.ts';

/** The styles of the sheets we write, as pieces of a workbook's style part: number formats and fonts by name, cell formats. */
export const exportFonts = {
  plain: '<font><sz val="11"/><name val="Calibri"/><family val="2"/><charset val="204"/></font>',
  bold: '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/><charset val="204"/></font>',
  title: '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/><charset val="204"/></font>',
  note: '<font><i/><sz val="10"/><color rgb="FF5B6470"/><name val="Calibri"/><family val="2"/><charset val="204"/></font>',
} as const;

export const exportFills = {
  header: '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/><bgColor indexed="64"/></patternFill></fill>',
} as const;

const side = (name: string): string => `<${name} style="thin"><color rgb="FFC9D1D9"/></${name}>`;
export const exportBorders = {
  grid: `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
} as const;

export const exportFormats = { integer: '#,##0', percent: '0.0%', day: 'dd\\.mm\\.yyyy' } as const;

/** What a cell format refers to: numbers in the lists of the style part that it is written into. */
export interface StyleReferences {
  fonts: Record<keyof typeof exportFonts, number>;
  fills: Record<keyof typeof exportFills, number>;
  borders: Record<keyof typeof exportBorders, number>;
  formats: Record<keyof typeof exportFormats, number>;
}

/** Cell formats in the order of `exportStyleNames`. */
export function exportCellFormats({ fonts, fills, borders, formats }: StyleReferences): string[] {
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const top = '<alignment vertical="top"/>';
  const format = (font: number, fill: number, border: number, number: number, alignment: string): string =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
    `applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  return [
    format(fonts.title, 0, 0, 0, top),
    format(fonts.bold, fills.header, borders.grid, 0, '<alignment vertical="center" wrapText="1"/>'),
    format(fonts.note, 0, 0, 0, top),
    // Format 49 is text: what is typed over such a cell later stays a text too.
    format(fonts.plain, 0, borders.grid, 49, wrap),
    format(fonts.plain, 0, borders.grid, formats.integer, top),
    format(fonts.plain, 0, borders.grid, formats.percent, top),
    format(fonts.plain, 0, borders.grid, formats.day, top),
  ];
}

const exportStyleNames = ['title', 'header', 'note', 'text', 'integer', 'percent', 'day'] as const;

/** The styles by name, when their cell formats stand in the list from `first` on. */
export function exportStylesFrom(first: number): ExportStyles {
  const [title, header, note, text, integer, percent, day] = exportStyleNames.map((_, index) => first + index);
  return { title, header, note, text, integer, percent, day } as ExportStyles;
}

const custom = 164;

/** A style part of its own, with `exportStylesFrom(1)`; format 0 is the plain one that every workbook must have. */
export function writeStylesXml(): string {
  const formats = Object.values(exportFormats).map((code, index) => `<numFmt numFmtId="${custom + index}" formatCode="${code}"/>`);
  const cellFormats = exportCellFormats({
    fonts: { plain: 0, bold: 1, title: 2, note: 3 },
    fills: { header: 2 },
    borders: { grid: 1 },
    formats: { integer: custom, percent: custom + 1, day: custom + 2 },
  });
  const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const noFills = ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`);
  return [
    `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}">`,
    list('numFmts', formats),
    list('fonts', Object.values(exportFonts)),
    list('fills', [...noFills, ...Object.values(exportFills)]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', ...Object.values(exportBorders)]),
    list('cellStyleXfs', [plain]),
    list('cellXfs', [plain.replace('/>', ' xfId="0"/>'), ...cellFormats]),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
