import { gunzipSync, gzipSync } from 'node:zlib';
import { daysBetween } from '../../shared/days.ts';
import type { LedgerRow } from './ledger.rules.ts';
import type { Statement } from './statement.ts';

/** Rows ready for the warehouse, with what tells later whether all of them are still there. */
export interface Rows {
  readonly tsv: Uint8Array;
  readonly count: number;
  readonly checksum: string;
}

/** Statements as rows of `intake_counts`. */
export function statementRows(statements: readonly Statement[]): Rows {
  return rowsOf(
    statements.map((it) => [
      it.batch,
      it.line,
      it.col,
      it.source,
      it.from,
      it.to,
      it.service,
      it.authority,
      it.territory,
      it.channel,
      it.visit,
      it.assisted,
      it.outcome,
      it.state,
      it.n,
    ]),
    statements.map((it) => weightOf(it)),
  );
}

/** Signed rows as rows of `intake_cells` under an entry. */
export function ledgerRows(entry: number, rows: readonly LedgerRow[]): Rows {
  return rowsOf(
    rows.map(({ statement: it, sign }) => {
      const signed = it.n * BigInt(sign);
      return [
        entry,
        it.batch,
        it.line,
        it.col,
        it.source,
        it.from,
        it.to,
        it.service,
        it.authority,
        it.territory,
        it.channel,
        it.visit,
        it.assisted,
        it.outcome,
        it.state,
        signed,
        sign,
      ];
    }),
    rows.map(({ statement: it, sign }) => weightOf(it) + BigInt(sign + 2) * 49979687n),
  );
}

/** The kept copy of rows, from which a damaged store is filled again. */
export const packRows = (tsv: Uint8Array): Uint8Array => gzipSync(tsv);
export const unpackRows = (packed: Uint8Array): Uint8Array => gunzipSync(packed);

function rowsOf(rows: readonly (readonly (string | number | bigint)[])[], weights: readonly bigint[]): Rows {
  // Numbers, days and closed codes only: nothing here needs escaping.
  const tsv = new TextEncoder().encode(rows.map((row) => `${row.join('\t')}\n`).join(''));
  const checksum = BigInt.asUintN(
    64,
    weights.reduce((sum, weight) => sum + weight, 0n),
  );
  return { tsv, count: rows.length, checksum: String(checksum) };
}

/** The same arithmetic as `statements-checksums.sql`. */
function weightOf(it: Statement): bigint {
  const days = BigInt(daysBetween('1970-01-01', it.from));
  return (
    BigInt(it.line) * 1000003n +
    BigInt(it.col) * 7919n +
    BigInt(it.service) * 104729n +
    BigInt(it.authority) * 1299709n +
    days * 15485863n +
    it.n * 32452843n
  );
}
