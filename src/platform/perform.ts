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
    const answer = await answerOf(parts, operation, call);
    // The decision stands, whatever becomes of what follows it: a sweep at start does it again.
    await operation.after?.(preparation(parts, call), answer as never).catch(() => {});
    return answer;
  };
}

async function answerOf(parts: Parts, operation: Operation, call: Call): Promise<unknown> {
  try {
    const input = parse(operation, call.input);
    if (!operation.allow(call.actor, input)) throw fault('notAllowed', 'notAllowed', { operation: call.name });
    return operation.contract.kind === 'query' ? await ask(parts, operation, call, input) : await decide(parts, operation, call, input);
  } catch (error) {
    if (operation.contract.kind === 'command') await recordRefusal(parts, call, error);
    throw error;
  }
}

/** A refusal that cannot be recorded (the database is gone) must not hide what was refused and why. */
async function recordRefusal({ journal, clock }: Parts, { actor, name, input }: Call, error: unknown): Promise<void> {
  const code = error instanceof Fault ? error.code : 'failed';
  const length = JSON.stringify(input ?? {}).length;
  const kept = length > keptInput ? { tooLongToKeep: length } : input;
  await journal.recordRefusal({ actor: actor.login, operation: name, input: kept, code, refusedAt: clock() }).catch(() => {});
}

/** Characters of a refused input that are kept: anyone may be refused, as often as he likes. */
const keptInput = 4096;

function parse(operation: Operation, input: unknown): never {
  const parsed = operation.contract.input.safeParse(input);
  if (parsed.success) return parsed.data as never;
  const [first] = parsed.error.issues;
  throw fault('invalid', 'inputInvalid', { field: first?.path.join('.') ?? '', problem: first?.message ?? '' });
}

async function ask(parts: Parts, operation: Operation, call: Call, input: never): Promise<unknown> {
  return parts.database.snapshot(async (tx) => {
    const context: Context = { ...preparation(parts, call), tx };
    return operation.contract.output.parse(await operation.run(context as never, input, undefined as never));
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
    const output = operation.contract.output.parse(await operation.run(context as never, input, prepared as never));
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
