import type { Vocabulary } from './column-meaning.ts';
import { meaningOf, vocabularyOf } from './column-meaning.ts';
import { isApplicant } from './channel-label.ts';
import type { OpenFile } from './open-file.ts';
import { isTotalName } from './body.ts';
import { isOrdinary } from './unknown-columns.ts';

/** Columns of one service, or of the service each block of lines names. */
export interface ServiceColumns {
  /** '' = the block or the title names the service. */
  readonly service: string;
  /** Columns that are added up: kinds of applicants. */
  readonly parts: readonly number[];
  /** «Всего» of those, checked. */
  readonly totals: readonly number[];
}

/** What the columns right of the labels are: counts if the header calls any of them so, otherwise services by name. */
export function findServiceColumns(file: OpenFile): { services: ServiceColumns[]; leftOut: number[] } {
  const vocabulary = vocabularyOf(file.profile);
  const values = file.header.paths.flatMap((path, index) => {
    const column = index + 1;
    return path.length > 0 && column !== file.columns.fields.get('channel') ? [describe(vocabulary, path, column)] : [];
  });
  const counts = values.filter(({ isCount }) => isCount);
  const named = values.filter(({ isCount, base }) => !isCount && !isOrdinary(base.at(-1) ?? ''));
  const used = counts.length > 0 ? counts : named;
  const leftOut = values.filter((value) => !used.includes(value)).map(({ column }) => column);
  const shared = counts.length > 0 ? 0 : sharedLevels(named.map(({ base }) => base));
  const groups = Map.groupBy(used, ({ base }) => (counts.length > 0 ? '' : base.slice(shared).join(' ')));
  const services = [...groups].map(([service, group]): ServiceColumns => {
    const parts = group.filter(({ isTotal }) => !isTotal).map(({ column }) => column);
    const totals = group.filter(({ isTotal }) => isTotal).map(({ column }) => column);
    // «Всего» alone is the count itself.
    return parts.length > 0 ? { service, parts, totals } : { service, parts: totals.slice(0, 1), totals: totals.slice(1) };
  });
  return { services, leftOut };
}

interface ValueColumn {
  readonly column: number;
  readonly base: readonly string[];
  readonly isTotal: boolean;
  readonly isCount: boolean;
}

function describe(vocabulary: Vocabulary, path: readonly string[], column: number): ValueColumn {
  const leaf = path.at(-1) ?? '';
  const isTotal = isTotalName(leaf);
  const base = isTotal || isApplicant(leaf) ? path.slice(0, -1) : path;
  const meaning = meaningOf(vocabulary, base);
  return {
    column,
    base,
    isTotal,
    isCount: base.length === 0 || (meaning !== undefined && 'field' in meaning && meaning.field === 'count'),
  };
}

/** «Наименование услуги» over all services is no part of a name. */
function sharedLevels(bases: readonly (readonly string[])[]): number {
  const [first] = bases;
  if (first === undefined) return 0;
  let level = 0;
  while (bases.every((base) => base.length > level + 1 && base[level] === first[level])) level += 1;
  return level;
}
