import { channels } from '../../shared/channels.ts';
import type { ShareKey, ShareRow } from './indicators.contract.ts';

/** Rows by the keys asked for, in that order: names by the alphabet, months by time, channels as the closed list has them; what is outside comes last. */
export function sortRows(rows: readonly ShareRow[], by: readonly ShareKey[]): ShareRow[] {
  // Names are compared once each, not once for every pair of rows.
  const places = by.map((key) => ({ key, order: placesOf(key, rows) }));
  return rows.toSorted((one, other) => {
    for (const { key, order } of places) {
      const difference = (order.get(one[key]) ?? 0) - (order.get(other[key]) ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

type Code = string | null | undefined;

function placesOf(key: ShareKey, rows: readonly ShareRow[]): ReadonlyMap<Code, number> {
  const names = new Map<Code, string>(rows.map((row) => [row[key], row.names?.[key] ?? row[key] ?? '']));
  const codes = [...names.keys()].toSorted((one, other) => compare(key, [one, names.get(one)], [other, names.get(other)]));
  return new Map(codes.map((code, place) => [code, place]));
}

const alphabet = new Intl.Collator('ru', { numeric: true });

function compare(
  key: ShareKey,
  [one, oneName = '']: readonly [Code, string | undefined],
  [other, otherName = '']: readonly [Code, string | undefined],
): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  if (key === 'channel') return placeOf(one) - placeOf(other);
  if (key === 'month') return one < other ? -1 : Number(one > other);
  return alphabet.compare(oneName, otherName) || alphabet.compare(one, other);
}

function placeOf(channel: string): number {
  return (channels as readonly string[]).indexOf(channel);
}
