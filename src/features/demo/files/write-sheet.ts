import { columnLetters } from '../../../platform/tables/xlsx/references.ts';
import { escapeXml, xmlDeclaration } from '../../../platform/tables/xlsx/xml-text.ts';
import { writeZip } from '../../../platform/tables/xlsx/zip-writer.ts';
import type { TableMerge } from '../../../platform/tables/table.ts';

export type SheetMerge = Readonly<TableMerge>;

/** A workbook of one plain sheet with merged cells, as a person would lay it out; the same cells give the same bytes. */
export async function writeSheet(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  merges: readonly SheetMerge[],
): Promise<Uint8Array> {
  const lines = rows.map((cells, index) => {
    const line = index + 1;
    return `<row r="${line}">${cells.map((value, at) => cellXml(`${columnLetters(at + 1)}${line}`, value)).join('')}</row>`;
  });
  const merged = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`,
  );
  const mergeCells = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
  return writeZip([
    {
      name: '[Content_Types].xml',
      content:
        `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relation('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${xmlDeclaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${mergeCells}</worksheet>`,
    },
  ]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cellXml(reference: string, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
}

function relation(type: string, target: string): string {
  const list = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${xmlDeclaration}<Relationships xmlns="${list}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}
