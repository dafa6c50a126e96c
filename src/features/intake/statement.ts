import type { Channel } from '../../shared/channels.ts';
import type { Day } from '../../shared/days.ts';
import type { Outcome, Visit } from '../../shared/visits.ts';

export type StatementState = 'known' | 'notReported' | 'notApplicable' | 'withheld';

/** What one cell of a file says: how many applications of a cell authority × service × channel an interval held. Ids are the registry's. */
export interface Statement {
  readonly batch: number;
  /** Physical line (CSV) or row (XLSX), and the column of the count, 1-based; 0·0 = made by a full extract for what its file does not hold. */
  readonly line: number;
  readonly col: number;
  readonly source: number;
  readonly from: Day;
  readonly to: Day;
  readonly service: number;
  readonly authority: number;
  /** ОКТМО as digits, '0' when the file does not state it. */
  readonly territory: string;
  readonly channel: Channel;
  readonly visit: Visit | 'unknown';
  readonly assisted: 'unknown' | 'no' | 'yes';
  readonly outcome: Outcome | 'unknown';
  readonly state: StatementState;
  /** 0 unless known. */
  readonly n: bigint;
}
