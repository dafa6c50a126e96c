import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fault } from '../errors.ts';
import type { IncomingFile } from '../operation.ts';

/** A form as it arrives: its fields, and the file not read yet. */
export interface ReceivedForm {
  readonly fields: Record<string, unknown>;
  readonly file: IncomingFile;
  /** Reads away what the operation left of the file: its sender is still writing and would not see the answer. */
  drain(): void;
}

/**
 * Reads a multipart form up to its file, which then streams to whoever reads `file.bytes`; fields are read only before the file.
 * Throws invalid `formExpected`, `fileMissing`, `fieldTooLong` (field); while the bytes are read, invalid `uploadTooLarge` (limitMegabytes).
 */
export async function receiveForm(request: FastifyRequest, megabytes: number): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw fault('invalid', 'formExpected');
  const fields: Record<string, unknown> = {};
  const limits = { fileSize: megabytes * 1024 * 1024, files: 1, fields: 100, fieldSize: 1024 * 1024 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const stream = part.file;
      const drain = () => (stream.destroyed ? request.raw : stream).resume();
      return { fields, file: { name: part.filename, bytes: bounded(stream, megabytes) }, drain };
    }
    if (part.valueTruncated) throw fault('invalid', 'fieldTooLong', { field: part.fieldname });
    fields[part.fieldname] = part.value;
  }
  throw fault('invalid', 'fileMissing');
}

// The reader of forms cuts a file at the limit and goes on as if it had ended there.
async function* bounded(stream: MultipartFile['file'], megabytes: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk as Uint8Array;
  if (stream.truncated) throw fault('invalid', 'uploadTooLarge', { limitMegabytes: megabytes });
}
