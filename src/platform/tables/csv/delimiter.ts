import { scanCsv } from './csv-scanner.ts';
import type { Delimiter } from '../table.ts';

const candidates: readonly Delimiter[] = [';', ',', '\t'];
const sampleRecords = 100;
const sampleCharacters = 256 * 1024;

/**
 * The delimiter that splits the first records, quotes respected, into the same number of cells; undefined when none does,
 * which is a table of one column. Title lines above the table do not count: agreement is measured from the first record
 * of the usual width on. The width weighs in, so that decimal commas inside `1,5;2,5;3,5` lose to the semicolons.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, sampleCharacters);
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of candidates) {
    const score = agreement(cellCounts(sample, delimiter, sample.length < text.length));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** Excel's own convention: a first line `sep=;` names the delimiter and is no record. Physical lines still count it. */
export function passDelimiterHint(text: string): { body: string; line: number; told?: Delimiter } {
  const hint = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text);
  if (hint === null) return { body: text, line: 0 };
  return { body: text.slice(hint[0].length), line: 1, told: hint[1] as Delimiter };
}

function cellCounts(sample: string, delimiter: Delimiter, cut: boolean): number[] {
  const counts: number[] = [];
  for (const record of scanCsv(sample, delimiter)) {
    if (record.cells.length > 0) counts.push(record.cells.length);
    if (counts.length === sampleRecords) return counts;
  }
  return cut ? counts.slice(0, -1) : counts;
}

/** Zero when no width over one is shared by most records from its first appearance on. */
function agreement(counts: readonly number[]): number {
  const width = usualWidth(counts);
  if (width === undefined) return 0;
  const from = counts.slice(counts.indexOf(width));
  const same = from.filter((count) => count === width).length;
  if (same < Math.min(2, counts.length) || same / from.length < 0.6) return 0;
  return same * (width - 1);
}

function usualWidth(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1);
  let usual: number | undefined;
  for (const [width, seen] of times) {
    const most = usual === undefined ? 0 : (times.get(usual) ?? 0);
    if (seen > most || (seen === most && usual !== undefined && width > usual)) usual = width;
  }
  return usual;
}
