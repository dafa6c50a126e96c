import { fault } from '../../platform/errors.ts';
import type { PreparationContext } from '../../platform/operation.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import type { Table } from '../../platform/tables/table.ts';
import type { Profile, Reading } from './profile.ts';
import { readStatements } from './layouts/read-statements.ts';

/** The shelf of raw files: they live until the decision, at most 72 hours (share.md §4.5). */
export const receivedShelf = 'received';

export interface Received {
  readonly hash: string;
  readonly size: number;
  readonly table: Table;
  readonly reading: Reading;
}

/** Keeps the incoming file under its content hash and reads it under the profile. */
export async function receive(
  context: PreparationContext,
  profile: Profile,
  it: { fileName: string; sheet?: string | undefined },
): Promise<Received> {
  if (!context.incoming) throw fault('invalid', 'fileMissing');
  const { hash, size } = await context.files.put(receivedShelf, context.incoming.bytes);
  const table = await readTable(await context.files.get(receivedShelf, hash), {
    name: it.fileName,
    ...(it.sheet === undefined ? {} : { sheet: it.sheet }),
  });
  return { hash, size, table, reading: readStatements(table, profile, { fileName: it.fileName }) };
}
