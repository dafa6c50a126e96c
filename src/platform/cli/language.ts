import type { Language } from '../../shared/texts.ts';

/** The language of the command line: `--lang`, else VEKHA_LANG, else English where the system's is English, else Russian. */
export function languageFrom(words: readonly string[], env: NodeJS.ProcessEnv): Language {
  const after = words.indexOf('--lang');
  const flag = after >= 0 ? words[after + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const asked = (flag ?? env['VEKHA_LANG'] ?? '').toLowerCase();
  if (asked !== '') return asked.startsWith('en') ? 'en' : 'ru';
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en([_.-]|$)/i.test(system) ? 'en' : 'ru';
}
