import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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
