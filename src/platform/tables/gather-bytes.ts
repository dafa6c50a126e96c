import { fault } from '../errors.ts';

/** The whole file in memory; past `limit` bytes reading stops at once with fault `invalid fileTooLarge`. */
export async function gatherBytes(source: Uint8Array | AsyncIterable<Uint8Array>, limit: number, name: string): Promise<Uint8Array> {
  if (source instanceof Uint8Array) {
    refuseOver(source.byteLength, limit, name);
    return source;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.byteLength;
    refuseOver(length, limit, name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function refuseOver(length: number, limit: number, name: string): void {
  if (length > limit) throw fault('invalid', 'fileTooLarge', { name, limitMegabytes: Math.ceil(limit / (1024 * 1024)) });
}
