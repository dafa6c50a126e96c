import { monthsBetween } from '../../shared/days.ts';
import type { Month } from '../../shared/days.ts';

/** What the demo speaks of, oldest first: the two years of the act's targets. */
export const demoMonths: readonly Month[] = monthsBetween('2023-01-01', '2024-12-31');
