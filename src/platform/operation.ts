import type { z } from 'zod';
import type { Contract } from '../shared/contract.ts';
import type { Tx } from './database/database.ts';
import { fault } from './errors.ts';
import type { Files } from './files/files.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** Who acts: a person or a process, with the roles policies read. */
export interface Actor {
  readonly login: string;
  readonly roles: readonly string[];
}

/** A file sent with an operation; `bytes` is read at most once. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What any step of an operation may use. Inside a transaction only `tx` reaches PostgreSQL. */
export interface Context {
  readonly actor: Actor;
  readonly tx: Tx;
  readonly warehouse: Warehouse;
  /** chDB: scanning, checking and typing of files always run here (docs/decisions). */
  readonly loader: Warehouse;
  readonly files: Files;
  readonly now: Date;
  readonly incoming: IncomingFile | undefined;
}

/** Inside a command the journal's number is known from the start: rows it writes carry it. */
export interface DecisionContext extends Context {
  readonly decision: number;
}

/** The step before the short transaction; it may be long, must be re-entrant, and what it leaves is invisible until `run` accepts it. */
export interface PreparationContext extends Omit<Context, 'tx'> {
  /** A short transaction of its own, for reading and for reserving numbers; decisions are made only in `run`. */
  readonly read: <T>(step: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** What may be used once the decision stands. */
export type AfterContext = Pick<PreparationContext, 'files' | 'read'>;

/** Who may do it, on the input alone or on what the actor is; never touches a store. */
export type Policy<Input> = (actor: Actor, input: Input) => boolean;

/** An operation with its prepared part erased, as the wrapper and the doors see it. */
export interface Operation {
  readonly contract: Contract;
  readonly allow: Policy<never>;
  readonly prepare?: (context: PreparationContext, input: never) => Promise<unknown>;
  readonly run: (context: never, input: never, prepared: never) => Promise<unknown>;
  readonly after?: (context: AfterContext, output: never) => Promise<void>;
}

/** A reading operation: runs on a read snapshot, is not journalled. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  steps: { allow: Policy<z.output<I>>; run: (context: Context, input: z.output<I>) => Promise<z.input<O>> },
): Operation {
  return { contract, ...steps };
}

/** A deciding operation: one transaction, one journal entry whose number is the decision's. */
export function command<I extends z.ZodType, O extends z.ZodType, Prepared = undefined>(
  contract: Contract<I, O>,
  steps: {
    allow: Policy<z.output<I>>;
    prepare?: (context: PreparationContext, input: z.output<I>) => Promise<Prepared>;
    run: (context: DecisionContext, input: z.output<I>, prepared: Prepared) => Promise<z.input<O>>;
    /** What follows the commit and may be lost with the process: a sweep at start does it again. */
    after?: (context: AfterContext, output: z.output<O>) => Promise<void>;
  },
): Operation {
  return { contract, ...steps };
}

/** Finds an operation by its contract's name, or says that there is none. */
export function operationNamed(operations: readonly Operation[], name: string): Operation {
  const found = operations.find((each) => each.contract.name === name);
  if (!found) throw fault('notFound', 'operationUnknown', { name });
  return found;
}
