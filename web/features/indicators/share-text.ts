import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { shareForEye } from '../../../src/shared/share.ts';
import type { Language } from '../../../src/shared/texts.ts';

type Counts = Pick<Figure, 'electronic' | 'applications'>;

/** The share rounded once, from its counts: «43,2 %»; null when there are no applications. */
export function shareText({ electronic, applications }: Counts, language: Language): string | null {
  return shareForEye(BigInt(electronic), BigInt(applications), language);
}

/** The number alone, for a column whose heading bears the unit: «43,2». */
export function bare(percent: string): string {
  return percent.replace(/\u00A0?%$/, '');
}
