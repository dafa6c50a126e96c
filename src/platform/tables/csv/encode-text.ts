import type { TableEncoding } from '../table.ts';
import { decoderLabels } from './encodings.ts';

/**
 * The text's bytes in an encoding that `decodeText` reads; the byte order mark is written where the encoding has one.
 * In one-byte encodings a letter without a place is written by its nearest look («—» as `-`), and by `?` failing that.
 */
export function encodeText(text: string, encoding: TableEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      return encodeOneByte(text, findPlaces(encoding));
  }
}

function encodeOneByte(text: string, places: ReadonlyMap<string, number>): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const own = places.get(letter);
    if (own !== undefined) bytes.push(own);
    else for (const likeness of likenesses[letter] ?? '?') bytes.push(places.get(likeness) ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}

const likenesses: Record<string, string> = {
  '—': '-',
  '–': '-',
  '−': '-',
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '’': "'",
  '№': 'N',
  '…': '...',
  '\u00A0': ' ',
};

const placesByEncoding = new Map<TableEncoding, ReadonlyMap<string, number>>();

/** Turned round from the decoder, so that what was read is written back as the same bytes. */
function findPlaces(encoding: TableEncoding): ReadonlyMap<string, number> {
  const known = placesByEncoding.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(decoderLabels[encoding]);
  const places = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  placesByEncoding.set(encoding, places);
  return places;
}
