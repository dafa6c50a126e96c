import { Command as Parser, CommanderError } from 'commander';
import { say, type Language } from '../../shared/texts.ts';
import { usageTexts } from './cli.texts.ts';
import type { Command } from './command.ts';
import { misused } from './exit-codes.ts';
import { flagName, helpOfAll, helpOfCommand, helpOfGroup, localized } from './help.ts';

/** What the words say: a command with what was given to it, or a text to show instead. */
export type Parsed =
  | { readonly command: Command; readonly given: Readonly<Record<string, string | boolean | undefined>> }
  | { readonly text: string; readonly exit: 0 | 64 };

/** Reads the words after `vekha`. Throws invalid `usageWrong` (problem, words) in the reader's language. */
export function parseWords(words: readonly string[], commands: readonly Command[], language: Language, version: string): Parsed {
  if (words.length === 0) return { text: helpOfAll(commands, language), exit: 0 };
  if (words[0] === 'help') return helpOn(withoutCommonFlags(words.slice(1)), commands, language);
  let parsed: Parsed | undefined;
  const written: string[] = [];
  const root = newParser(written)
    .version(version)
    .configureHelp({ formatHelp: () => helpOfAll(commands, language) });
  root.option('--lang <value>').option('--data <value>');
  const parsers = new Map<string, Parser>([['', root]]);
  for (const each of commands) {
    const parser = parserAt(each.words, parsers, commands, language, each.isDefault);
    describe(parser, each, commands, language);
    parser.action(() => {
      parsed = { command: each, given: givenTo(each, parser, language) };
    });
  }
  try {
    root.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version')
      return { text: written.join('').trimEnd(), exit: 0 };
    if (error.code === 'commander.help') return { text: written.join('').trimEnd(), exit: 64 };
    throw wrong(error, words, commands, language);
  }
  return parsed ?? { text: helpOfAll(commands, language), exit: 64 };
}

// `help` is no command of the parser's: what is left beside these flags is whose help is wanted.
function withoutCommonFlags(words: readonly string[]): string[] {
  return words.filter((word, index) => !/^--(lang|data)(=|$)/.test(word) && !/^--(lang|data)$/.test(words[index - 1] ?? ''));
}

function helpOn(words: readonly string[], commands: readonly Command[], language: Language): Parsed {
  const asked = words.join(' ');
  if (asked === '') return { text: helpOfAll(commands, language), exit: 0 };
  const found = commands.find((each) => each.words === asked);
  const below = commands.filter((each) => each.words.startsWith(`${asked} `));
  if (found) return { text: helpOfCommand(found, below, language), exit: 0 };
  if (below.length > 0) return { text: helpOfGroup(asked, below, language), exit: 0 };
  throw misused(say(usageTexts.unknownCommand, language, { what: asked }), '');
}

function newParser(written: string[], name?: string): Parser {
  const write = (text: string) => void written.push(text);
  return new Parser(name)
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help')
    .allowExcessArguments()
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => {} });
}

function parserAt(
  words: string,
  parsers: Map<string, Parser>,
  commands: readonly Command[],
  language: Language,
  isDefault: boolean,
): Parser {
  const known = parsers.get(words);
  if (known) return known;
  const [last = ''] = words.split(' ').slice(-1);
  const parent = parserAt(words.slice(0, -last.length).trimEnd(), parsers, commands, language, false);
  const parser = newParser([], last).copyInheritedSettings(parent);
  const below = commands.filter((each) => each.words.startsWith(`${words} `));
  parser.configureHelp({ formatHelp: () => helpOfGroup(words, below, language) });
  parser.option('--lang <value>').option('--data <value>');
  parent.addCommand(parser, { isDefault });
  parsers.set(words, parser);
  return parser;
}

function describe(parser: Parser, command: Command, commands: readonly Command[], language: Language): void {
  const below = commands.filter((each) => each.words.startsWith(`${command.words} `));
  parser.configureHelp({ formatHelp: () => helpOfCommand(command, below, language) });
  for (const each of Object.values(command.arguments)) {
    const name = localized(each.name, language);
    parser.argument(each.optional ? `[${name}]` : `<${name}>`);
  }
  for (const [name, flag] of Object.entries(command.flags)) {
    const written = flag.value === undefined ? flagName(name) : `${flagName(name)} <value>`;
    if (flag.required) parser.requiredOption(written);
    else parser.option(written);
  }
  if (command.json) parser.option('--json');
}

function givenTo(command: Command, parser: Parser, language: Language): Record<string, string | boolean | undefined> {
  const names = Object.keys(command.arguments);
  const excess = parser.args[names.length];
  if (excess !== undefined) throw misused(say(usageTexts.excessArguments, language, { what: excess }), command.words);
  const switches = Object.entries(command.flags).filter(([, flag]) => flag.value === undefined);
  return {
    ...Object.fromEntries(switches.map(([name]) => [name, false])),
    ...parser.optsWithGlobals<Record<string, string | boolean>>(),
    ...Object.fromEntries(names.map((name, index) => [name, parser.args[index]])),
  };
}

const sentences: Readonly<Record<string, keyof typeof usageTexts>> = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingMandatoryOptionValue': 'missingOption',
};

// The parser says what is wrong in English only; what it speaks of stands in quotes.
function wrong(error: CommanderError, words: readonly string[], commands: readonly Command[], language: Language): Error {
  const sentence = sentences[error.code];
  const [, what = error.message] = /'([^' ]+)/.exec(error.message) ?? [];
  const [, near] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message) ?? [];
  const said = say(usageTexts[sentence ?? 'other'], language, { what: sentence ? what : error.message });
  const hint = near === undefined ? '' : ` ${say(usageTexts.near, language, { near })}`;
  const called = commands.map((each) => each.words).filter((each) => words.join(' ').startsWith(each));
  return misused(said + hint, called.toSorted((one, other) => other.length - one.length)[0] ?? '');
}
