import { command } from '../../../platform/cli/command.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { Fault } from '../../../platform/errors.ts';
import { commandTexts as texts } from '../commands.texts.ts';
import { acceptBatch, readBatch, readEffect, returnBatch, type IntakeError } from '../intake.contract.ts';
import { checkFile, fileFlags, findBatchNumber, type GivenFile } from './given-file.ts';
import { sayBatch, type Batch } from './say-batch.ts';
import { sayEffect, type Effect } from './say-effect.ts';
import { sayAccepted, sayAlreadyAccepted, sayReturned } from './say-outcome.ts';
import { writeMarked } from './write-marked.ts';

export const acceptCommand = command({
  words: 'intake accept',
  summary: texts.accept,
  arguments: { what: { name: { ru: 'ФАЙЛ|НОМЕР', en: 'FILE|BATCH' }, says: texts.fileOrBatch } },
  flags: {
    ...fileFlags,
    quarantine: { says: texts.quarantine },
    reason: { value: { ru: 'ТЕКСТ', en: 'TEXT' }, says: texts.reason },
    marked: { value: { ru: 'КУДА', en: 'OUT' }, says: texts.marked },
  },
  json: true,
  exits: { 2: texts.exitReturned, 3: texts.exitAlready },
  examples: [
    'intake accept сведения.csv --profile svedeniya-long --source bodies',
    'intake accept выгрузка.xlsx --profile mfc-extract --source mfc --full 2024-01-01..2024-01-31',
  ],
  run: async (session, { what, ...given }) => {
    const result = await acceptWhatIsSent(session, what, given);
    if (session.asksJson) session.showJson(result);
    else sayResult(session, result);
    return exits[result.outcome];
  },
});

const exits = { accepted: 0, returned: 2, alreadyAccepted: 3 } as const;

interface Result {
  readonly outcome: keyof typeof exits;
  readonly batch: Batch;
  readonly errors: readonly IntakeError[];
  readonly effect: Effect | null;
}

type Wanted = GivenFile & { readonly quarantine: boolean; readonly reason: string | undefined; readonly marked: string | undefined };

/** Another decision may come between checking and accepting; a file is then checked anew, a batch named by its number is not. */
async function acceptWhatIsSent(session: Session, what: string, wanted: Wanted): Promise<Result> {
  const number = await findBatchNumber(what);
  for (let tried = 1; ; tried += 1) {
    try {
      const checked = number === undefined ? await checkFile(session, what, wanted) : await readChecked(session, number);
      return await decide(session, checked, wanted);
    } catch (error) {
      if (number !== undefined || tried === tries || !(error instanceof Fault) || !overtaken.has(error.code)) throw error;
    }
  }
}

const tries = 3;

const overtaken: ReadonlySet<string> = new Set(['alreadyAccepted', 'batchDecided', 'registryChangedSinceCheck']);

interface Checked {
  readonly batch: Batch;
  readonly errors: readonly IntakeError[];
  readonly alreadyAccepted: boolean;
}

async function readChecked(session: Session, number: number): Promise<Checked> {
  const { batch, errors } = await session.call(readBatch, { batch: number });
  return { batch, errors, alreadyAccepted: batch.state === 'accepted' };
}

async function decide(
  session: Session,
  { batch, errors, alreadyAccepted }: Checked,
  { quarantine, reason, marked }: Wanted,
): Promise<Result> {
  if (alreadyAccepted) return { outcome: 'alreadyAccepted', batch, errors, effect: null };
  await writeMarked(session, batch, marked);
  const why = reason === undefined ? {} : { reason };
  if (batch.receipt.errorsInAll > 0 && !quarantine) {
    const returned = await session.call(returnBatch, { batch: batch.id, ...why });
    return { outcome: 'returned', batch: returned.batch, errors, effect: null };
  }
  const effect = await session.call(readEffect, { batch: batch.id });
  const accepted = await session.call(acceptBatch, { batch: batch.id, quarantine, ...why });
  return { outcome: 'accepted', batch: accepted.batch, errors, effect };
}

function sayResult(session: Session, { outcome, batch, errors, effect }: Result): void {
  sayBatch(session, batch, errors);
  session.say('');
  if (effect) sayEffect(session, effect);
  if (outcome === 'accepted') sayAccepted(session, batch);
  else if (outcome === 'returned') sayReturned(session);
  else sayAlreadyAccepted(session, batch);
}
