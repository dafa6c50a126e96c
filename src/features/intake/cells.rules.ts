import { cardServiceOf } from '../registry/index.rules.ts';
import type { RegistrySnapshot } from '../registry/index.rules.ts';
import type { Statement } from './statement.ts';

/** What statements are about, whatever their source and interval: authority × the service its card speaks of × channel. */
export interface Cells {
  keyOf(it: Statement): string;
  /** It tells the cell as a whole; otherwise only a territory or a purpose of it. */
  isWhole(it: Statement): boolean;
}

/** A purpose belongs to the cell of the service whose card it is provided under (share.md §4.4), as figures roll up. */
export function cellsOf(snapshot: RegistrySnapshot): Cells {
  return {
    keyOf: (it) => `${it.authority} ${cardServiceOf(snapshot, it.authority, it.service)} ${it.channel}`,
    isWhole: (it) => it.territory === '0' && cardServiceOf(snapshot, it.authority, it.service) === it.service,
  };
}
