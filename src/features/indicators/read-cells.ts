import { fault } from '../../platform/errors.ts';
import { query } from '../../platform/operation.ts';
import { isDay } from '../../shared/days.ts';
import { mayLook } from '../access/index.ts';
import { findBatchNames } from '../intake/index.ts';
import { standingOf, wordOf } from './card.ts';
import { countingOf } from './counting.rules.ts';
import type { CountingRule } from './counting.rules.ts';
import { foldFigures } from './figure.rules.ts';
import { readCells as contract } from './indicators.contract.ts';
import { whyTexts } from './indicators.texts.ts';
import { readFileCells } from './ledger.ts';
import type { CellsWanted, FileCell } from './ledger.ts';
import { daysOfMonth } from './month-mask.ts';
import type { Interval } from './month-mask.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckon.ts';
import type { FigurePorts } from './simulated.ts';

/**
 * What a figure is made of: the cells of the files that meet its period, each with where it counts and why; those that count add up to the figure.
 * Faults as `reckon`, and invalid `monthUnknown`.
 */
export const readCells = (ports: FigurePorts) =>
  query(contract, {
    allow: mayLook,
    async run(context, { month, after, limit, ...selection }) {
      const months = month === undefined ? undefined : monthsOfRow(month);
      const reckoning = await reckon({ ...context, ...ports }, selection, { byMonth: month !== undefined });
      const { asked, snapshot, visible } = reckoning;
      const { cells, inAll } = await readFileCells(context.warehouse, visible, asked.period, wantedOf(reckoning, months), { after, limit });
      const fileNames = await findBatchNames(context.tx, [...new Set(cells.map((each) => each.batch))]);
      return {
        ...asked,
        inAll,
        ...sumsOf(reckoning, month),
        cells: cells.map((cell) => ({
          batch: cell.batch,
          fileName: fileNames.get(cell.batch) ?? '',
          line: cell.line,
          column: cell.col,
          source: snapshot.sources.get(cell.source)?.code ?? String(cell.source),
          service: snapshot.services.get(cell.service)?.code ?? String(cell.service),
          serviceTitle: snapshot.services.get(cell.service)?.title ?? '',
          authority: snapshot.authorities.get(cell.authority)?.code ?? String(cell.authority),
          authorityName: snapshot.authorities.get(cell.authority)?.name ?? '',
          channel: cell.channel,
          from: cell.from,
          to: cell.to,
          n: cell.n,
          ...countedAs(cell, reckoning),
        })),
      };
    },
  });

function countedAs(cell: FileCell, { asked, cards, method }: Reckoning) {
  const card = cards.find(cell.authority, cell.service);
  const standing = standingOf(card, asked.period, cell);
  if (!card || standing !== 'counts') return { counts: 'no' as const, why: whyTexts[standing === 'counts' ? 'notProvided' : standing] };
  const { counts, rule }: { counts: 'electronic' | 'total' | 'no'; rule: CountingRule } = countingOf(
    cell,
    wordOf(card, cell),
    method.switches,
  );
  return { counts, why: whyTexts[rule] };
}

/** All cells of the period, or those of the cards wanted; a statement under no card is shown only where every card is. */
function wantedOf({ cards, selected }: Reckoning, months: Interval | undefined): CellsWanted {
  return {
    pairs: selected.everyCard ? undefined : cards.all.filter(selected.wantsCard).flatMap(cards.pairsUnder),
    channels: selected.channels.length === 0 ? undefined : selected.channels,
    months,
  };
}

function sumsOf({ assessment, names }: Reckoning, month: string | undefined): { applications: number; electronic: number } {
  const rows = foldFigures(assessment, month === undefined ? [] : ['month'], names, () => undefined);
  const row = rows.find(({ keys }) => keys.month === month);
  return { applications: row?.tally.applications ?? 0, electronic: row?.tally.electronic ?? 0 };
}

/** The days of a row by month, `2024-03` or `2018-04/2019-03`. */
function monthsOfRow(text: string): Interval {
  const [first = '', last = first, ...others] = text.split('/');
  if (others.length > 0 || ![first, last].every((each) => /^\d{4}-\d{2}$/.test(each) && isDay(`${each}-01`)) || last < first) {
    throw fault('invalid', 'monthUnknown', { month: text });
  }
  return { from: daysOfMonth(first).from, to: daysOfMonth(last).to };
}
