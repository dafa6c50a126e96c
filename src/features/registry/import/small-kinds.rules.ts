import { channelsOfRecord } from '../../../shared/channels.ts';
import type { Channel, SourceKind } from '../../../shared/channels.ts';
import { daysBetween } from '../../../shared/days.ts';
import type { RegistrySnapshot } from '../snapshot.ts';
import { doubles } from './checks.rules.ts';
import type { LineOf } from './layouts.ts';
import type { Placed, Problem, Settled } from './lines.ts';

/** The region: one in an installation. Another one replaces it only with `replaceAll`. */
export function settleRegions(lines: readonly Placed<LineOf['regions']>[], held: RegistrySnapshot, replaceAll: boolean): Settled {
  const other = replaceAll ? undefined : held.region;
  const problems = lines.flatMap(({ line, value: { oktmo } }, at): Problem[] =>
    at > 0 || (other && other.oktmo !== oktmo)
      ? [{ line, field: 'oktmo', code: 'regionIsOne', value: oktmo, params: { held: other?.oktmo ?? lines[0]?.value.oktmo ?? '' } }]
      : [],
  );
  return { problems, writes: [{ table: 'regions', records: lines.map(({ value }) => value) }] };
}

/** Sources: a channel has its source of record in one kind only, or the same application would count by two owners (share.md §2). */
export function settleSources(lines: readonly Placed<LineOf['sources']>[], held: RegistrySnapshot): Settled {
  const heldChannels = new Map(held.sources.values().map(({ code, channels }) => [code, channels]));
  const records = lines.map(({ value }) => ({ ...value, channels: value.channels ?? heldOr(value, heldChannels) }));
  const told = new Set(records.map(({ code }) => code));
  const others = held.sources.values().filter(({ code }) => !told.has(code));
  const owners = [...others, ...records];
  const problems = [
    ...doubles(lines, 'code', (line) => line.code),
    ...lines.flatMap(({ line }, at) => takenChannels(line, records[at], owners)),
  ];
  return { problems, writes: [{ table: 'sources', records }] };
}

interface Owner {
  readonly code: string;
  readonly kind: SourceKind;
  readonly channels: readonly Channel[];
}

function heldOr({ code, kind, channels }: LineOf['sources'], held: ReadonlyMap<string, readonly Channel[]>): readonly Channel[] {
  return (channels === undefined ? held.get(code) : undefined) ?? channelsOfRecord[kind];
}

function takenChannels(line: number, source: Owner | undefined, owners: readonly Owner[]): Problem[] {
  return owners.flatMap((owner): Problem[] => {
    const shared = owner.kind === source?.kind ? undefined : source?.channels.find((each) => owner.channels.includes(each));
    return shared === undefined ? [] : [{ line, field: 'channels', code: 'channelTaken', value: shared, params: { owner: owner.code } }];
  });
}

/** Days that differ from the ordinary week; a working weekend falls on Saturday or Sunday. */
export function settleCalendar(lines: readonly Placed<LineOf['calendar']>[]): Settled {
  const problems = [
    ...doubles(lines, 'day', (line) => line.day),
    ...lines.flatMap(({ line, value: { day, kind } }): Problem[] =>
      kind === 'workingWeekend' && !isWeekend(day) ? [{ line, field: 'day', code: 'notAWeekend', value: day }] : [],
    ),
  ];
  return { problems, writes: [{ table: 'calendarDays', records: lines.map(({ value }) => value) }] };
}

// 2000-01-01 was a Saturday.
function isWeekend(day: string): boolean {
  const place = ((daysBetween('2000-01-01', day) % 7) + 7) % 7;
  return place < 2;
}
