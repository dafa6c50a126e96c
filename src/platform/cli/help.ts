import type { Language, Text } from '../../shared/texts.ts';
import { cliTexts as texts, environmentTexts } from './cli.texts.ts';
import type { Argument, Command, Flag } from './command.ts';
import { commonExits } from './exit-codes.ts';

/** Help on everything: what the program is, and a line for each command. */
export function helpOfAll(commands: readonly Command[], language: Language): string {
  return [
    texts.about[language],
    ...usage(`./vekha ${texts.command[language]} ${texts.placeholder[language]}`, language),
    ...section(
      texts.commands[language],
      commands.map((each): Line => [each.words, each.summary[language]]),
    ),
    ...section(texts.options[language], [...commonLines(language), ['--version', texts.version[language]]]),
    ...section(
      texts.environment[language],
      Object.entries(environmentTexts).map(([name, says]): Line => [name, says[language]]),
    ),
    ...section(texts.exits[language], exitLines({}, language)),
    '',
    texts.more[language],
  ].join('\n');
}

/** Help on the commands of one group. */
export function helpOfGroup(words: string, commands: readonly Command[], language: Language): string {
  return [
    ...usage(`./vekha ${words} ${texts.command[language]} ${texts.placeholder[language]}`, language).slice(1),
    ...section(
      texts.commands[language],
      commands.map((each): Line => [each.words, each.summary[language]]),
    ),
    '',
    texts.more[language],
  ].join('\n');
}

/** Help on one command: arguments, options, exit codes, examples, and the commands under it. */
export function helpOfCommand(command: Command, below: readonly Command[], language: Language): string {
  const args = Object.values(command.arguments);
  const called = ['./vekha', command.words, ...args.map((each) => bracketed(each, language)), texts.placeholder[language]].join(' ');
  return [
    command.summary[language],
    ...usage(called, language),
    ...section(
      texts.arguments[language],
      args.map((each): Line => [localized(each.name, language), each.says[language]]),
    ),
    ...section(texts.options[language], [...flagLines(command, language), ...commonLines(language)]),
    ...section(
      texts.commands[language],
      below.map((each): Line => [each.words, each.summary[language]]),
    ),
    ...section(texts.exits[language], exitLines(command.exits, language)),
    '',
    `${texts.example[language]}:`,
    ...command.examples.map((each) => `  ./vekha ${each}`),
  ].join('\n');
}

/** How a flag is written: `asOf` → `--as-of`. */
export function flagName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export function localized(text: Text | string, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

type Line = readonly [string, string];

function usage(called: string, language: Language): string[] {
  return ['', `${texts.usage[language]}: ${called}`];
}

function section(title: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map(([left]) => left.length));
  return ['', `${title}:`, ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)];
}

function bracketed(argument: Argument, language: Language): string {
  const name = localized(argument.name, language);
  return argument.optional ? `[${name}]` : name;
}

function flagLines(command: Command, language: Language): Line[] {
  const own = Object.entries(command.flags).map(([name, flag]): Line => [written(name, flag, language), flagSays(flag, language)]);
  return command.json ? [...own, ['--json', texts.json[language]]] : own;
}

function commonLines(language: Language): Line[] {
  return [
    [`--data ${texts.folder[language]}`, texts.data[language]],
    ['--lang ru|en', texts.lang[language]],
    ['--help', texts.help[language]],
  ];
}

function written(name: string, flag: Flag, language: Language): string {
  return flag.value === undefined ? flagName(name) : `${flagName(name)} ${localized(flag.value, language)}`;
}

function flagSays(flag: Flag, language: Language): string {
  return flag.required ? `${flag.says[language]} (${texts.required[language]})` : flag.says[language];
}

function exitLines(own: Command['exits'], language: Language): Line[] {
  return Object.entries({ ...commonExits, ...own }).map(([code, says]): Line => [code, says[language]]);
}
