import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

import type { ZipPart } from './zip-directory.ts';
import { directoryEnd, directoryHeader, findPacked, localHeader } from './zip-directory.ts';

export interface NewPart {
  name: string;
  content: string | Uint8Array;
}

/** Writes an archive of new parts, packed here. The same parts give the same bytes: no clock, all dated 1 January 1980. */
export async function writeZip(parts: readonly NewPart[]): Promise<Uint8Array> {
  return joinParts(await Promise.all(parts.map(packPart)));
}

/**
 * The archive again with some parts changed and some added; those in `changed` keep their place, the rest are copied as they
 * were packed, byte for byte.
 */
export async function rewriteZip(original: Uint8Array, kept: readonly ZipPart[], changed: readonly NewPart[]): Promise<Uint8Array> {
  const packed = await Promise.all(changed.map(packPart));
  const news = new Map(packed.map((part) => [part.name, part]));
  const places = kept.map((part): PackedPart => {
    const fresh = news.get(part.name);
    news.delete(part.name);
    return fresh ?? { name: part.name, method: part.method, crc: part.crc, size: part.size, packed: findPacked(original, part) };
  });
  return joinParts([...places, ...news.values()]);
}

interface PackedPart {
  name: string;
  method: number;
  crc: number;
  size: number;
  packed: Uint8Array;
}

const deflate = promisify(deflateRaw);

async function packPart({ name, content }: NewPart): Promise<PackedPart> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, method: 8, crc: crc32(bytes), size: bytes.byteLength, packed: await deflate(bytes) };
}

function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(localHeader, 0);
    writeCommonFields(header, 4, part, name.byteLength);
    pieces.push(header, name, part.packed);

    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(directoryHeader, 0);
    entry.writeUInt16LE(neededVersion, 4);
    writeCommonFields(entry, 6, part, name.byteLength);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += header.byteLength + name.byteLength + part.packed.byteLength;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.byteLength, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(directoryEnd, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

const neededVersion = 20;
const namesInUtf8 = 0x0800;
const firstDosDay = 0x21;

/** Version to name length: the fields that a part's own header and its line in the directory share, in this order. */
function writeCommonFields(target: Buffer, at: number, part: PackedPart, nameLength: number): void {
  target.writeUInt16LE(neededVersion, at);
  target.writeUInt16LE(namesInUtf8, at + 2);
  target.writeUInt16LE(part.method, at + 4);
  target.writeUInt16LE(0, at + 6);
  target.writeUInt16LE(firstDosDay, at + 8);
  target.writeUInt32LE(part.crc, at + 10);
  target.writeUInt32LE(part.packed.byteLength, at + 14);
  target.writeUInt32LE(part.size, at + 18);
  target.writeUInt16LE(nameLength, at + 22);
}
