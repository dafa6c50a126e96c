import { fault } from '../../errors.ts';

/** A part of a ZIP archive as its central directory declares it. */
export interface ZipPart {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header starts. */
  offset: number;
}

/**
 * The archive's own list of its parts, ZIP64 included. Nothing is unpacked: declared sizes are read so that a bomb is
 * refused before it is touched. Fault `invalid workbookDamaged` when the list is cut or inconsistent.
 */
export function readZipDirectory(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readParts(bytes, view, findDirectory(view));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('directory');
    throw error;
  }
}

/** The bytes of a part as packed. */
export function findPacked(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > bytes.byteLength || view.getUint32(part.offset, true) !== localHeader) throw damaged(part.name);
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (start + part.packedSize > bytes.byteLength) throw damaged(part.name);
  return bytes.subarray(start, start + part.packedSize);
}

// Signatures and field offsets: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.14–4.3.16 and 4.5.3.
export const localHeader = 0x04034b50;
export const directoryHeader = 0x02014b50;
export const directoryEnd = 0x06054b50;
const directoryEnd64 = 0x06064b50;
const locator64 = 0x07064b50;
const absent16 = 0xffff;
const absent32 = 0xffffffff;

interface Directory {
  offset: number;
  count: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== directoryEnd) end -= 1;
  if (end < lowest) throw damaged('directory');

  const classic = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const wide = end >= 20 && view.getUint32(end - 20, true) === locator64;
  if (!wide || (classic.count !== absent16 && classic.offset !== absent32)) return classic;
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(end64, true) !== directoryEnd64) throw damaged('directory');
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
}

function readParts(bytes: Uint8Array, view: DataView, directory: Directory): ZipPart[] {
  const decoder = new TextDecoder();
  const parts: ZipPart[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(at, true) !== directoryHeader) throw damaged('directory');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const wide = readWideFields(view, nameEnd, extraEnd);
    const widen = (value: number): number => (value === absent32 ? (wide.shift() ?? value) : value);
    parts.push({
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      // The wide fields stand in this order, and only those whose narrow field is all ones.
      size: widen(view.getUint32(at + 24, true)),
      packedSize: widen(view.getUint32(at + 20, true)),
      offset: widen(view.getUint32(at + 42, true)),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

function readWideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fields = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: fields }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function damaged(part: string): Error {
  return fault('invalid', 'workbookDamaged', { part });
}
