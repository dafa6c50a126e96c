import type { Database, Tx } from './database/database.ts';
import { Fault, fault } from './errors.ts';
import type { Files } from './files/files.ts';
import { operationNamed } from './operation.ts';
import type { Actor, Context, DecisionContext, IncomingFile, Operation, PreparationContext } from './operation.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** The journal as the wrapper sees it; the audit feature keeps it. */
export interface Journal {
  /** Waits for its turn and gives the number the entry of this transaction will have. */
  open(tx: Tx): Promise<number>;
  append(tx: Tx, entry: JournalEntry & { readonly number: number; readonly decidedAt: Date }): Promise<void>;
  /** Kept apart from decisions, in a transaction of its own, so that a rollback does not lose it. */
  recordRefusal(entry: JournalEntry & { readonly code: string; readonly refusedAt: Date }): Promise<void>;
}

export interface JournalEntry {
  readonly actor: string;
  readonly operation: string;
  readonly input: unknown;
}

export interface Parts {
  readonly database: Database;
  readonly warehouse: Warehouse;
  readonly loader: Warehouse;
  readonly files: Files;
  readonly journal: Journal;
  readonly clock: () => Date;
}

export interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly incoming?: IncomingFile | undefined;
}

export type Perform = (call: Call) => Promise<unknown>;

/**
 * The one wrapper round every operation: parse → allow → one transaction → run → journal.
 * Nothing else opens a transaction or writes the journal. Input that does not fit is fault `invalid`; a refusal or failure of a command is journalled apart.
 */
export function performer(parts: Parts, operations: readonly Operation[]): Perform {
  return async (call) => {
    const operation = operationNamed(operations, call.name);
    const entry = { actor: call.actor.login, operation: call.name, input: call.input };
    try {
      const input = parse(operation, call.input);
      if (!operation.allow(call.actor, input)) throw fault('notAllowed', 'notAllowed', { operation: call.name });
      const output =
        operation.contract.kind === 'query' ? await ask(parts, operation, call, input) : await decide(parts, operation, call, input);
      const answer = operation.contract.output.parse(output);
      await operation.after?.({ files: parts.files }, answer as never);
      return answer;
    } catch (error) {
      if (operation.contract.kind === 'command') {
        const code = error instanceof Fault ? error.code : 'failed';
        await parts.journal.recordRefusal({ ...entry, code, refusedAt: parts.clock() });
      }
      throw error;
    }
  };
}

function parse(operation: Operation, input: unknown): never {
  const parsed = operation.contract.input.safeParse(input);
  if (parsed.success) return parsed.data as never;
  const [first] = parsed.error.issues;
  throw fault('invalid', 'inputInvalid', { field: first?.path.join('.') ?? '', problem: first?.message ?? '' });
}

async function ask(parts: Parts, operation: Operation, call: Call, input: never): Promise<unknown> {
  return parts.database.snapshot((tx) => {
    const context: Context = { ...preparation(parts, call), tx };
    return operation.run(context as never, input, undefined as never);
  });
}

/** How often a step is prepared again when another decision came between preparing and deciding. */
const tries = 5;

async function decide(parts: Parts, operation: Operation, call: Call, input: never): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await decideOnce(parts, operation, call, input);
    } catch (error) {
      const stale = error instanceof Fault && error.code === 'preparedStale';
      if (!stale || tried === tries) throw error;
    }
  }
}

async function decideOnce(parts: Parts, operation: Operation, call: Call, input: never): Promise<unknown> {
  const prepared = await operation.prepare?.(preparation(parts, call), input);
  return parts.database.transaction(async (tx) => {
    const number = await parts.journal.open(tx);
    const decidedAt = parts.clock();
    const context: DecisionContext = { ...preparation(parts, call), now: decidedAt, tx, decision: number };
    const output = await operation.run(context as never, input, prepared as never);
    await parts.journal.append(tx, { actor: call.actor.login, operation: call.name, input: call.input, number, decidedAt });
    return output;
  });
}

function preparation(parts: Parts, call: Call): PreparationContext {
  return {
    actor: call.actor,
    warehouse: parts.warehouse,
    loader: parts.loader,
    files: parts.files,
    now: parts.clock(),
    incoming: call.incoming,
    read: (step) => parts.database.transaction(step),
  };
}
