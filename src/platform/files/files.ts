import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fault } from '../errors.ts';

/** Files by content hash (SHA-256, hex), in shelves; a file once put never changes. */
export interface Files {
  put(shelf: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<{ hash: string; size: number }>;
  get(shelf: string, hash: string): Promise<Uint8Array>;
  remove(shelf: string, hash: string): Promise<void>;
  /** What lies on a shelf and since when, for sweeping. */
  list(shelf: string): Promise<readonly { hash: string; keptSince: Date }[]>;
}

/** A folder as the store of files: `<folder>/<shelf>/<hash>`, written aside, fsynced and renamed, so that a killed process leaves no half file. */
export function folderFiles(folder: string): Files {
  const pathOf = (shelf: string, hash: string) => join(folder, shelf, hash);
  return {
    async put(shelf, bytes) {
      await mkdir(join(folder, shelf), { recursive: true, mode: 0o700 });
      const aside = join(folder, shelf, `.${randomUUID()}`);
      const hash = createHash('sha256');
      let size = 0;
      const counted = async function* () {
        for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      };
      try {
        await pipeline(Readable.from(counted()), createWriteStream(aside, { mode: 0o600 }));
        await flush(aside);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
      const name = hash.digest('hex');
      await rename(aside, pathOf(shelf, name));
      return { hash: name, size };
    },
    async get(shelf, hash) {
      try {
        return await readFile(pathOf(shelf, hash));
      } catch (error) {
        throw Object.assign(fault('notFound', 'fileNotKept', { shelf, hash }), { cause: error });
      }
    },
    async remove(shelf, hash) {
      await rm(pathOf(shelf, hash), { force: true });
    },
    async list(shelf) {
      const names = await readdir(join(folder, shelf)).catch(() => []);
      const kept = await Promise.all(names.map(async (hash) => ({ hash, keptSince: await ageOf(pathOf(shelf, hash)) })));
      return kept.flatMap(({ hash, keptSince }) => (keptSince ? [{ hash, keptSince }] : []));
    },
  };
}

/** undefined: removed meanwhile. */
async function ageOf(path: string): Promise<Date | undefined> {
  return stat(path).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
