import type { z } from 'zod';
import type { Contract } from '../shared/contract.ts';
import { say, type Language } from '../shared/texts.ts';
import { problemTexts as texts } from './input-problem.texts.ts';

/**
 * The first thing wrong with an input, for people: `{ field: 'full.from', problem: 'нужен день вида 2024-03-15' }`;
 * undefined when nothing is.
 */
export function findInputProblem(contract: Contract, input: unknown, language: Language): { field: string; problem: string } | undefined {
  const parsed = contract.input.safeParse(input, { error: (issue) => sentence(issue, language) });
  if (parsed.success) return undefined;
  const [first] = parsed.error.issues;
  return { field: first?.path.join('.') ?? '', problem: first?.message ?? '' };
}

function sentence(issue: z.core.$ZodRawIssue, language: Language): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? texts.missing[language] : wrongType(issue.expected, language);
    case 'invalid_value':
      return say(texts.oneOf, language, { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return (formats[issue.format] ?? texts.form)[language];
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? texts.empty[language]
        : say(texts.atLeast, language, { bound: String(issue.minimum) });
    case 'too_big':
      return say(texts.atMost, language, { bound: String(issue.maximum) });
    case 'unrecognized_keys':
      return say(texts.unknownNames, language, { names: issue.keys.join(', ') });
    default:
      return texts.wrong[language];
  }
}

function wrongType(expected: string, language: Language): string {
  if (expected === 'number' || expected === 'int') return texts.number[language];
  if (expected === 'boolean') return texts.trueOrFalse[language];
  if (expected === 'array') return texts.list[language];
  if (expected === 'object' || expected === 'record') return texts.object[language];
  return texts.text[language];
}

const formats: Readonly<Record<string, (typeof texts)[keyof typeof texts]>> = { date: texts.day, datetime: texts.instant };
