import { command } from '../../../platform/cli/command.ts';
import { commandTexts as texts } from '../commands.texts.ts';
import { readEffect } from '../intake.contract.ts';
import { checkFile, fileFlags } from './given-file.ts';
import { sayBatch } from './say-batch.ts';
import { sayEffect } from './say-effect.ts';
import { sayAlreadyAccepted } from './say-outcome.ts';
import { writeMarked } from './write-marked.ts';

export const checkCommand = command({
  words: 'intake check',
  summary: texts.check,
  arguments: { file: { name: { ru: 'ФАЙЛ', en: 'FILE' }, says: texts.file } },
  flags: { ...fileFlags, marked: { value: { ru: 'КУДА', en: 'OUT' }, says: texts.marked } },
  json: true,
  exits: { 2: texts.exitErrors, 3: texts.exitAlready },
  examples: ['intake check сведения.csv --profile svedeniya-long --source bodies --marked ошибки.csv'],
  run: async (session, { file, marked, ...given }) => {
    const { batch, errors, alreadyAccepted } = await checkFile(session, file, given);
    await writeMarked(session, batch, marked);
    const effect = alreadyAccepted ? null : await session.call(readEffect, { batch: batch.id });
    if (session.asksJson) session.showJson({ batch, errors, alreadyAccepted, effect });
    else {
      sayBatch(session, batch, errors);
      session.say('');
      if (effect) sayEffect(session, effect);
      else sayAlreadyAccepted(session, batch);
    }
    if (alreadyAccepted) return 3;
    return batch.receipt.errorsInAll > 0 ? 2 : 0;
  },
});
