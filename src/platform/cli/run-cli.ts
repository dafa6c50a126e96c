import { resolve } from 'node:path';
import { say, type Language } from '../../shared/texts.ts';
import type { App } from '../app.ts';
import { Fault } from '../errors.ts';
import { faultParams, sayFault, type FaultTexts } from '../faults.ts';
import type { Actor } from '../operation.ts';
import { cliTexts as texts, usageTexts } from './cli.texts.ts';
import type { Command } from './command.ts';
import { exitCodeOf, misused, type ExitCode } from './exit-codes.ts';
import { flagName } from './help.ts';
import { languageFrom } from './language.ts';
import { parseWords } from './parse-words.ts';
import { openSession, type OpenedSession, type Output } from './session.ts';
import { connect } from './connect.ts';

export interface CliParts {
  /** The words after `vekha`. */
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly commands: readonly Command[];
  readonly faultTexts: FaultTexts;
  /** Who acts when no server holds the data folder. */
  readonly actor: Actor;
  /** Opens the stores of a data folder in this process. */
  readonly open: (folder: string) => Promise<App>;
  readonly version: string;
  readonly out: Output;
  readonly errors: Output;
}

/** Does one command and answers the exit code. Answers go to `out`; what is wrong and what to do, as a sentence, to `errors`. */
export async function runCli(parts: CliParts): Promise<ExitCode> {
  const language = languageFrom(parts.words, parts.env);
  let session: OpenedSession | undefined;
  let command: Command | undefined;
  try {
    const parsed = parseWords(parts.words, parts.commands, language, parts.version);
    if ('text' in parsed) {
      (parsed.exit === 0 ? parts.out : parts.errors).write(`${parsed.text}\n`);
      return parsed.exit;
    }
    ({ command } = parsed);
    checkLanguage(parsed.given['lang'], language);
    const folder = resolve(String(parsed.given['data'] ?? (parts.env['VEKHA_DATA'] || 'data')));
    session = openSession({
      language,
      folder,
      asksJson: parsed.given['json'] === true,
      out: parts.out,
      errors: parts.errors,
      connect: (decides) =>
        connect({
          folder,
          mayMake: decides || Boolean(parts.env['DATABASE_URL']),
          language,
          actor: parts.actor,
          open: () => parts.open(folder),
        }),
    });
    return await command.run(session, parsed.given);
  } catch (error) {
    parts.errors.write(`${explain(error, { language, command, session, parts })}\n`);
    return exitCodeOf(error);
  } finally {
    await session?.close();
  }
}

function checkLanguage(given: string | boolean | undefined, language: Language): void {
  if (given === undefined || given === 'ru' || given === 'en') return;
  throw misused(say(usageTexts.wrongLanguage, language, { what: String(given) }));
}

function explain(
  error: unknown,
  at: { language: Language; command: Command | undefined; session: OpenedSession | undefined; parts: CliParts },
): string {
  const { language, command, session, parts } = at;
  if (!(error instanceof Fault)) {
    const message =
      error instanceof Error ? (parts.env['VEKHA_LOG'] === 'debug' ? (error.stack ?? error.message) : error.message) : String(error);
    return say(texts.unforeseen, language, { message });
  }
  if (error.code === 'usageWrong') return `${error.params['problem']}\n${hint(String(error.params['words']), language)}`;
  const params = faultParams(error, session?.asked, language);
  const sentence = sayFault({ code: error.code, params: named(params, command, language) }, parts.faultTexts, language);
  return exitCodeOf(error) === 64 && command ? `${sentence}\n${hint(command.words, language)}` : sentence;
}

function hint(words: string, language: Language): string {
  return words === '' ? texts.seeHelpOfAll[language] : say(texts.seeHelp, language, { words });
}

// A field of the contract is called here as the user writes it.
function named(params: Fault['params'], command: Command | undefined, language: Language): Fault['params'] {
  const { field } = params;
  if (typeof field !== 'string' || !command) return params;
  const [first = ''] = field.split('.');
  if (command.flags[first]) return { ...params, field: flagName(first) };
  const argument = command.arguments[first]?.name;
  return argument === undefined ? params : { ...params, field: typeof argument === 'string' ? argument : argument[language] };
}
