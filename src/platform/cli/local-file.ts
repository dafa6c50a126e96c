import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fault } from '../errors.ts';
import type { IncomingFile } from '../operation.ts';

/** A file of this machine on its way into an operation. */
export interface LocalFile extends IncomingFile {
  readonly path: string;
}

/** Throws notFound `fileNotFound` (file), also for a folder; nothing is read yet. */
export async function openLocalFile(path: string): Promise<LocalFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw fault('notFound', 'fileNotFound', { file: path });
  return {
    path: resolve(path),
    name: basename(path),
    bytes: {
      [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>,
    },
  };
}

/** SHA-256 of the content, in hex. */
export async function hashOf(file: LocalFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.bytes) hash.update(chunk);
  return hash.digest('hex');
}

/** Writes what an operation gave. Throws unavailable `fileNotWritable` (file, reason). */
export async function writeGivenFile(path: string, given: { readonly bytes: Uint8Array }): Promise<void> {
  try {
    await writeFile(path, given.bytes);
  } catch (error) {
    throw fault(
      'unavailable',
      'fileNotWritable',
      { file: path, reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}
