/** The languages everything users read is written in. */
export type Language = 'ru' | 'en';

/** One sentence in both languages, side by side, so that a missing one does not compile. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** Fills `{name}` places of a sentence; an unknown place stays as it is, so that the mistake is seen. */
export function say(text: Text, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** The noun's form for a count: `plural(5, 'ru', ['файл', 'файла', 'файлов'])`; English takes [one, other]. */
export function plural(
  count: number | bigint,
  language: Language,
  forms: readonly [string, string] | readonly [string, string, string],
): string {
  const rule = new Intl.PluralRules(language).select(Number(count));
  if (rule === 'one') return forms[0];
  if (rule === 'few') return forms[1];
  return forms[2] ?? forms[1];
}
