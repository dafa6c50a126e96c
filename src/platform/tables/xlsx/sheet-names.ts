const longestName = 31;

/**
 * Names that Excel takes for sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, no two alike
 * without regard to case, and none like `taken`. Names that are right already stay as they are.
 */
export function nameSheets(wanted: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'Лист';
    let tried = clean.slice(0, longestName).trimEnd();
    for (let number = 2; used.has(tried.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      tried = clean.slice(0, longestName - suffix.length).trimEnd() + suffix;
    }
    used.add(tried.toLowerCase());
    return tried;
  });
}
