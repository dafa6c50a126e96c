import type { Table } from '../../platform/tables/table.ts';
import { describeSeen } from '../../platform/tables/tables.texts.ts';
import type { Text } from '../../shared/texts.ts';
import type { Checked, FoundError } from './check-reading.rules.ts';
import type { Creations } from './creations.ts';
import type { Receipt } from './intake.contract.ts';
import { regionOf } from './ledger.ts';
import type { Received } from './receive.ts';
import type { Statement } from './statement.ts';

/** How many pairs of doubled lines a receipt lists; all are counted. */
const listedDoubles = 1000;

/** The receipt of a check: what was seen, understood, doubled, wrong, left out and would be made. */
export function makeReceipt(it: {
  fileName: string;
  received: Received;
  checked: Checked;
  statements: readonly Statement[];
  errors: readonly FoundError[];
  withdrawn: { cells: number; ofCells: number } | undefined;
  creations: Creations | undefined;
}): Receipt {
  const { reading, table, hash } = it.received;
  const told = it.statements.filter((each) => each.line > 0);
  const region = regionOf(it.statements);
  const count = (holds: (each: Statement) => boolean) => told.filter(holds).length;
  return {
    fileName: it.fileName,
    contentHash: hash,
    format: describeFormat(table),
    layout: { seen: [...table.seen.map(inBoth), ...reading.seen], assumed: reading.assumed },
    columnsLeftOut: reading.columnsLeftOut,
    lines: reading.lines,
    totalsLines: reading.totalsLines,
    statements: {
      known: count((each) => each.state === 'known'),
      zero: count((each) => each.state === 'known' && each.n === 0n),
      notReported: count((each) => each.state === 'notReported'),
      notApplicable: count((each) => each.state === 'notApplicable'),
    },
    doubles: it.checked.doubles.slice(0, listedDoubles),
    doublesInAll: it.checked.doubles.length,
    errorsInAll: it.errors.length,
    errorLines: new Set(it.errors.map((each) => each.line)).size,
    outsideList: it.checked.outsideList,
    interval: region ? { from: region.from, to: region.to } : null,
    withdrawn: it.withdrawn ?? null,
    created: it.creations
      ? { services: it.creations.services.length, authorities: it.creations.authorities.length, provisions: it.creations.provisions.length }
      : null,
  };
}

/** What was noticed while reading the table itself. */
function inBoth(entry: string): Text {
  return { ru: describeSeen(entry, 'ru'), en: describeSeen(entry, 'en') };
}

function describeFormat(table: Table): string {
  return [table.format, table.encoding, table.delimiter === '\t' ? 'tab' : table.delimiter, table.sheet].filter(Boolean).join(' · ');
}
