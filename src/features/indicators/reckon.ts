import { fault } from '../../platform/errors.ts';
import type { Channel } from '../../shared/channels.ts';
import { firstDayOfMonth, monthsBetween } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { findDecisionAsOf } from '../audit/index.ts';
import { readVisibleEntries } from '../intake/index.ts';
import { readSnapshot } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import { askedPeriod } from './asked-period.rules.ts';
import { assessOnce } from './assess-once.ts';
import type { Assessment } from './assessment.rules.ts';
import { checkPeriod } from './expected.rules.ts';
import type { RowNames } from './figure.rules.ts';
import type { Method, Selection } from './indicators.contract.ts';
import { listMethods } from './indicators.store.ts';
import { readKnownPeriods, readLedgerCells } from './ledger.ts';
import type { Visible } from './ledger.ts';
import { chooseMethod } from './method.rules.ts';
import type { Interval } from './month-mask.ts';
import { registryCards } from './registry-cards.ts';
import type { RegistryCards } from './registry-cards.ts';
import { rowNames } from './row-names.ts';
import { selectCards } from './select-cards.ts';
import type { CardSelection } from './select-cards.ts';
import type { FigureContext } from './simulated.ts';

/** What every answer about figures says of itself: as known when, counted how, of which days. */
export interface Asked {
  readonly asOf: string;
  readonly decision: number;
  readonly method: string;
  readonly period: Interval;
  readonly structure: 'then' | 'now';
  readonly simulated: boolean;
}

/** A question about figures with all it rests on: the registry, the method and the ledger as they were known after one decision. */
export interface Reckoning {
  readonly asked: Asked;
  readonly snapshot: RegistrySnapshot;
  readonly visible: Visible;
  readonly knownPeriods: readonly Interval[];
  readonly method: Method;
  readonly cards: RegistryCards;
  readonly names: RowNames;
  readonly selected: CardSelection;
  readonly assessment: Assessment;
}

/**
 * Answers a selection from the ledger. With `byMonth` months stay apart.
 * Faults: notFound `methodUnknown`, `serviceUnknown`, `authorityUnknown`, `municipalityUnknown`; invalid `periodReversed`, `periodTooLong`.
 */
export async function reckon(context: FigureContext, selection: Selection, { byMonth = false } = {}): Promise<Reckoning> {
  const { tx, warehouse, now } = context;
  const decision = await findDecisionAsOf(tx, selection.asOf);
  const [snapshot, visible, methods] = [
    await readSnapshot(tx, decision),
    await readVisibleEntries(tx, decision),
    await listMethods(tx, decision),
  ];
  const knownPeriods = await readKnownPeriods(warehouse, visible);
  const period = askedPeriod(selection, knownPeriods, todayIn(snapshot.region?.timeZone, now));
  checkPeriod(period);
  const method = chooseMethod(methods, selection.method, period.to);
  if (!method) throw fault('notFound', 'methodUnknown', { method: selection.method ?? '' });

  const cards = registryCards(snapshot);
  const names = rowNames(snapshot, selection.structure);
  const selected = selectCards(snapshot, names, selection);
  const cells = await readLedgerCells(warehouse, visible, period, cutsOf(cards, period, byMonth));
  const wanted = (card: { authority: number; service: number }, channel: Channel) =>
    selected.wantsChannel(channel) && selected.wantsCard(card);
  const { service, authority, municipality, channel, structure } = selection;
  const sort = JSON.stringify([method.switches, service, authority, municipality, channel, structure]);
  const assessment = assessOnce(cells, cards, { period, switches: method.switches, channels: cards.channels, wanted }, sort);
  const asOf = (selection.asOf === undefined ? now : new Date(selection.asOf)).toISOString();
  const asked = {
    asOf,
    decision,
    method: method.id,
    period,
    structure,
    simulated: await context.readSimulated(tx, decision),
  };
  return { asked, snapshot, visible, knownPeriods, method, cards, names, selected, assessment };
}

/** By month every month is cut off from the next, so that the ledger's question adds none together. */
function cutsOf(cards: RegistryCards, period: Interval, byMonth: boolean): Day[] {
  const cuts = cards.cutDays(period);
  if (!byMonth) return cuts;
  const months = monthsBetween(period.from, period.to).map(firstDayOfMonth);
  return [...new Set([...cuts, ...months])].toSorted();
}

function todayIn(timeZone: string | undefined, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timeZone ?? 'UTC', dateStyle: 'short' }).format(now);
}
