import type { Text } from '../../shared/texts.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Session } from './session.ts';

/** A word that stands by its place. */
export interface Argument {
  /** As help prints it: `FILE`. */
  readonly name: Text | string;
  readonly says: Text;
  readonly optional?: true;
}

/** `--name VALUE`, or a switch where there is no `value`. */
export interface Flag {
  readonly value?: Text | string;
  readonly says: Text;
  readonly required?: true;
}

/** What the user gave: a text for an argument or a flag with a value, true or false for a switch. Names are camelCase, `--as-of` is `asOf`. */
export type Given<Arguments extends Record<string, Argument>, Flags extends Record<string, Flag>> = {
  readonly [Name in keyof Arguments]: Arguments[Name] extends { optional: true } ? string | undefined : string;
} & {
  readonly [Name in keyof Flags]: Flags[Name] extends { value: Text | string }
    ? Flags[Name] extends { required: true }
      ? string
      : string | undefined
    : boolean;
};

/** One command of the command line. */
export interface Command {
  /** `share missing`: the words after `vekha`. */
  readonly words: string;
  readonly summary: Text;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Whether it can answer as JSON. */
  readonly json: boolean;
  /** Exit codes of its own, beside the common ones. */
  readonly exits: Readonly<Partial<Record<ExitCode, Text>>>;
  /** Lines after `./vekha`. */
  readonly examples: readonly string[];
  /** What runs when its group is called without a further word. */
  readonly isDefault: boolean;
  readonly run: (session: Session, given: Readonly<Record<string, string | boolean | undefined>>) => Promise<ExitCode>;
}

/** Describes a command; its arguments and flags give the type of what `run` gets. Without an exit code from `run` all went well. */
export function command<const Arguments extends Record<string, Argument>, const Flags extends Record<string, Flag>>(it: {
  words: string;
  summary: Text;
  arguments?: Arguments;
  flags?: Flags;
  json?: boolean;
  exits?: Partial<Record<ExitCode, Text>>;
  examples: readonly string[];
  isDefault?: boolean;
  run: (session: Session, given: Given<Arguments, Flags>) => Promise<ExitCode | void>;
}): Command {
  return {
    words: it.words,
    summary: it.summary,
    arguments: it.arguments ?? {},
    flags: it.flags ?? {},
    json: it.json ?? false,
    exits: it.exits ?? {},
    examples: it.examples,
    isDefault: it.isDefault ?? false,
    run: async (session, given) => (await it.run(session, given as Given<Arguments, Flags>)) ?? 0,
  };
}
