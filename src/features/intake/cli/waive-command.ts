import { contractCommand } from '../../../platform/cli/contract-command.ts';
import { countForEye } from '../../../shared/for-eye.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, commandTexts as texts } from '../commands.texts.ts';
import { waiveErrors } from '../intake.contract.ts';

export const waiveCommand = contractCommand(waiveErrors, {
  words: 'intake waive',
  summary: texts.waive,
  fields: {
    batch: { name: { ru: 'НОМЕР', en: 'BATCH' }, says: texts.batchNumber },
    reason: { value: { ru: 'ТЕКСТ', en: 'TEXT' }, says: texts.reason },
  },
  examples: ['intake waive 12 --reason "строки присланы по ошибке"'],
  show: (session, { batch, waived }) =>
    session.say(say(answerTexts.waived, session.language, { batch: batch.id, count: countForEye(waived, session.language) })),
});
