/**
 * How much a text looks like Russian: the logarithm of its likelihood by the frequencies of Russian letters, with a fine
 * for a small letter followed by a capital inside a word. Comparable only between readings of the same bytes in one-byte
 * encodings. Capitals weigh as small letters do, since headers are often written in capitals throughout.
 */
export function scoreRussian(text: string): number {
  let sum = 0;
  let previousSmall = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      previousSmall = false;
      continue;
    }
    const letter = letterOf(code);
    sum += letter === undefined ? (tolerated.has(code) ? toleratedWeight : strangerWeight) : (weights[letter] ?? strangerWeight);
    const capital = code < 0x0430 || code === 0x0401;
    if (letter !== undefined && capital && previousSmall) sum += caseFine;
    previousSmall = letter !== undefined && !capital;
  }
  return sum;
}

// Rough frequencies of а…я in Russian texts, ё apart, per cent. Not taken from one source: only which letters are common and which
// rare matters here, and the test on real names is what they answer to.
const percent = [
  8.0, 1.6, 4.5, 1.7, 3.0, 8.5, 0.94, 1.65, 7.35, 1.2, 3.5, 4.4, 3.2, 6.7, 11.0, 2.8, 4.7, 5.5, 6.3, 2.6, 0.26, 0.97, 0.48, 1.44, 0.73,
  0.36, 0.04, 1.9, 1.74, 0.32, 0.64, 2.0,
];
const yoPercent = 0.04;
const weights = [...percent, yoPercent].map((share) => Math.log(share / 100));
const yoIndex = percent.length;

const toleratedWeight = Math.log(0.003);
const strangerWeight = Math.log(0.00002);
const caseFine = -4;

// Signs that stand in Russian tables beside letters: no-break space, « » № – — “ ” „ ° § … and typographic apostrophe.
const tolerated = new Set([0xa0, 0xab, 0xbb, 0x2116, 0x2013, 0x2014, 0x201c, 0x201d, 0x201e, 0xb0, 0xa7, 0x2026, 0x2019]);

/** 0…31 for а…я in either case, 32 for ё. */
function letterOf(code: number): number | undefined {
  if (code >= 0x0430 && code <= 0x044f) return code - 0x0430;
  if (code >= 0x0410 && code <= 0x042f) return code - 0x0410;
  return code === 0x0451 || code === 0x0401 ? yoIndex : undefined;
}
