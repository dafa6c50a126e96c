import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';

/** Bounds between the colours, in percentage points from the target; the colours are `--gap-1` … `--gap-7`. */
export const gapBounds = [-20, -10, -5, 0, 5, 10] as const;

/** How a shape is filled: a colour by gap, or grey where there is nothing to compare or nothing at all. */
export type Fill = `gap-${number}` | 'no-target' | 'no-data';

export function fillOf(figure: Figure | undefined): Fill {
  if (figure?.share == null) return 'no-data';
  const gap = figure.target?.gapPoints;
  if (gap == null) return 'no-target';
  // A gap of exactly 0 has reached the target; the sign is exact, four places are enough for the classes.
  const reached = gapBounds.filter((bound) => Number(gap) >= bound).length;
  return `gap-${reached + 1}`;
}

/** Deep colours carry white letters; the others dark ones. */
export function isDeep(fill: Fill): boolean {
  return fill === 'gap-1' || fill === 'gap-7';
}

/** Hatched: the number would change if what is missing came. */
export function isHatched(figure: Figure | undefined): boolean {
  return figure !== undefined && (figure.state === 'incomplete' || figure.state === 'notReported');
}
