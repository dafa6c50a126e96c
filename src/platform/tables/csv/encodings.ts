import { isAscii } from 'node:buffer';

import { scoreRussian } from './russian-score.ts';
import type { TableEncoding } from '../table.ts';

export interface DecodedText {
  text: string;
  encoding: TableEncoding;
  /** How the encoding came to be known; `frequency` is the one that is a judgement. */
  by: 'told' | 'mark' | 'validity' | 'frequency' | 'plain';
  /** True when some bytes mean nothing in the encoding: each such place holds U+FFFD, or U+0098 in windows-1251. */
  damaged: boolean;
}

/**
 * Decodes a text file of a Russian office. Told encodings are taken; a byte order mark is believed; bytes valid as UTF-8
 * are UTF-8 (other encodings of Russian practically never are); the rest is decided among the three one-byte encodings by
 * how Russian the letters look. A file that is UTF-8 but for a few bytes stays UTF-8 and is damaged.
 */
export function decodeText(bytes: Uint8Array, told?: TableEncoding): DecodedText {
  const mark = findMark(bytes);
  if (told !== undefined) {
    const marked = told === 'utf-8' && mark?.encoding === 'utf-8-bom' ? 'utf-8-bom' : told;
    return { ...decodeAs(bytes, marked), by: 'told' };
  }
  if (mark !== undefined) return { ...decodeAs(bytes, mark.encoding), by: 'mark' };
  if (isAscii(bytes)) return { ...decodeAs(bytes, 'utf-8'), by: 'plain' };

  const utf8 = decodeAs(bytes, 'utf-8');
  if (!utf8.damaged || mostlyUtf8(utf8.text)) return { ...utf8, by: 'validity' };
  return { ...decodeAs(bytes, mostRussian(bytes)), by: 'frequency' };
}

const byteOrderMarks: readonly { encoding: TableEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8-bom', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

export const decoderLabels: Record<TableEncoding, string> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1251': 'windows-1251',
  cp866: 'ibm866',
  'koi8-r': 'koi8-r',
};

function findMark(bytes: Uint8Array): { encoding: TableEncoding } | undefined {
  return byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
}

function decodeAs(bytes: Uint8Array, encoding: TableEncoding): Pick<DecodedText, 'text' | 'encoding' | 'damaged'> {
  const label = decoderLabels[encoding];
  // Of the one-byte tables only windows-1251 has a hole, 0x98, which the decoder passes through as a control character.
  if (encoding === 'windows-1251') return { text: new TextDecoder(label).decode(bytes), encoding, damaged: bytes.includes(0x98) };
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, damaged: false };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), encoding, damaged: true };
  }
}

/** Ten Cyrillic letters for every broken place: a pair of one-byte letters rarely happens to be one letter of UTF-8. */
function mostlyUtf8(text: string): boolean {
  let broken = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code >= 0x0400 && code <= 0x045f) letters += 1;
  }
  return letters >= 10 * broken;
}

// What a Russian file that is not UTF-8 is before one looks at its letters: Excel and 1C write the first, DOS-born systems
// the second, old mail the third. An estimate of ours, not measured; it matters only where there are a few words.
const priors: readonly { encoding: TableEncoding; prior: number }[] = [
  { encoding: 'windows-1251', prior: 0.7 },
  { encoding: 'cp866', prior: 0.2 },
  { encoding: 'koi8-r', prior: 0.1 },
];

function mostRussian(bytes: Uint8Array): TableEncoding {
  const sample = bytes.subarray(0, 1024 * 1024);
  const scored = priors.map(({ encoding, prior }) => ({
    encoding,
    score: Math.log(prior) + scoreRussian(decodeAs(sample, encoding).text),
  }));
  scored.sort((one, other) => other.score - one.score);
  return scored[0]?.encoding ?? 'windows-1251';
}
