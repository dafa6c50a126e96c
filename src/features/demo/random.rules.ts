/**
 * Numbers from 0 to 1 that look random and depend on the text alone, so that a thing's numbers are the same whatever was made before it. Only integer
 * arithmetic, which every machine does alike.
 */
export function randomOf(...words: readonly (string | number)[]): () => number {
  let state = hashOf(words.join(' '));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The first such number: a draw that is made once. */
export function drawOf(...words: readonly (string | number)[]): number {
  return randomOf(...words)();
}

/** The items in an order that depends on the words alone. */
export function shuffled<Item>(items: readonly Item[], nameOf: (item: Item) => string, ...words: readonly (string | number)[]): Item[] {
  return items
    .map((item) => ({ item, place: drawOf(...words, nameOf(item)) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** A whole number whose mean is the value; never below zero. */
export function wholeOf(value: number, random: () => number): number {
  return Math.max(0, Math.floor(value + random()));
}

/** FNV-1a over UTF-16 units, its bits then mixed: texts that differ in one letter give numbers far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
