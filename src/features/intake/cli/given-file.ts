import { misused } from '../../../platform/cli/exit-codes.ts';
import { openLocalFile, type LocalFile } from '../../../platform/cli/local-file.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { isDay } from '../../../shared/days.ts';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import { commandTexts as texts, misuseTexts } from '../commands.texts.ts';
import { checkBatch } from '../intake.contract.ts';

/** Flags that say what a file is. */
export const fileFlags = {
  profile: { value: { ru: 'ИМЯ', en: 'NAME' }, says: texts.profile },
  source: { value: { ru: 'ИМЯ', en: 'NAME' }, says: texts.source },
  full: { value: { ru: 'ДЕНЬ..ДЕНЬ', en: 'DAY..DAY' }, says: texts.full },
  authority: { value: { ru: 'КОДЫ', en: 'CODES' }, says: texts.authority },
  sheet: { value: { ru: 'ЛИСТ', en: 'SHEET' }, says: texts.sheet },
} as const;

export type GivenFile = { readonly [Name in keyof typeof fileFlags]: string | undefined };

/** Sends a file to be checked. */
export async function checkFile(session: Session, path: string, given: GivenFile): Promise<OutputOf<typeof checkBatch>> {
  const input = inputFor(session, given);
  const file = await openLocalFile(path);
  return session.call(checkBatch, { ...input, fileName: file.name }, file);
}

/** A batch's number where the user gave one instead of a file. */
export async function findBatchNumber(word: string): Promise<number | undefined> {
  if (!/^\d{1,9}$/.test(word)) return undefined;
  const file: LocalFile | undefined = await openLocalFile(word).catch(() => undefined);
  return file ? undefined : Number(word);
}

function inputFor(session: Session, { profile, source, sheet, ...given }: GivenFile): Omit<InputOf<typeof checkBatch>, 'fileName'> {
  if (profile === undefined || source === undefined) throw misused(misuseTexts.profileAndSourceNeeded[session.language]);
  const full = fullExtract(session, given);
  return { profile, source, ...(sheet === undefined ? {} : { sheet }), ...(full ? { full } : {}) };
}

function fullExtract(session: Session, { full, authority }: Pick<GivenFile, 'full' | 'authority'>) {
  if (full === undefined) {
    if (authority !== undefined) throw misused(misuseTexts.authorityWithoutFull[session.language]);
    return undefined;
  }
  const [from = '', to = '', ...rest] = full.split('..');
  if (!isDay(from) || !isDay(to) || rest.length > 0) throw misused(misuseTexts.fullWrong[session.language]);
  return { from, to, ...(authority === undefined ? {} : { authorities: authority.split(',').filter((code) => code !== '') }) };
}
