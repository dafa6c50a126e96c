import { command } from '../../../platform/cli/command.ts';
import { hashOf, openLocalFile } from '../../../platform/cli/local-file.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { fault } from '../../../platform/errors.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, commandTexts as texts } from '../commands.texts.ts';
import { annulBatch, readBatches } from '../intake.contract.ts';
import { findBatchNumber } from './given-file.ts';

export const annulCommand = command({
  words: 'intake annul',
  summary: texts.annul,
  arguments: { what: { name: { ru: 'ФАЙЛ|НОМЕР', en: 'FILE|BATCH' }, says: texts.fileOrBatch } },
  flags: {
    reason: { value: { ru: 'ТЕКСТ', en: 'TEXT' }, says: texts.reason, required: true },
    profile: { value: { ru: 'ИМЯ', en: 'NAME' }, says: texts.profile },
    source: { value: { ru: 'ИМЯ', en: 'NAME' }, says: texts.source },
  },
  json: true,
  examples: ['intake annul 12 --reason "прислан по ошибке"', 'intake annul сведения.csv --reason "прислан по ошибке"'],
  run: async (session, { what, reason, profile, source }) => {
    const number = (await findBatchNumber(what)) ?? (await batchOfFile(session, what, { profile, source }));
    const { batch } = await session.call(annulBatch, { batch: number, reason });
    if (session.asksJson) session.showJson({ batch });
    else session.say(say(answerTexts.annulled, session.language, { batch: batch.id }));
  },
});

/** The one accepted batch of the file's content. Throws notFound `fileNotAccepted` (file), conflict `fileAcceptedTwice` (file, batches). */
async function batchOfFile(
  session: Session,
  path: string,
  it: { profile: string | undefined; source: string | undefined },
): Promise<number> {
  const contentHash = await hashOf(await openLocalFile(path));
  const { batches } = await session.call(readBatches, { state: 'accepted', contentHash });
  const [found, ...others] = batches.filter(
    (each) => (it.profile ?? each.profile) === each.profile && (it.source ?? each.source) === each.source,
  );
  if (!found) throw fault('notFound', 'fileNotAccepted', { file: path });
  if (others.length > 0)
    throw fault('conflict', 'fileAcceptedTwice', { file: path, batches: [found, ...others].map((each) => each.id).join(', ') });
  return found.id;
}
