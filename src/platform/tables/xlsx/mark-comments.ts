import { columnLetters } from './references.ts';
import { mainNamespace } from './sheet-xml.ts';
import { XmlEdit } from './xml-edit.ts';
import { escapeXml, xmlDeclaration } from './xml-text.ts';

export interface CellComment {
  row: number;
  column: number;
  text: string;
}

/** The comments part with ours added; a cell that has a comment already keeps it, ours following on lines of its own. */
export function addComments(xml: string | undefined, comments: readonly CellComment[], author: string): string {
  const empty = `${xmlDeclaration}<comments xmlns="${mainNamespace}"><authors></authors><commentList></commentList></comments>`;
  const edit = new XmlEdit(xml ?? empty, 'comments');
  const authorId = edit.children('authors', 'author').length;
  edit.append('authors', [`<author>${escapeXml(author)}</author>`]);

  const existing = new Map(edit.children('commentList', 'comment').map((comment) => [/\sref="([^"]+)"/.exec(comment)?.[1] ?? '', comment]));
  const fresh: string[] = [];
  const extended = new Map<string, string>();
  for (const { row, column, text } of comments) {
    const reference = `${columnLetters(column)}${row}`;
    const own = existing.get(reference);
    if (own === undefined) fresh.push(`<comment ref="${reference}" authorId="${authorId}"><text>${run(text)}</text></comment>`);
    else extended.set(own, own.replace(`</${edit.prefix}text>`, `${edit.withPrefix(run(`\n—\n${text}`))}</${edit.prefix}text>`));
  }
  const list = edit.find('commentList');
  if (list !== undefined && extended.size > 0) {
    // One pass over the list: a replacement each would take the square of its length.
    const tag = `${edit.prefix}comment`;
    const whole = new RegExp(`<${tag}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${tag}>)`, 'g');
    edit.replace(
      list,
      list.text.replace(whole, (comment) => extended.get(comment) ?? comment),
    );
  }
  edit.append('commentList', fresh);
  return edit.xml;
}

function run(text: string): string {
  return `<r><rPr><sz val="9"/><rFont val="Tahoma"/><charset val="204"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`;
}

/** The drawing of the comments' boxes, without which Excel shows no comment. A cell that has a box keeps it. */
export function addCommentBoxes(vml: string | undefined, comments: readonly CellComment[]): string {
  const drawing = vml ?? `<xml ${namespaces}></xml>`;
  const boxed = new Set(
    [...drawing.matchAll(/<\w+:Row>(\d+)<\/\w+:Row>\s*<\w+:Column>(\d+)</g)].map(([, row, column]) => `${row ?? ''},${column ?? ''}`),
  );
  const type = drawing.includes('id="_x0000_t202"') ? '' : boxType;
  const boxes = comments.filter(({ row, column }) => !boxed.has(`${row - 1},${column - 1}`)).map(boxOf);
  const end = drawing.lastIndexOf('</');
  return `${drawing.slice(0, end)}${type}${boxes.join('')}${drawing.slice(end)}`;
}

// On each element of ours: the root of a generator's drawing need not declare them, nor under these prefixes.
const namespaces = [
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'x="urn:schemas-microsoft-com:office:excel"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');

const boxType = [
  `<v:shapetype ${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">`,
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
].join('');

/** Numbers that Excel itself does not come to, so that no shape of the sheet has the same. */
const firstShape = 900_001;

function boxOf({ row, column, text }: CellComment, index: number): string {
  const top = Math.max(0, row - 2);
  const height = Math.min(12, 2 + Math.ceil(text.length / 40));
  return [
    `<v:shape ${namespaces} id="_x0000_s${firstShape + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden"`,
    ' fillcolor="#fff4e0" o:insetmode="auto"><v:fill color2="#fff4e0"/><v:shadow on="t" color="black" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${[column, 15, top, 4, column + 4, 15, top + height, 4].join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
