import { say, type Language, type Text } from '../../src/shared/texts.ts';
import { useAddress } from './address.ts';

/** Russian unless the address says `lang=en`. */
export function useLanguage(): Language {
  return useAddress().get('lang') === 'en' ? 'en' : 'ru';
}

export type Say = (text: Text, params?: Readonly<Record<string, string | number>>) => string;

/** Sentences in the language of the page. */
export function useSay(): Say {
  const language = useLanguage();
  return (text, params) => say(text, language, params);
}
