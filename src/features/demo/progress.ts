import type { OutputOf } from '../../shared/contract.ts';
import type { readProgress } from './demo.contract.ts';

export type Progress = OutputOf<typeof readProgress>;

/** Where a running demo writes how far it has come, for whoever asks; kept in memory, for the files accepted are the lasting truth. */
export interface ProgressBoard {
  /** undefined: no demo runs in this process. */
  read(): Progress | undefined;
  write(progress: Progress): void;
}

export function progressBoard(): ProgressBoard {
  let latest: Progress | undefined;
  return {
    read: () => latest,
    write: (progress) => {
      latest = progress;
    },
  };
}
