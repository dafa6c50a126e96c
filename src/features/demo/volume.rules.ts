import type { Body } from './world.ts';

/** Applications a body may expect in a year, of all its services. */
export function volumeOf({ population, cards }: Body): number {
  return population * cards.reduce((sum, { rate }) => sum + rate, 0);
}
