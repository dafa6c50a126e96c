import type { Contract } from '../../shared/contract.ts';
import type { LocalFile } from './local-file.ts';

/** How an operation is reached; the same input gives the same answer on every way. */
export interface Transport {
  /** Throws the operation's fault. */
  call(contract: Contract, input: Record<string, unknown>, file?: LocalFile): Promise<unknown>;
  close(): Promise<void>;
}
