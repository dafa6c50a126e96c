import { foldText } from '../../../shared/text.ts';

/**
 * Is the text a likely slip of the known one: other letters of the same look («ЕПГY» with a Latin Y), or a letter or two wrong, missing,
 * doubled or swapped («чрез МФЦ»)? Short names allow one slip, longer ones a quarter as many as they have letters, three at most. For
 * pointing at mistakes only: a likeness never gives a meaning.
 */
export function isSimilar(text: string, known: string): boolean {
  const one = look(text);
  const other = look(known);
  if (one === '' || other.length < 3) return false;
  const allowed = Math.max(1, Math.min(3, Math.floor(other.length / 4)));
  return Math.abs(one.length - other.length) <= allowed && slips(one, other) <= allowed;
}

const latin = 'aceopxykmthb';
const cyrillic = 'асеорхукмтнв';

/** One alphabet for letters that look the same. */
function look(text: string): string {
  return foldText(text).replace(/[aceopxykmthb]/g, (letter) => cyrillic[latin.indexOf(letter)] ?? letter);
}

/** Slips that turn one text into the other: a letter replaced, dropped, added, or two neighbours swapped (restricted Damerau–Levenshtein). */
function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      current.push(swapped ? Math.min(least, (beforeLast[column - 2] ?? 0) + 1) : least);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
