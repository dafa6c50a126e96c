import type { z } from 'zod';
import type { Text } from './texts.ts';

/** What one operation takes and gives: the one source of its HTTP route, OpenAPI, CLI call and the web client's types. */
export interface Contract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** `feature.verbNoun`: the name in the journal, permissions, CLI and OpenAPI alike. */
  readonly name: `${string}.${string}`;
  /** A query reads a snapshot and is not journalled; a command is one numbered decision. */
  readonly kind: 'query' | 'command';
  readonly summary: Text;
  readonly route: { readonly method: 'GET' | 'POST'; readonly path: `/${string}` };
  readonly input: Input;
  readonly output: Output;
  /** The operation takes one file beside its input: multipart over HTTP, a path on the command line. */
  readonly takesFile?: true;
  /** The answer is a file to keep, not JSON. */
  readonly givesFile?: true;
}

/** Keeps the literal types of a contract. */
export function contract<Input extends z.ZodType, Output extends z.ZodType>(it: Contract<Input, Output>): Contract<Input, Output> {
  return it;
}

/** What a caller of the contract writes (before defaults are filled). */
export type InputOf<C extends Contract> = z.input<C['input']>;
/** What an operation of the contract gives. */
export type OutputOf<C extends Contract> = z.output<C['output']>;
