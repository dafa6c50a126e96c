import { officeNamespace } from './sheet-xml.ts';
import { XmlEdit } from './xml-edit.ts';
import { findAttribute } from './xml-scanner.ts';

/**
 * A sheet's XML with a reference to the drawing of its comments' boxes: its own, whose id is given back, or a new one under
 * the id offered, put where the order of a sheet's elements wants it (ECMA-376 part 1, 18.3.1.99).
 */
export function addLegacyDrawing(xml: string, offered: string): { xml: string; id: string } {
  const edit = new XmlEdit(xml, 'worksheet');
  const tail = xml.lastIndexOf(`${edit.prefix}sheetData`);
  const outline = findTopLevel(xml, xml.indexOf('>', tail) + 1);
  const own = outline.find(({ name }) => name === `${edit.prefix}legacyDrawing`);
  if (own !== undefined) {
    const attributes = xml.slice(own.start + own.name.length + 1, xml.indexOf('>', own.start));
    const prefix = /(\S+):id\s*=/.exec(attributes)?.[1] ?? 'r';
    return { xml, id: findAttribute(attributes, `${prefix}:id`) ?? '' };
  }
  const next = outline.find(({ name }) => followers.has(name.split(':').at(-1) ?? ''));
  const at = next?.start ?? xml.lastIndexOf(`</${edit.prefix}worksheet`);
  edit.replace({ start: at, end: at }, edit.withPrefix(`<legacyDrawing xmlns:r="${officeNamespace}" r:id="${offered}"/>`));
  return { xml: edit.xml, id: offered };
}

const followers = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** The elements right under the root from `from` on: extensions of older elements hold names of newer ones inside. */
function findTopLevel(xml: string, from: number): { name: string; start: number }[] {
  const found: { name: string; start: number }[] = [];
  const tags = /<(\/?)([\w:]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const [, closing, name = '', empty] = tag;
    if (closing === '/') {
      depth -= 1;
      continue;
    }
    if (depth === 0) found.push({ name, start: tag.index });
    if (empty !== '/') depth += 1;
  }
  return found;
}
