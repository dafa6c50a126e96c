import { exportStylesFrom, writeStylesXml } from './xlsx/export-styles.ts';
import { nameSheets } from './xlsx/sheet-names.ts';
import type { ExportSheet } from './xlsx/export-sheet.ts';
import { mainNamespace, officeNamespace, writeSheetXml } from './xlsx/sheet-xml.ts';
import { columnLetters } from './xlsx/references.ts';
import { escapeXml, xmlDeclaration } from './xlsx/xml-text.ts';
import type { NewPart } from './xlsx/zip-writer.ts';
import { writeZip } from './xlsx/zip-writer.ts';

export type { ExportColumn, ExportSheet, ExportValue } from './xlsx/export-sheet.ts';

/**
 * Writes a workbook for people: for each sheet its title lines, a frozen bold header with a filter, rows, notes.
 *
 * A value's type decides over its column's kind, so that «не сообщено» can stand among counts: numbers are numbers
 * (`percent` takes a part of one, 0.4 for 40,0 %), an ISO day in a `day` column is a date, null is an empty cell and any
 * other text a text, also one that begins with `=`, `+`, `-` or `@`. Counts of over fifteen digits, which Excel would
 * round, are texts. The same input gives the same bytes. Sheet names Excel would refuse are mended.
 */
export async function writeWorkbook(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const names = nameSheets(sheets.map((sheet) => sheet.name));
  const styles = exportStylesFrom(1);
  const parts: NewPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: writeStylesXml() },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: writeSheetXml(sheet, styles) })),
  ];
  return writeZip(parts);
}

/** The print titles repeat the header on each page; the filter's own name is what Excel keeps it under. */
function workbookXml(sheets: readonly ExportSheet[], names: readonly string[]): string {
  const listed = names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const defined = sheets.map((sheet, index) => {
    const quoted = `'${(names[index] ?? '').replaceAll("'", "''")}'`;
    const header = (sheet.title?.length ?? 0) + 1;
    const area = `${quoted}!$A$${header}:$${columnLetters(Math.max(sheet.columns.length, 1))}$${header + sheet.rows.length}`;
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(area)}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quoted}!$${header}:$${header}`)}</definedName>`
    );
  });
  return (
    `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  );
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${officeNamespace}/${type}" Target="${target}"/>`);
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}` +
    `${Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')).join('')}</Types>`
  );
}
