import { readFile } from 'node:fs/promises';
import { command, type Command } from '../../../platform/cli/command.ts';
import { contractCommand } from '../../../platform/cli/contract-command.ts';
import { openLocalFile } from '../../../platform/cli/local-file.ts';
import { fault } from '../../../platform/errors.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, commandTexts as texts } from '../commands.texts.ts';
import { readMethods, saveMethod } from '../indicators.contract.ts';
import { instant } from './selection-flags.ts';
import { validDays } from './valid-days.ts';

const listCommand = contractCommand(readMethods, {
  words: 'methods list',
  isDefault: true,
  summary: texts.methods,
  fields: { asOf: { value: instant, says: texts.asOf } },
  examples: ['methods --json'],
  show: (session, { methods }) => {
    const { language } = session;
    for (const { id, title, citation, switches, ...valid } of methods) {
      session.say(`${id}: ${title} · ${citation ?? answerTexts.noCitation[language]} · ${validDays(valid, language)}`);
      for (const [name, value] of Object.entries(switches)) session.say(`  ${name}: ${value}`);
    }
  },
});

const saveCommand = command({
  words: 'methods save',
  summary: texts.saveMethod,
  arguments: { file: { name: { ru: 'ФАЙЛ.json', en: 'FILE.json' }, says: texts.methodFile } },
  json: true,
  examples: ['methods save методика-2024.json'],
  run: async (session, { file }) => {
    const given = (await readJson(file)) as InputOf<typeof saveMethod>;
    const answer = await session.call(saveMethod, given);
    if (session.asksJson) session.showJson(answer);
    else session.say(say(answerTexts.methodSaved, session.language, { method: answer.method.id }));
  },
});

export const methodCommands: readonly Command[] = [listCommand, saveCommand];

async function readJson(path: string): Promise<unknown> {
  const file = await openLocalFile(path);
  try {
    return JSON.parse(await readFile(file.path, 'utf8')) as unknown;
  } catch (error) {
    throw fault(
      'invalid',
      'fileIsNotJson',
      { file: path, reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}
