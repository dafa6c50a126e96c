import { fault } from '../../platform/errors.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import type { Table } from '../../platform/tables/table.ts';
import type { Profile, Reading } from './profile.ts';
import { receivedShelf } from './raw-files.ts';
import { readStatements } from './layouts/read-statements.ts';

export interface Received {
  readonly hash: string;
  readonly size: number;
  readonly table: Table;
  readonly reading: Reading;
}

/** Keeps the incoming file under its content hash, as it came. */
export async function keepRawFile(context: PreparationContext): Promise<{ hash: string; size: number }> {
  if (!context.incoming) throw fault('invalid', 'fileMissing');
  return context.files.put(receivedShelf, context.incoming.bytes);
}

/** Reads a kept file under the profile. */
export async function readRawFile(
  context: PreparationContext,
  kept: { hash: string; size: number },
  profile: Profile,
  it: { fileName: string; sheet?: string | undefined },
): Promise<Received> {
  const table = await readTable(await context.files.get(receivedShelf, kept.hash), {
    name: it.fileName,
    ...(it.sheet === undefined ? {} : { sheet: it.sheet }),
  });
  return { ...kept, table, reading: readStatements(table, profile, { fileName: it.fileName }) };
}
