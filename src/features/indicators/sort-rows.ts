import { channels } from '../../shared/channels.ts';
import type { ShareKey, ShareRow } from './indicators.contract.ts';

/** Rows by the keys asked for, in that order: names by the alphabet, months by time, channels as the closed list has them; what is outside comes last. */
export function sortRows(rows: readonly ShareRow[], by: readonly ShareKey[]): ShareRow[] {
  return rows.toSorted((one, other) => {
    for (const key of by) {
      const order = compare(key, one, other);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const alphabet = new Intl.Collator('ru', { numeric: true });

function compare(key: ShareKey, one: ShareRow, other: ShareRow): number {
  const [left, right] = [one[key], other[key]];
  if (left == null || right == null) return Number(left == null) - Number(right == null);
  if (key === 'channel') return place(left) - place(right);
  if (key === 'month') return left < right ? -1 : Number(left > right);
  return alphabet.compare(one.names?.[key] ?? left, other.names?.[key] ?? right) || alphabet.compare(left, right);
}

function place(channel: string): number {
  return (channels as readonly string[]).indexOf(channel);
}
