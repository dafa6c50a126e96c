import type { Language } from '../../../shared/texts.ts';
import { markTexts } from '../tables.texts.ts';
import type { MarkedCells } from './mark-cells.ts';
import { findStyles, restyleCells } from './mark-cells.ts';
import type { CellComment } from './mark-comments.ts';
import { addCommentBoxes, addComments } from './mark-comments.ts';
import { addMarkStyles } from './mark-styles.ts';
import { PackageEdit } from './package-edit.ts';
import { PackageParts } from './package-parts.ts';
import { columnLetters } from './references.ts';
import { nameSheets } from './sheet-names.ts';
import type { ExportSheet, ExportStyles } from './export-sheet.ts';
import { officeNamespace, writeSheetXml } from './sheet-xml.ts';
import { addLegacyDrawing } from './legacy-drawing.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { findWorkbookParts, readRelations } from './workbook-parts.ts';
import { XmlEdit } from './xml-edit.ts';
import { escapeXml } from './xml-text.ts';
import { readZipDirectory } from './zip-directory.ts';
import { rewriteZip } from './zip-writer.ts';

/** A mark and the text of the cell it is about. */
export interface PlacedMark {
  line: number;
  column: number | null;
  /** The column that is filled where the whole line is meant. */
  shownAt: number;
  code: string;
  message: string;
  value: string;
}

export interface MarkTask {
  bytes: Uint8Array;
  sheet: string;
  marks: readonly PlacedMark[];
  language: Language;
  unpackedBytes: number;
}

/** So many notes Excel still scrolls past smoothly; the list on the last sheet holds all marks anyway. */
const mostComments = 1000;

/** The workbook again: cells filled, messages in comments, the list of errors on a last sheet. */
export async function markWorkbook(task: MarkTask): Promise<Uint8Array> {
  const parts = new PackageParts(task.bytes, task.unpackedBytes);
  const workbook = await findWorkbookParts(parts);
  const edit = new PackageEdit(parts);
  const part = workbook.sheets.find(({ name }) => name === task.sheet)?.part;
  const placed = part === undefined ? [] : task.marks.filter(({ line }) => line > 0);

  const xml = part === undefined ? '' : await edit.read(part);
  const { prefix } = new XmlEdit(xml, 'worksheet');
  const cells = groupCells(placed);
  const styles = addMarkStyles(
    workbook.styles === undefined ? undefined : await edit.read(workbook.styles),
    findStyles(xml, prefix, cells),
  );
  await writeStyles(edit, workbook, styles.xml);
  if (part !== undefined && placed.length > 0) {
    edit.write(
      part,
      restyleCells(xml, prefix, cells, (style) => styles.marked.get(style) ?? style),
    );
    await writeComments(edit, parts, part, joinComments(placed), markTexts.author[task.language]);
  }
  await addErrorSheet(edit, workbook, task, styles.listed);
  const strict = (await edit.read(workbook.workbook)).includes('http://purl.oclc.org/ooxml/');
  return rewriteZip(task.bytes, readZipDirectory(task.bytes), edit.changed(strict));
}

function groupCells(marks: readonly PlacedMark[]): MarkedCells {
  const cells = new Map<number, Set<number>>();
  for (const { line, shownAt } of marks) cells.set(line, (cells.get(line) ?? new Set<number>()).add(shownAt));
  return cells;
}

function joinComments(marks: readonly PlacedMark[]): CellComment[] {
  const byCell = Map.groupBy(marks, ({ line, shownAt }) => `${line},${shownAt}`);
  return [...byCell.values()].slice(0, mostComments).flatMap((found): CellComment[] => {
    const [first] = found;
    if (first === undefined) return [];
    return [{ row: first.line, column: first.shownAt, text: [...new Set(found.map(({ message }) => message))].join('\n') }];
  });
}

async function writeStyles(edit: PackageEdit, workbook: WorkbookParts, xml: string): Promise<void> {
  if (workbook.styles !== undefined) {
    edit.write(workbook.styles, xml);
    return;
  }
  const part = edit.freeName('xl/styles', '.xml');
  edit.write(part, xml);
  await edit.relate(workbook.workbook, 'styles', part);
  await edit.declare(part, `${sheetType}.styles+xml`);
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

async function writeComments(
  edit: PackageEdit,
  parts: PackageParts,
  sheet: string,
  comments: readonly CellComment[],
  author: string,
): Promise<void> {
  const relations = await readRelations(parts, sheet);
  const own = relations.find(({ type, target }) => type === 'comments' && parts.has(target))?.target;
  const part = own ?? edit.freeName('xl/comments', '.xml');
  edit.write(part, addComments(own === undefined ? undefined : await edit.read(own), comments, author));
  if (own === undefined) {
    await edit.relate(sheet, 'comments', part);
    await edit.declare(part, `${sheetType}.comments+xml`);
  }

  const { xml, id } = addLegacyDrawing(await edit.read(sheet), 'rIdMarkDrawing');
  const known = relations.find((relation) => relation.id === id)?.target;
  if (known !== undefined) {
    edit.write(known, addCommentBoxes(await edit.read(known), comments));
    return;
  }
  const drawing = edit.freeName('xl/drawings/vmlDrawing', '.vml');
  edit.write(drawing, addCommentBoxes(undefined, comments));
  edit.write(sheet, xml.replace('"rIdMarkDrawing"', `"${await edit.relate(sheet, 'vmlDrawing', drawing)}"`));
  await edit.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
}

async function addErrorSheet(edit: PackageEdit, workbook: WorkbookParts, task: MarkTask, styles: ExportStyles): Promise<void> {
  const root = new XmlEdit(await edit.read(workbook.workbook), 'workbook');
  const listed = root.children('sheets', 'sheet');
  const taken = listed.map((sheet) => /\sname="([^"]*)"/.exec(sheet)?.[1] ?? '');
  const [name = ''] = nameSheets([markTexts.sheet[task.language]], taken);
  const part = edit.freeName('xl/worksheets/sheet', '.xml');
  edit.write(part, writeSheetXml(errorSheet(name, task), styles));
  await edit.declare(part, `${sheetType}.worksheet+xml`);

  const id = await edit.relate(workbook.workbook, 'worksheet', part);
  const sheetId = Math.max(0, ...listed.map((sheet) => Number(/\ssheetId="(\d+)"/.exec(sheet)?.[1] ?? 0))) + 1;
  root.append('sheets', [`<sheet xmlns:r="${officeNamespace}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`]);
  edit.write(workbook.workbook, root.xml);
}

/** Lines of the list lead to their cells. */
function errorSheet(name: string, { sheet, marks, language }: MarkTask): ExportSheet {
  const title = (text: { ru: string; en: string }): string => text[language];
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const cellCount = new Set(marks.filter(({ line }) => line > 0).map(({ line, shownAt }) => `${line},${shownAt}`)).size;
  return {
    name,
    columns: [
      { header: title(markTexts.line), kind: 'integer', width: 10 },
      { header: title(markTexts.column), kind: 'text', width: 11 },
      { header: title(markTexts.value), kind: 'text', width: 32 },
      { header: title(markTexts.code), kind: 'text', width: 24 },
      { header: title(markTexts.whatToDo), kind: 'text', width: 80 },
    ],
    rows: marks.map(({ line, column, value, code, message }) => [
      line === 0 ? null : line,
      column === null ? null : columnLetters(column),
      value,
      code,
      message,
    ]),
    links: marks.flatMap(({ line, shownAt }, row) =>
      line === 0 ? [] : [{ row, column: 0, to: `${quoted}!${columnLetters(shownAt)}${line}` }],
    ),
    notes: cellCount > mostComments ? [title(markTexts.fewerComments).replace('{count}', String(mostComments))] : [],
  };
}
