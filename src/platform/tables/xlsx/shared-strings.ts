import type { PackageParts } from './package-parts.ts';
import { scanXml } from './xml-scanner.ts';

/** The workbook's table of texts. Runs of rich text are joined; phonetic guides, which are not part of the text, left out. */
export async function readSharedStrings(parts: PackageParts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await scanXml(part, parts.read(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(decodeEscapes(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`, and a real `_x` as `_x005F_x`. Source: ECMA-376 part 1, 22.9.2.19. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
