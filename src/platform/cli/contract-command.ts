import type { Contract, InputOf, OutputOf } from '../../shared/contract.ts';
import type { Text } from '../../shared/texts.ts';
import { readFields } from '../contract-input.ts';
import { command, type Argument, type Command, type Flag } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Session } from './session.ts';

/** How each field of a contract's input is written on the command line; null: it is not. A field left out does not compile. */
export type FieldWords<C extends Contract> = { readonly [Name in keyof InputOf<C>]-?: Argument | Flag | null };

/** The command of one contract: its fields are arguments and flags, `--json` shows the answer as it is, else `show` does for people. */
export function contractCommand<C extends Contract>(
  contract: C,
  it: {
    words: string;
    summary?: Text;
    fields: FieldWords<C>;
    examples: readonly string[];
    exits?: Partial<Record<ExitCode, Text>>;
    isDefault?: boolean;
    show: (session: Session, answer: OutputOf<C>, given: Readonly<Record<string, string | boolean | undefined>>) => void;
  },
): Command {
  const words = partition(it.fields);
  const fields = Object.keys(it.fields);
  return command({
    words: it.words,
    summary: it.summary ?? contract.summary,
    ...words,
    json: true,
    examples: it.examples,
    ...(it.exits ? { exits: it.exits } : {}),
    ...(it.isDefault === undefined ? {} : { isDefault: it.isDefault }),
    run: async (session, given) => {
      const answer = await session.call(contract, inputFrom(contract, fields, given));
      if (session.asksJson) session.showJson(answer);
      else it.show(session, answer, given);
    },
  });
}

/** The input of a contract out of what was given: fields the user did not write are left to the contract's defaults. */
export function inputFrom<C extends Contract>(
  contract: C,
  fields: readonly string[],
  given: Readonly<Record<string, string | boolean | undefined>>,
): InputOf<C> {
  const written = fields.map((name) => [name, given[name]] as const).filter(([, value]) => value !== undefined && value !== false);
  return readFields(contract, Object.fromEntries(written)) as InputOf<C>;
}

function partition(fields: Readonly<Record<string, Argument | Flag | null>>): {
  arguments: Record<string, Argument>;
  flags: Record<string, Flag>;
} {
  const args: Record<string, Argument> = {};
  const flags: Record<string, Flag> = {};
  for (const [name, words] of Object.entries(fields)) {
    if (words === null) continue;
    if ('name' in words) args[name] = words;
    else flags[name] = words;
  }
  return { arguments: args, flags };
}
