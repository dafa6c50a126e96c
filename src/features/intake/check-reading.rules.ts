import { intersection, overlaps } from '../../shared/days.ts';
import type { Day } from '../../shared/days.ts';
import { parseCount } from '../../shared/count-text.ts';
import { foldText } from '../../shared/text.ts';
import { isListedOn, provisionOn, resolveAuthority, resolveService, resolveTerritory } from '../registry/index.rules.ts';
import type { RegistrySnapshot, Resolution, Source } from '../registry/index.rules.ts';
import { stateOf } from './layouts/markers.ts';
import { resolveAssisted, resolveChannel, resolveOutcome, resolveVisit } from './layouts/closed-lists.ts';
import { parsePeriod } from './layouts/period.ts';
import type { Field, Profile, RawStatement, Reading } from './profile.ts';
import { cellsOf } from './cells.rules.ts';
import type { Cells } from './cells.rules.ts';
import type { Statement } from './statement.ts';

/** What stands wrong, where, and the value found there; sentences are made of it in `intake.texts.ts`. */
export interface FoundError {
  readonly line: number;
  readonly column: number | null;
  readonly columnName: string | null;
  readonly code: string;
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface CheckContext {
  readonly batch: number;
  readonly profile: Profile;
  readonly source: Pick<Source, 'id' | 'code'>;
  readonly snapshot: RegistrySnapshot;
  readonly today: Day;
}

export interface Checked {
  /** Valid statements: of lines without any error, doubles left out. */
  readonly statements: Statement[];
  readonly errors: FoundError[];
  /** Identical doubles, counted once. */
  readonly doubles: { line: number; ofLine: number }[];
  readonly outsideList: number;
}

/**
 * Checks what a file says against closed lists and the registry (share.md §4–5). Nothing is guessed: a text that means nothing known is an error of its
 * line, and no cell of a line with an error is among the statements. Distinct texts are resolved once.
 */
export function checkReading(reading: Reading, context: CheckContext): Checked {
  const errors: FoundError[] = reading.problems.map((each) => ({ ...each }));
  const read = reader(reading, context);
  const found = reading.statements.flatMap((raw) => {
    const result = read(raw);
    if ('errors' in result) errors.push(...result.errors);
    return 'statement' in result ? [result.statement] : [];
  });
  const cells = cellsOf(context.snapshot);
  errors.push(
    ...findConflicts(found, reading),
    ...findOverlapsWithin(found, cells, reading),
    ...findWholeBesideParts(found, cells, reading),
  );
  const wrongLines = new Set(errors.map((each) => each.line));
  const sound = found.filter((each) => !wrongLines.has(each.line));
  // Only now: the line that stands for its doubles must not be one that is left out.
  const doubles = findDoubles(sound);
  const doubled = new Set(doubles.map((each) => each.cell));
  const statements = sound.filter((each) => !doubled.has(each));
  return {
    statements,
    errors: errors.toSorted((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0)),
    doubles: distinctPairs(doubles),
    outsideList: statements.filter((each) => !isListedOn(context.snapshot, each.service, each.from)).length,
  };
}

type Read = { readonly statement: Statement } | { readonly errors: FoundError[] };

function reader(reading: Reading, context: CheckContext): (raw: RawStatement) => Read {
  const { profile, snapshot } = context;
  const service = remembered((text) => resolveService(snapshot, text));
  const authority = remembered((text) => resolveAuthority(snapshot, text));
  const territory = remembered((text) => resolveTerritory(snapshot, text));
  const period = remembered((text) => parsePeriod(text, profile.period.hints));
  const errorAt = (raw: RawStatement, field: Field, code: string, value: string, params?: FoundError['params']): FoundError => {
    const column = columnOf(reading, field) ?? raw.col;
    return { line: raw.line, column, columnName: reading.columnNames[column - 1] ?? null, code, value, ...(params ? { params } : {}) };
  };
  return (raw) => {
    const errors: FoundError[] = [];
    const resolve = <Id>(field: Field, text: string, resolution: Resolution<Id>, unknown: string): Id | undefined => {
      if (resolution.error === undefined) return resolution.id;
      errors.push(errorAt(raw, field, resolution.error === 'unknown' ? unknown : `${field}Ambiguous`, text));
      return undefined;
    };
    const serviceId = resolve('service', raw.service, service(raw.service), 'serviceUnknown');
    const authorityId = resolve('authority', raw.authority, authority(raw.authority), 'authorityUnknown');
    const territoryCode = raw.territory === '' ? '0' : resolve('territory', raw.territory, territory(raw.territory), 'territoryUnknown');
    const days = period(raw.period);
    if ('error' in days) errors.push(errorAt(raw, 'period', days.error, raw.period));
    else if (days.from > context.today) errors.push(errorAt(raw, 'period', 'periodInFuture', raw.period));
    const channel = resolveChannel(profile, raw.channel);
    if (!channel) errors.push(errorAt(raw, 'channel', 'channelUnknown', raw.channel));
    const visit = raw.visit === '' ? ((channel && profile.visitOfChannel?.[channel]) ?? 'unknown') : resolveVisit(profile, raw.visit);
    if (!visit) errors.push(errorAt(raw, 'visit', 'visitUnknown', raw.visit));
    const outcome = raw.outcome === '' ? 'unknown' : resolveOutcome(profile, raw.outcome);
    if (!outcome) errors.push(errorAt(raw, 'outcome', 'outcomeUnknown', raw.outcome));
    const assisted = raw.assisted === '' ? 'unknown' : resolveAssisted(profile, raw.assisted);
    if (!assisted) errors.push(errorAt(raw, 'assisted', 'assistedUnknown', raw.assisted));
    const value = valueOf(profile, raw);
    if ('error' in value) errors.push(errorAt(raw, 'count', value.error, raw.value));
    if (serviceId === undefined || authorityId === undefined || territoryCode === undefined || 'error' in days) return { errors };
    if (!isProvided(snapshot, authorityId, serviceId, days))
      errors.push(errorAt(raw, 'service', 'notProvided', raw.service, { authority: raw.authorityName || raw.authority }));
    if (errors.length > 0 || !channel || !visit || !outcome || !assisted || 'error' in value) return { errors };
    const place = { batch: context.batch, line: raw.line, col: raw.col, source: context.source.id };
    return {
      statement: {
        ...place,
        from: days.from,
        to: days.to,
        service: serviceId,
        authority: authorityId,
        territory: territoryCode,
        channel,
        visit,
        assisted,
        outcome,
        ...value,
      },
    };
  };
}

/** Where the field was read from: a body may be told by its name's column, a period by its parts. */
function columnOf({ fieldColumns }: Reading, field: Field): number | undefined {
  const [found] = [field, ...(standIns[field] ?? [])].flatMap((each) => fieldColumns[each] ?? []);
  return found;
}

const standIns: Partial<Record<Field, readonly Field[]>> = {
  service: ['serviceTitle'],
  authority: ['authorityName'],
  period: ['month', 'year', 'periodFrom'],
};

function valueOf(profile: Profile, raw: RawStatement): Pick<Statement, 'state' | 'n'> | { error: string } {
  const marked = stateOf(profile, raw.value);
  if (marked === 'zero') return { state: 'known', n: 0n };
  if (marked) return { state: marked, n: 0n };
  const count = parseCount(raw.value);
  if ('error' in count) return count;
  // Beyond what leaves exactly as JSON; no body has so many applications.
  return count.ok > BigInt(Number.MAX_SAFE_INTEGER) ? { error: 'countTooLarge' } : { state: 'known', n: count.ok };
}

/** Is the card authority × service in force at some day of the interval? */
function isProvided(snapshot: RegistrySnapshot, authority: number, service: number, days: { from: Day; to: Day }): boolean {
  if (provisionOn(snapshot, authority, service, days.from) ?? provisionOn(snapshot, authority, service, days.to)) return true;
  return snapshot.provisions.some(
    (each) => each.authority === authority && each.service === service && intersection(each, days) !== undefined,
  );
}

/** What makes two cells of a file say the same thing. */
function keyOf(it: Statement): string {
  return `${it.authority} ${it.service} ${it.channel} ${it.territory} ${it.from} ${it.to} ${it.visit} ${it.assisted} ${it.outcome}`;
}

/** The same cell told twice with different values: both lines are in error. */
function findConflicts(found: readonly Statement[], reading: Reading): FoundError[] {
  return [...Map.groupBy(found, keyOf).values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find((each) => first && (each.n !== first.n || each.state !== first.state));
    if (!first || !other) return [];
    return group.map((each) => conflict('conflictingLines', each, each === first ? other : first, reading));
  });
}

/** The same cell told twice with the same value counts once; the others are listed. */
function findDoubles(sound: readonly Statement[]): { cell: Statement; ofLine: number }[] {
  return [...Map.groupBy(sound, keyOf).values()].flatMap(([first, ...others]) =>
    first ? others.map((cell) => ({ cell, ofLine: first.line })) : [],
  );
}

/** A cell told whole, and again by its territories or purposes, would be added twice: which of them is meant is the sender's to say. */
function findWholeBesideParts(found: readonly Statement[], cells: Cells, reading: Reading): FoundError[] {
  return [...Map.groupBy(found, (each) => `${cells.keyOf(each)} ${each.from} ${each.to}`).values()].flatMap((group) => {
    const whole = group.find((each) => cells.isWhole(each));
    const part = group.find((each) => !cells.isWhole(each));
    if (!whole || !part) return [];
    return group.map((each) => conflict('wholeBesideParts', each, cells.isWhole(each) ? part : whole, reading));
  });
}

/** Intervals of one cell that overlap without being the same would be added twice. */
function findOverlapsWithin(found: readonly Statement[], cells: Cells, reading: Reading): FoundError[] {
  return [...Map.groupBy(found, (each) => cells.keyOf(each)).values()].flatMap((group) => {
    const byStart = group.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
    let furthest = byStart[0];
    return byStart.flatMap((each) => {
      const other = furthest;
      if (!other || each.to > other.to) furthest = each;
      const apart = !other || !overlaps(other, each) || (other.from === each.from && other.to === each.to);
      return apart ? [] : [conflict('periodsOverlap', each, other, reading), conflict('periodsOverlap', other, each, reading)];
    });
  });
}

function conflict(code: string, it: Statement, other: Statement, reading: Reading): FoundError {
  return {
    line: it.line,
    column: it.col,
    columnName: reading.columnNames[it.col - 1] ?? null,
    code,
    value: String(it.n),
    params: { otherLine: other.line },
  };
}

function distinctPairs(doubles: readonly { cell: Statement; ofLine: number }[]): { line: number; ofLine: number }[] {
  const pairs = new Map(doubles.map(({ cell, ofLine }) => [`${cell.line} ${ofLine}`, { line: cell.line, ofLine }]));
  return [...pairs.values()];
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const folded = foldText(text);
    const held = known.get(folded) ?? make(text);
    known.set(folded, held);
    return held;
  };
}
