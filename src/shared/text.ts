/**
 * The same words in one form, for matching headers and names: composed letters (macOS writes й and ё as two characters),
 * every kind of space and line break as one plain space, none at the ends, soft hyphens and zero-width characters gone,
 * every dash `-`, every double quotation mark `"`, every apostrophe `'`. Letters keep their case and ё stays ё.
 *
 * Quotation marks become straight ones, not «»: a straight mark does not tell whether it opens or closes, so only this
 * direction needs no guess. What was received is kept beside; this form is never shown in its place.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[«»\u201C-\u201F\u2033\uFF02]/g, '"')
    .replace(/[\u2018-\u201B\u02BC\u2032`\u00B4]/g, "'")
    .replace(/[\s\u0085\u200E\u200F]+/g, ' ')
    .trim();
}

/** What two spellings of one name have in common: `normaliseText`, then small letters, ё as е, no quotation marks. */
export function foldText(text: string): string {
  const bare = normaliseText(text).replace(/["']/g, '');
  return normaliseText(bare).toLowerCase().replaceAll('ё', 'е');
}
