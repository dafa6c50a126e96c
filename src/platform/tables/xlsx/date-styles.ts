import type { DateFormat } from './date-format.ts';
import { findDateFormat } from './date-format.ts';
import type { PackageParts } from './package-parts.ts';
import { findAttribute, scanXml } from './xml-scanner.ts';

/** For each cell style (`s` of a cell) whether it shows numbers as moments. */
export async function readDateStyles(parts: PackageParts, part: string | undefined): Promise<(DateFormat | undefined)[]> {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  if (part === undefined) return [];
  await scanXml(part, parts.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(findAttribute(attributes, 'numFmtId')), findAttribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formatIds.push(Number(findAttribute(attributes, 'numFmtId') ?? 0));
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formatIds.map((id) => findDateFormat(id, codes.get(id)));
}
