import type { Text } from '../../shared/texts.ts';
import { Fault, fault } from '../errors.ts';

/** 0 done · 1 a fault · 2 a file returned · 3 already accepted (share.md §5) · 64 wrong words (EX_USAGE). */
export type ExitCode = 0 | 1 | 2 | 3 | 64;

export const commonExits: Readonly<Partial<Record<ExitCode, Text>>> = {
  0: { ru: 'сделано', en: 'done' },
  1: { ru: 'не сделано: причина и что делать — в сообщении', en: 'not done: the message says why and what to do' },
  64: { ru: 'команда записана неверно', en: 'the command is not written right' },
};

/** Codes of faults that lie in how the command is written. */
const usageCodes: ReadonlySet<string> = new Set(['inputInvalid', 'fieldUnknown', 'usageWrong']);

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof Fault && usageCodes.has(error.code) ? 64 : 1;
}

/** The words of a command do not go together: `problem` is the sentence, in the reader's language. */
export function misused(problem: string, words = ''): Fault {
  return fault('invalid', 'usageWrong', { problem, words });
}
