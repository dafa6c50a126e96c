import { readMethods, type Method } from '../../../src/features/indicators/indicators.contract.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import type { Overview } from './figure-row.ts';

/** The method the page's figures are counted by, as known at their moment. */
export function useMethod(overview: Overview): Method | undefined {
  const { data } = useAnswer(readMethods, 'methods', { asOf: overview.asOf });
  return data?.methods.find(({ id }) => id === overview.method);
}

export function useMethodTitle(overview: Overview): string {
  return useMethod(overview)?.title ?? overview.method;
}
