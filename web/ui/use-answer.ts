import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Contract, InputOf, OutputOf } from '../../src/shared/contract.ts';
import { ask } from './api.ts';
import { useLanguage } from './language.ts';

interface Options<C extends Contract> {
  enabled?: boolean;
  /** Ask again in a second while an answer is like this. */
  again?: (answer: OutputOf<C>) => boolean;
}

/**
 * The answer of a query, kept while the same subject is asked again (a later "as of", another page), so that nothing blinks;
 * another subject starts empty, so that no number ever stands under another's name.
 */
export function useAnswer<C extends Contract>(
  contract: C,
  subject: string,
  input: InputOf<C>,
  { enabled = true, again }: Options<C> = {},
): UseQueryResult<OutputOf<C>> {
  const language = useLanguage();
  return useQuery({
    queryKey: [contract.name, subject, input],
    queryFn: async ({ signal }) => ask(contract, input, { language, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === subject ? previous : undefined),
    refetchInterval: ({ state }) => (state.data !== undefined && again?.(state.data) === true ? 1000 : false),
    enabled,
  });
}
