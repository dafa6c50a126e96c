import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll } from 'vitest';
import { z } from 'zod';
import { folderFiles } from '../../../platform/files/files.ts';
import { command } from '../../../platform/operation.ts';
import { performer } from '../../../platform/perform.ts';
import type { Perform } from '../../../platform/perform.ts';
import type { TestStores } from '../../../platform/testing/stores.ts';
import type { Channel } from '../../../shared/channels.ts';
import { contract } from '../../../shared/contract.ts';
import type { Contract, InputOf, OutputOf } from '../../../shared/contract.ts';
import { mayDecide } from '../../access/index.ts';
import { journal } from '../../audit/index.ts';
import { operations as intakeOperations } from '../../intake/index.ts';

import { operations as registryOperations } from '../../registry/index.ts';
import type { RecordKind } from '../../registry/index.ts';
import { operations } from '../doors.ts';
import { effectOf } from '../effect.ts';
import type { LedgerCell } from '../ledger-cell.ts';

/** A statement as a test tells it, by the registry's ids; a negative sign takes back one told before. */
export interface Told extends Partial<Pick<LedgerCell, 'territory' | 'visit' | 'assisted' | 'outcome' | 'state'>> {
  readonly authority: number;
  readonly service: number;
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  readonly n?: number;
  /** Where it was told first, for one that takes it back. */
  readonly batch?: number;
  readonly line?: number;
  readonly sign?: 1 | -1;
}

/** The indicators, intake and the registry over real stores, called as the doors call them. */
export interface IndicatorsHouse {
  readonly perform: Perform;
  call<C extends Contract>(contract: C, input: InputOf<C>, file?: { name: string; text: string | Uint8Array }): Promise<OutputOf<C>>;
  importRecords(kind: RecordKind, text: string): Promise<void>;
  /** Enters statements in the ledger, past intake, as one decision; gives its number. */
  tell(statements: readonly Told[]): Promise<number>;
  /** The hands of the clock. */
  setNow(instant: string): void;
}

export const analyst = { login: 'test:analyst', roles: ['analyst'] };

export function indicatorsHouse(stores: TestStores): IndicatorsHouse {
  let perform: Perform;
  let now = '2025-02-01T00:00:00Z';
  let pending: readonly Told[] = [];
  const tell = command(tellContract, {
    allow: mayDecide,
    async run({ tx, warehouse, decision }) {
      const { rows } = await sql<{
        id: number;
        batch: number;
      }>`select nextval('intake.entry_ids')::int as id, nextval('intake.batch_ids')::int as batch`.execute(tx);
      const { id: entry, batch } = rows[0] ?? { id: 0, batch: 0 };
      await warehouse.insert('intake_cells', 'TSV', rowsOf(entry, batch, pending));
      // Tests may write where only intake does: past its checks.
      await sql`insert into ${sql.table('intake.batches')} (id, content_hash, file_name, size, source, source_code, profile, state, receipt, statements, checksum, mapped_hash, registry_decision, checked_in, accepted_in)
        values (${batch}, ${String(batch)}, ${`told-${batch}.csv`}, 0, 1, 'test', 'test', 'accepted', '{}', 0, '', '', ${decision}, ${decision}, ${decision})`.execute(
        tx,
      );
      await sql`insert into ${sql.table('intake.entries')} (id, batch, kind, rows, checksum, rows_hash, accepted_in)
        values (${entry}, ${batch}, 'acceptance', ${pending.length}, '', '', ${decision})`.execute(tx);
      return { decision };
    },
  });
  beforeAll(() => {
    const { database, warehouse, loader } = stores;
    const parts = {
      database,
      warehouse,
      loader,
      files: folderFiles(join(stores.folder, 'files')),
      journal: journal(database),
      clock: () => new Date(now),
    };
    perform = performer(parts, [
      ...registryOperations,
      ...intakeOperations({ effectOf }),
      ...operations({ readSimulated: () => Promise.resolve(false) }),
      tell,
    ]);
  });
  const call: IndicatorsHouse['call'] = async (of, input, file) => {
    const incoming = file && { name: file.name, bytes: once(file.text) };
    return (await perform({ name: of.name, input, actor: analyst, incoming })) as OutputOf<typeof of>;
  };
  return {
    get perform() {
      return perform;
    },
    call,
    async importRecords(kind, text) {
      const name = `${kind}.csv`;
      const receipt = await perform({
        name: 'registry.importRecords',
        input: { kind, fileName: name },
        actor: analyst,
        incoming: { name, bytes: once(text) },
      });
      const { accepted, errors } = receipt as { accepted: boolean; errors: unknown };
      if (!accepted) throw new Error(JSON.stringify(errors));
    },
    async tell(statements) {
      pending = statements;
      return (await call(tellContract, {})).decision;
    },
    setNow(instant) {
      now = instant;
    },
  };
}

const tellContract = contract({
  name: 'test.tell',
  kind: 'command',
  summary: { ru: 'Внести в журнал', en: 'Enter in the ledger' },
  route: { method: 'POST', path: '/test/tell' },
  input: z.object({}),
  output: z.object({ decision: z.int() }),
});

function rowsOf(entry: number, own: number, statements: readonly Told[]): Uint8Array {
  const lines = statements.map((it, index) => {
    const {
      sign = 1,
      n = 0,
      batch = own,
      line = index + 2,
      state = 'known',
      visit = 'unknown',
      assisted = 'unknown',
      outcome = 'unknown',
      territory = '0',
    } = it;
    const traits = [territory, it.channel, visit, assisted, outcome, state];
    return [entry, batch, line, 5, 1, it.from, it.to, it.service, it.authority, ...traits, sign * n, sign].join('\t');
  });
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

async function* once(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
