import type { Assessment } from './assessment.rules.ts';
import type { Card } from './card.ts';

/**
 * Services some body of which told of other channels, zero included, while nothing at all came of its ЕПГУ filings; and the applications known of them.
 * Their share is low, or looks like 0 %, only because the portal's figures are absent.
 */
export function unreportedElectronic({ answered, counted }: Assessment): { services: number; applications: number } {
  const silent = new Set<Card>();
  const telling = new Set<Card>();
  for (const { card, channel, months, intervals, missing } of answered) {
    const came = months !== 0n || intervals.length > 0;
    if (channel === 'epgu' && !came && missing.length > 0) silent.add(card);
    if (channel !== 'epgu' && came) telling.add(card);
  }
  // What came unexpected, on a channel nobody answers for, is known all the same.
  for (const { card, cell } of counted) {
    if (cell.channel === 'epgu') silent.delete(card);
    else telling.add(card);
  }
  const both = new Set([...silent].filter((each) => telling.has(each)));
  const applications = counted.reduce((sum, { card, cell }) => (both.has(card) ? sum + cell.n : sum), 0);
  return { services: new Set([...both].map((each) => each.service)).size, applications };
}
