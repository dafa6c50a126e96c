import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { boundsForEye, gapForEye, shareForEye } from '../../../src/shared/share.ts';
import type { Language } from '../../../src/shared/texts.ts';

type Counts = Pick<Figure, 'electronic' | 'applications' | 'share'>;

/** The share rounded once, from its counts: «43,2 %»; null when there are no applications, or only the portal's. */
export function shareText({ electronic, applications, share }: Counts, language: Language): string | null {
  return share === null ? null : shareForEye(BigInt(electronic), BigInt(applications), language);
}

/** Between what and what the share lies with what is missing; null where that is unknown or nothing is missing. */
export function boundsText(figure: Counts & Pick<Figure, 'bounds'>, language: Language): { lower: string; upper: string } | null {
  const { electronic, applications, bounds } = figure;
  return bounds && boundsForEye(BigInt(electronic), BigInt(applications), BigInt(bounds.volume), language);
}

/** Percentage points from the target: «−6,8»; null where there is no target or no share. */
export function gapText({ electronic, applications, share, target }: Counts & Pick<Figure, 'target'>, language: Language): string | null {
  return share === null ? null : target && gapForEye(BigInt(electronic), BigInt(applications), target.value, language);
}

/** The number alone, for a column whose heading bears the unit: «43,2». */
export function bare(percent: string): string {
  return percent.replace(/\u00A0?%$/, '');
}
