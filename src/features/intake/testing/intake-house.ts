import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { folderFiles } from '../../../platform/files/files.ts';
import type { Files } from '../../../platform/files/files.ts';
import { performer } from '../../../platform/perform.ts';
import type { Perform } from '../../../platform/perform.ts';
import type { TestStores } from '../../../platform/testing/stores.ts';
import type { Contract, InputOf, OutputOf } from '../../../shared/contract.ts';
import { journal } from '../../audit/index.ts';
import { operations as registryOperations } from '../../registry/index.ts';
import { operations } from '../doors.ts';
import { acceptBatch, checkBatch } from '../intake.contract.ts';
import { readVisibleEntries } from '../intake.store.ts';

/** Intake and the registry over real stores, called as the doors call them. */
export interface IntakeHouse {
  readonly perform: Perform;
  readonly files: Files;
  /** Calls an operation by its contract, as the owner. */
  call<C extends Contract>(contract: C, input: InputOf<C>, file?: { name: string; bytes: Uint8Array }): Promise<OutputOf<C>>;
  /** Checks a file's text and, unless it has errors, accepts it. */
  send(
    text: string | Uint8Array,
    it: Partial<InputOf<typeof checkBatch>> & { quarantine?: boolean; reason?: string },
  ): Promise<OutputOf<typeof checkBatch>>;
  /** Σ of the cube after the latest decision, by channel. */
  sums(): Promise<Record<string, number>>;
}

const owner = { login: 'local:test', roles: ['owner'] };

export function intakeHouse(stores: TestStores): IntakeHouse {
  let perform: Perform;
  let files: Files;
  beforeAll(() => {
    files = folderFiles(join(stores.folder, 'files'));
    const parts = {
      database: stores.database,
      warehouse: stores.warehouse,
      loader: stores.loader,
      files,
      journal: journal(stores.database),
      clock: () => new Date(),
    };
    const effectOf = async () => ({ tooLong: false, inAll: { before: none, after: none }, byMunicipality: [] });
    perform = performer(parts, [...registryOperations, ...operations({ effectOf })]);
  });
  const call: IntakeHouse['call'] = async (contract, input, file) => {
    const incoming = file && { name: file.name, bytes: once(file.bytes) };
    return (await perform({ name: contract.name, input, actor: owner, incoming })) as OutputOf<typeof contract>;
  };
  return {
    get perform() {
      return perform;
    },
    get files() {
      return files;
    },
    call,
    async send(text, { quarantine = false, reason, ...it }) {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const input = { fileName: 'file.csv', profile: 'svedeniya-long', source: 'bodies', ...it };
      const checked = await call(checkBatch, input, { name: input.fileName, bytes });
      const clean = checked.batch.receipt.errorsInAll === 0 || quarantine;
      if (clean && !checked.alreadyAccepted)
        await call(acceptBatch, { batch: checked.batch.id, quarantine, ...(reason === undefined ? {} : { reason }) });
      return checked;
    },
    async sums() {
      const { last, gaps } = await stores.database.snapshot((tx) => readVisibleEntries(tx, Number.MAX_SAFE_INTEGER));
      const hidden = gaps.length > 0 ? `AND entry NOT IN (${gaps.join(', ')})` : '';
      const rows = await stores.warehouse.query<{ channel: string; total: string }>(
        `SELECT channel, sum(n) AS total FROM intake_cells WHERE entry <= ${last} ${hidden} GROUP BY channel HAVING sum(answers) > 0 ORDER BY channel`,
      );
      return Object.fromEntries(rows.map((row) => [row.channel, Number(row.total)]));
    },
  };
}

const none = { applications: 0, electronic: 0, share: null };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
