import type { Session } from '../../../platform/cli/session.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts as texts } from '../commands.texts.ts';
import type { Batch } from './say-batch.ts';

export function sayAlreadyAccepted(session: Session, batch: Batch): void {
  session.say(say(texts.alreadyAccepted, session.language, { batch: batch.id }));
}

export function sayAccepted(session: Session, batch: Batch): void {
  session.say(say(texts.accepted, session.language, { batch: batch.id }));
}

export function sayReturned(session: Session): void {
  session.say(texts.returned[session.language]);
}
