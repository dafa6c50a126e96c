import type { NewPart } from '../xlsx/zip-writer.ts';
import { writeZip } from '../xlsx/zip-writer.ts';

export interface RawSheet {
  name: string;
  /** What stands inside `<sheetData>`. */
  data: string;
  before?: string;
  after?: string;
  state?: string;
}

export interface RawWorkbook {
  sheets: RawSheet[];
  strings?: string;
  styles?: string;
  workbookPr?: string;
  /** Parts besides, or in place of, those made from the above. */
  more?: NewPart[];
}

/** A workbook written by hand, element by element, so that a test holds exactly the bytes that its rule is about. */
export async function makeRawWorkbook(workbook: RawWorkbook): Promise<Uint8Array> {
  const { sheets } = workbook;
  const listed = sheets.map((sheet, index) => {
    return `<sheet name="${sheet.name}" sheetId="${index + 1}" state="${sheet.state ?? 'visible'}" r:id="rId${index + 1}"/>`;
  });
  const relations = sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  const parts: NewPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relationList([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook ${names}>${workbook.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationList([
        ...relations,
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
        relation('rIdT', 'styles', '/xl/styles.xml'),
      ]),
    },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst ${names}>${workbook.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `${declaration}<styleSheet ${names}>${workbook.styles ?? plainStyles}</styleSheet>` },
    ...sheets.map(({ data, before = '', after = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${declaration}<worksheet ${names}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
  ];
  const more = workbook.more ?? [];
  return writeZip([...parts.filter(({ name }) => more.every((other) => other.name !== name)), ...more]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = `xmlns="${main}" xmlns:r="${office}"`;

/** Style 0 is general, 1 a day, 2 a day and time, 3 a time, 4 elapsed hours, 5 an amount with a unit in quotes. */
const plainStyles =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/>' +
  '<numFmt numFmtId="166" formatCode="#,##0\\ &quot;дней&quot;;[Red]\\-#,##0"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="6">${[0, 14, 164, 21, 165, 166]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('')}</cellXfs>`;

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationList(relations: readonly string[]): string {
  const list = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${declaration}<Relationships xmlns="${list}">${relations.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ];
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([part, kind]) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`).join('')}</Types>`
  );
}
