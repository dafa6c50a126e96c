import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { fault } from '../../errors.ts';
import type { ZipPart } from './zip-directory.ts';
import { findPacked, readZipDirectory } from './zip-directory.ts';

/**
 * The parts of a workbook's package, unpacked on demand. What the directory declares is held to: all sizes together stay
 * under the limit, and no part unpacks to more than its own. Part names are matched without regard to case, as OPC asks.
 */
export class PackageParts {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, ZipPart>;

  /** Faults `workbookTooLarge` by the sizes declared, `workbookDamaged`, `workbookEncrypted`. */
  constructor(bytes: Uint8Array, limit: number) {
    const parts = readZipDirectory(bytes);
    if (parts.reduce((sum, part) => sum + part.size, 0) > limit) {
      throw fault('invalid', 'workbookTooLarge', { limitMegabytes: Math.ceil(limit / (1024 * 1024)) });
    }
    if (parts.some((part) => part.encrypted)) throw fault('invalid', 'workbookEncrypted');
    this.#bytes = bytes;
    this.#parts = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
    this.names = parts.map((part) => part.name);
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** A part's bytes, piece by piece. Fault `workbookDamaged` when there is no such part, or it does not unpack to its checksum. */
  async *read(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const part = this.#parts.get(name.toLowerCase());
    if (part === undefined || (part.method !== 0 && part.method !== 8)) throw fault('invalid', 'workbookDamaged', { part: name });
    const packed = findPacked(this.#bytes, part);
    let size = 0;
    let sum = 0;
    for await (const chunk of unpack(part, packed)) {
      size += chunk.byteLength;
      if (size > part.size) throw fault('invalid', 'workbookDamaged', { part: name });
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== part.crc) throw fault('invalid', 'workbookDamaged', { part: name });
  }
}

async function* unpack(part: ZipPart, packed: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (part.method === 0) {
    yield packed;
    return;
  }
  try {
    const inflate = Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
    for await (const chunk of inflate) yield chunk as Uint8Array;
  } catch (error) {
    if (isZlibError(error)) throw fault('invalid', 'workbookDamaged', { part: part.name }, { cause: error });
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
