import type { Contract } from '../shared/contract.ts';
import { say, type Language, type Text } from '../shared/texts.ts';
import type { Fault, FaultParams } from './errors.ts';
import { findInputProblem } from './input-problem.ts';

/** A sentence, with what to do, for every code a fault may have. */
export type FaultTexts = Readonly<Record<string, Text>>;

/** What was asked when a fault arose: the words about a wrong field are made from them. */
export interface Asked {
  readonly contract: Contract;
  readonly input: unknown;
}

/** The sentence of a fault; a code without one is shown as it is, so that the omission is seen. */
export function sayFault(fault: { readonly code: string; readonly params: FaultParams }, texts: FaultTexts, language: Language): string {
  const sentence = texts[fault.code];
  return sentence ? say(sentence, language, fault.params) : `${fault.code} ${JSON.stringify(fault.params)}`;
}

/** The params of a fault, those of a wrong field in the reader's language. */
export function faultParams(fault: Fault, asked: Asked | undefined, language: Language): FaultParams {
  if (fault.code !== 'inputInvalid' || !asked) return fault.params;
  return { ...fault.params, ...findInputProblem(asked.contract, asked.input, language) };
}
