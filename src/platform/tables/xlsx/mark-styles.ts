import {
  exportBorders,
  exportCellFormats,
  exportFills,
  exportFonts,
  exportFormats,
  exportStylesFrom,
  writeStylesXml,
} from './export-styles.ts';
import type { ExportStyles } from './export-sheet.ts';
import { XmlEdit, setAttribute } from './xml-edit.ts';

export interface MarkStyles {
  xml: string;
  /** For each style of a marked cell the same style with the fill of a mark. */
  marked: ReadonlyMap<number, number>;
  /** Styles of the sheet that lists the errors. */
  listed: ExportStyles;
}

const markFill = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFD8A8"/><bgColor indexed="64"/></patternFill></fill>';

/** Adds the styles of marks to a workbook's style part. A part without cell formats is replaced: it held none to keep. */
export function addMarkStyles(stylesXml: string | undefined, used: ReadonlySet<number>): MarkStyles {
  const given = new XmlEdit(stylesXml ?? '', 'styleSheet');
  const whole = ['fonts', 'fills', 'borders', 'cellXfs'].every((name) => given.find(name) !== undefined);
  const edit = whole ? given : new XmlEdit(writeStylesXml(), 'styleSheet');

  const fills = addAll(edit, 'fills', 'fill', { ...exportFills, mark: markFill });
  const formats = edit.children('cellXfs', 'xf');
  const plain = formats[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const styles = [...used];
  const filled = styles.map((style) => setAttribute(setAttribute(formats[style] ?? plain, 'fillId', fills.mark), 'applyFill', 1));
  const listed = exportCellFormats({
    fonts: addAll(edit, 'fonts', 'font', exportFonts),
    fills,
    borders: addAll(edit, 'borders', 'border', exportBorders),
    formats: addNumberFormats(edit),
  });
  // The marked ones already have the part's prefix.
  const hasBaseStyles = edit.find('cellStyleXfs') !== undefined;
  edit.append(
    'cellXfs',
    listed.map((format) => (hasBaseStyles ? format : format.replace(' xfId="0"', ''))),
  );
  const section = edit.find('cellXfs');
  if (section !== undefined) {
    const closing = `</${edit.prefix}cellXfs>`;
    const open = section.text.slice(0, -closing.length).replace(/(\scount=")\d+/, `$1${formats.length + listed.length + filled.length}`);
    edit.replace(section, open + filled.join('') + closing);
  }
  return {
    xml: edit.xml,
    marked: new Map(styles.map((style, index) => [style, formats.length + listed.length + index])),
    listed: exportStylesFrom(formats.length),
  };
}

/** Appends items to a list of the style part and gives their numbers in it. */
function addAll<Name extends string>(edit: XmlEdit, list: string, item: string, items: Record<Name, string>): Record<Name, number> {
  const first = edit.children(list, item).length;
  edit.append(list, Object.values(items));
  return Object.fromEntries(Object.keys(items).map((name, index) => [name, first + index])) as Record<Name, number>;
}

function addNumberFormats(edit: XmlEdit): Record<keyof typeof exportFormats, number> {
  const ids = edit.children('numFmts', 'numFmt').map((format) => Number(/numFmtId\s*=\s*["'](\d+)/.exec(format)?.[1] ?? 0));
  const first = Math.max(163, ...ids) + 1;
  const formats = Object.values(exportFormats).map((code, index) => `<numFmt numFmtId="${first + index}" formatCode="${code}"/>`);
  if (edit.find('numFmts') !== undefined) edit.append('numFmts', formats);
  else {
    // The list of number formats stands first, right before the fonts.
    const fonts = edit.find('fonts');
    const start = fonts?.start ?? 0;
    edit.replace({ start, end: start }, edit.withPrefix(`<numFmts count="${formats.length}">${formats.join('')}</numFmts>`));
  }
  return { integer: first, percent: first + 1, day: first + 2 };
}
