import { writeGivenFile } from '../../../platform/cli/local-file.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts as texts } from '../commands.texts.ts';
import { readMarkedFile } from '../intake.contract.ts';
import type { Batch } from './say-batch.ts';

/** Writes the sender's file back with its errors marked, while the raw file is still kept: before any decision. */
export async function writeMarked(session: Session, batch: Batch, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  if (batch.receipt.errorsInAll === 0) return session.tell(texts.nothingToMark[session.language]);
  await writeGivenFile(path, await session.call(readMarkedFile, { batch: batch.id }));
  session.tell(say(texts.marked, session.language, { file: path }));
}
