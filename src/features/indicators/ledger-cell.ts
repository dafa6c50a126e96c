import type { Traits } from './counting.rules.ts';
import type { Interval, MonthMask } from './month-mask.ts';

/**
 * Applications of the cube's ledger that count alike: statements of one authority, service, channel and traits, summed over the months of `months`
 * (bits from the month of the period's first day; from–to are the first and last day of them), or one interval that is no such month (`months` 0).
 */
export interface LedgerCell extends Traits, Interval {
  readonly authority: number;
  readonly service: number;
  /** ОКТМО as digits, '0' where the file does not state it. */
  readonly territory: string;
  readonly state: 'known' | 'notReported' | 'notApplicable' | 'withheld';
  readonly months: MonthMask;
  readonly n: number;
}
