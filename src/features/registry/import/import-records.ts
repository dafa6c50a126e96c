import { sql } from 'kysely';
import { fault } from '../../../platform/errors.ts';
import { command } from '../../../platform/operation.ts';
import type { IncomingFile } from '../../../platform/operation.ts';
import { gatherBytes } from '../../../platform/tables/gather-bytes.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { defaultTableLimits } from '../../../platform/tables/table.ts';
import { tableProblemTexts } from '../../../platform/tables/tables.texts.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { say } from '../../../shared/texts.ts';
import { mayDecide } from '../../access/index.ts';
import { importRecords, replaceableKinds } from '../import-records.contract.ts';
import type { ImportReceipt, RecordKind } from '../import-records.contract.ts';
import { readSnapshot } from '../snapshot-cache.ts';
import { applyRecords } from '../store/apply-records.store.ts';
import type { Applied } from '../store/apply-records.store.ts';
import { readBoundaryFile } from './boundaries.ts';
import type { Problem, Write } from './lines.ts';
import { problemTexts } from './problems.texts.ts';
import { readKind } from './settle.ts';
import type { ReadFile } from './settle.ts';

/**
 * Reads a file of one kind of records, checks it against the whole registry as held, and writes it whole or not at all.
 * Faults: invalid `fileMissing`, `replaceAllNotAllowed`, and those of `readTable` for what is no table.
 */
export const importRecordsOperation = command(importRecords, {
  allow: mayDecide,
  async prepare({ incoming }, { kind, replaceAll }) {
    if (!incoming) throw fault('invalid', 'fileMissing');
    if (replaceAll && !replaceableKinds.includes(kind)) throw fault('invalid', 'replaceAllNotAllowed', { kind });
    return readFile(kind, incoming);
  },
  async run({ tx, decision }, { kind, dryRun, replaceAll, fileName }, file): Promise<ImportReceipt> {
    const settled = file.problems.length > 0 ? undefined : file.settle(await readSnapshot(tx, decision), replaceAll);
    const problems = settled ? settled.problems : file.problems;
    const accepted = problems.length === 0;
    const applied = accepted ? await write(tx, decision, settled?.writes ?? [], { dryRun, replaceAll }) : nothing;
    const errors = problems.slice(0, shownErrors).map((problem) => errorOf(problem, file.headers));
    const { lineCount: lines, notRead } = file;
    return { kind, fileName, dryRun, accepted, lines, ...applied, notRead: [...notRead], errors, errorCount: problems.length };
  },
});

const shownErrors = 1000;
const texts = { ...tableProblemTexts, ...problemTexts };
const nothing: Applied = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };

async function readFile(kind: RecordKind, incoming: IncomingFile): Promise<ReadFile> {
  if (kind === 'boundaries') return readBoundaryFile(await gatherBytes(incoming.bytes, defaultTableLimits.fileBytes, incoming.name));
  return readKind(kind, await readTable(incoming.bytes, { name: incoming.name }));
}

/** A dry run takes the same way and goes back. */
async function write(
  tx: Tx,
  decision: number,
  writes: readonly Write[],
  { dryRun, replaceAll }: { dryRun: boolean; replaceAll: boolean },
): Promise<Applied> {
  if (dryRun) await sql`savepoint dry_run`.execute(tx);
  const sum = { ...nothing };
  for (const { table, records } of writes) {
    const { added, changed, unchanged, withdrawn } = await applyRecords(tx, decision, table, records, { replaceAll });
    sum.added += added;
    sum.changed += changed;
    sum.unchanged += unchanged;
    sum.withdrawn += withdrawn;
  }
  if (dryRun) await sql`rollback to savepoint dry_run`.execute(tx);
  return sum;
}

function errorOf({ line, field, code, value, params }: Problem, headers: ReadonlyMap<string, string>): ImportReceipt['errors'][number] {
  const text = texts[code];
  const places = { value, ...params };
  return {
    line,
    column: typeof field === 'number' ? String(field) : (headers.get(field ?? '') ?? null),
    code,
    value,
    what: { ru: say(text, 'ru', places), en: say(text, 'en', places) },
  };
}
