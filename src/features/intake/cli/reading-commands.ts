import { contractCommand } from '../../../platform/cli/contract-command.ts';
import { channelTitles } from '../../../shared/channels.ts';
import { dayForEye } from '../../../shared/for-eye.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, columnTexts as columns, commandTexts as texts, stateTexts } from '../commands.texts.ts';
import { readBatch, readBatches, readProfiles } from '../intake.contract.ts';
import { sayBatch } from './say-batch.ts';

const number = { ru: 'ЧИСЛО', en: 'NUMBER' };

export const listCommand = contractCommand(readBatches, {
  words: 'intake list',
  summary: texts.list,
  fields: {
    state: { value: { ru: 'СОСТОЯНИЕ', en: 'STATE' }, says: texts.state },
    contentHash: null,
    before: { value: number, says: texts.before },
    limit: { value: number, says: texts.limit },
  },
  examples: ['intake list --state accepted'],
  show: (session, { batches, inAll }) => {
    const { language } = session;
    if (batches.length === 0) return session.say(answerTexts.noBatches[language]);
    session.showTable(
      [
        { title: columns.batch[language], of: (row) => row.id },
        { title: columns.state[language], of: (row) => stateTexts[row.state][language] },
        { title: columns.source[language], of: (row) => row.source },
        { title: columns.profile[language], of: (row) => row.profile },
        { title: columns.file[language], of: (row) => row.fileName },
        {
          title: columns.days[language],
          of: ({ receipt: { interval } }) => interval && `${dayForEye(interval.from, language)} – ${dayForEye(interval.to, language)}`,
        },
        { title: columns.values[language], of: ({ receipt: { statements } }) => statements.known + statements.zero },
        { title: columns.errors[language], of: (row) => row.receipt.errorsInAll },
        {
          title: columns.checkedAt[language],
          of: (row) => `${dayForEye(row.checkedAt.slice(0, 10), language)} ${row.checkedAt.slice(11, 16)}`,
        },
      ],
      batches,
    );
    return batches.length < inAll ? session.say(say(answerTexts.inAll, language, { shown: batches.length, inAll })) : undefined;
  },
});

export const showCommand = contractCommand(readBatch, {
  words: 'intake show',
  summary: texts.show,
  fields: {
    batch: { name: { ru: 'НОМЕР', en: 'BATCH' }, says: texts.batchNumber },
    errorsAfter: { value: number, says: texts.errorsAfter },
    limit: { value: number, says: texts.limit },
  },
  examples: ['intake show 12'],
  show: (session, { batch, errors }, given) => sayBatch(session, batch, errors, Number(given.errorsAfter ?? 0)),
});

export const profilesCommand = contractCommand(readProfiles, {
  words: 'intake profiles',
  summary: texts.profiles,
  fields: {},
  examples: ['intake profiles'],
  show: (session, { profiles }) => {
    const { language } = session;
    for (const each of profiles) {
      session.say(`${each.code}: ${each.title[language]}`);
      session.say(`  ${each.description[language]}`);
      for (const { field, columns: names, required } of each.fields) {
        session.say(`  ${field}: ${names.join(' · ')}${required ? ` (${answerTexts.required[language]})` : ''}`);
      }
      for (const assumed of each.assumed) session.say(`  ${answerTexts.assumed[language]}: ${assumed[language]}`);
      session.say(`  → ${each.channels.map((channel) => channelTitles[channel][language]).join(', ')}`);
      session.say('');
    }
  },
});
