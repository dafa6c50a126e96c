import type { Channel } from '../../shared/channels.ts';
import { fault } from '../../platform/errors.ts';
import { shareOf } from '../../shared/share.ts';
import type { AnsweredCells, Assessment, CountedCell } from './assessment.rules.ts';
import type { Figure, FigureState, ShareKey } from './indicators.contract.ts';
import { countExpected } from './missing.rules.ts';
import type { MissingCell } from './missing.rules.ts';
import { countMonths, monthKeyOf, monthsOf } from './month-mask.ts';

/** What a figure adds up to. `volume` is the comparable volume of all that is missing; undefined as soon as one cell's is unknown. */
export interface Tally {
  applications: number;
  electronic: number;
  electronicByCard: number;
  electronicByDefault: number;
  assisted: number;
  /** Expected cells that came, and cells that came unexpected. */
  came: number;
  missing: number;
  expected: number;
  volume: number | undefined;
  /** Of channels beside the ЕПГУ: what came, and expected cells that did not. */
  cameBeside: number;
  missingBeside: number;
}

/** How ids become the codes of rows, in the structure asked for; null = outside (a regional body has no municipality). */
export interface RowNames {
  service(service: number): string;
  authority(authority: number): string;
  municipality(authority: number): string | null;
  territory(territory: string, authority: number): string | null;
}

export type RowKeys = Partial<Record<ShareKey, string | null>>;

export interface TalliedRow {
  readonly keys: RowKeys;
  readonly tally: Tally;
}

export type VolumeOf = (cells: AnsweredCells, missing: MissingCell) => number | undefined;

/**
 * Adds an assessment up by any combination of keys, rows of expectations that nobody answered included. Rows of any breakdown add up to the total in
 * applications, electronic, expected and missing; without keys there is exactly one row.
 */
export function foldFigures(assessment: Assessment, by: readonly ShareKey[], names: RowNames, volumeOf: VolumeOf): TalliedRow[] {
  const rows = new Map<string, TalliedRow>();
  if (by.length === 0) tallyOf(rows, by, {});
  for (const each of assessment.counted) addCounted(tallyOf(rows, by, keysOfCounted(each, by, names)), each);
  for (const each of assessment.answered) addAnswers(rows, by, each, assessment.origin, names, volumeOf);
  return [...rows.values()];
}

/** The figure of a tally (share.md §1, §3), not yet compared with a target. Throws invalid `countsTooLarge` beyond 2⁵³: nothing is ever rounded silently. */
export function figureOf(tally: Tally): Omit<Figure, 'target' | 'met'> {
  const { applications, electronic, expected, missing, electronicByCard, electronicByDefault, assisted, volume } = tally;
  if (!Number.isSafeInteger(applications + (volume ?? 0))) throw fault('invalid', 'countsTooLarge');
  return {
    applications,
    electronic,
    share: isPortalAlone(tally) ? null : shareOf(BigInt(electronic), BigInt(applications)),
    state: stateOf(tally),
    expected,
    missing,
    ...boundsOf(tally),
    electronicByCard,
    electronicByDefault,
    assisted,
  };
}

/** Only the portal's file has come: what is known is electronic by itself, so its share says nothing (share.md §8); the bounds do. */
export function isPortalAlone({ applications, cameBeside, missingBeside }: Tally): boolean {
  return applications > 0 && cameBeside === 0 && missingBeside > 0;
}

export function emptyTally(): Tally {
  return {
    applications: 0,
    electronic: 0,
    electronicByCard: 0,
    electronicByDefault: 0,
    assisted: 0,
    came: 0,
    missing: 0,
    expected: 0,
    volume: 0,
    cameBeside: 0,
    missingBeside: 0,
  };
}

function stateOf({ applications, came, missing, expected }: Tally): FigureState {
  if (expected === 0 && came === 0) return 'notApplicable';
  if (came === 0) return 'notReported';
  if (missing > 0) return 'incomplete';
  return applications === 0 ? 'noApplications' : 'known';
}

/** [N/(T+V), (N+V)/(T+V)] instead of a false percentage; no bounds where any V is unknown, or where nothing at all is there to divide by. */
function boundsOf({ applications, electronic, missing, volume }: Tally): Pick<Figure, 'bounds' | 'boundsReason'> {
  if (missing === 0) return { bounds: null, boundsReason: 'nothingMissing' };
  if (volume === undefined) return { bounds: null, boundsReason: 'noComparableVolume' };
  const whole = BigInt(applications) + BigInt(volume);
  const lower = shareOf(BigInt(electronic), whole);
  const upper = shareOf(BigInt(electronic) + BigInt(volume), whole);
  if (lower === null || upper === null) return { bounds: null, boundsReason: 'noComparableVolume' };
  return { bounds: { lower, upper, volume }, boundsReason: null };
}

function addCounted(tally: Tally, { cell, counting }: CountedCell): void {
  tally.applications += cell.n;
  tally.came += 1;
  if (cell.channel !== 'epgu') tally.cameBeside += 1;
  if (counting.counts !== 'electronic') return;
  tally.electronic += cell.n;
  if (counting.rests === 'card') tally.electronicByCard += cell.n;
  if (counting.rests === 'default') tally.electronicByDefault += cell.n;
  if (cell.assisted === 'yes') tally.assisted += cell.n;
}

function addCame(tally: Tally, count: number, channel: Channel): void {
  if (channel !== 'epgu') tally.cameBeside += count;
  tally.came += count;
  tally.expected += count;
}

function addMissing(tally: Tally, volume: number | undefined, channel: Channel): void {
  if (channel !== 'epgu') tally.missingBeside += 1;
  tally.missing += 1;
  tally.expected += 1;
  tally.volume = tally.volume === undefined || volume === undefined ? undefined : tally.volume + volume;
}

function addAnswers(
  rows: Map<string, TalliedRow>,
  by: readonly ShareKey[],
  cells: AnsweredCells,
  origin: string,
  names: RowNames,
  volumeOf: VolumeOf,
): void {
  const { authority, service } = cells.card;
  const keysIn = (month: string): RowKeys => keysOf(by, names, { authority, service, territory: '0', channel: cells.channel, month });
  if (countExpected(cells) === 0) return;
  if (by.includes('month')) {
    for (const month of monthsOf(origin, cells.months)) addCame(tallyOf(rows, by, keysIn(month)), 1, cells.channel);
    for (const each of cells.intervals) addCame(tallyOf(rows, by, keysIn(monthKeyOf(each))), 1, cells.channel);
  } else {
    addCame(tallyOf(rows, by, keysIn('')), countMonths(cells.months) + cells.intervals.length, cells.channel);
  }
  for (const each of cells.missing) addMissing(tallyOf(rows, by, keysIn(monthKeyOf(each))), volumeOf(cells, each), cells.channel);
}

function keysOfCounted({ card, cell }: CountedCell, by: readonly ShareKey[], names: RowNames): RowKeys {
  const { authority, service } = card;
  return keysOf(by, names, {
    authority,
    service,
    territory: cell.territory,
    channel: cell.channel,
    month: by.includes('month') ? monthKeyOf(cell) : '',
  });
}

interface Place {
  readonly authority: number;
  readonly service: number;
  readonly territory: string;
  readonly channel: Channel;
  readonly month: string;
}

function keysOf(by: readonly ShareKey[], names: RowNames, place: Place): RowKeys {
  const keys: RowKeys = {};
  for (const key of by) keys[key] = keyOf(key, names, place);
  return keys;
}

function keyOf(key: ShareKey, names: RowNames, place: Place): string | null {
  switch (key) {
    case 'service':
      return names.service(place.service);
    case 'authority':
      return names.authority(place.authority);
    case 'municipality':
      return names.municipality(place.authority);
    case 'territory':
      return names.territory(place.territory, place.authority);
    case 'month':
      return place.month;
    case 'channel':
      return place.channel;
  }
}

function tallyOf(rows: Map<string, TalliedRow>, by: readonly ShareKey[], keys: RowKeys): Tally {
  const key = by.map((each) => keys[each] ?? '').join('\n');
  const held = rows.get(key);
  if (held) return held.tally;
  const made = { keys, tally: emptyTally() };
  rows.set(key, made);
  return made.tally;
}
