import type { Channel, SourceKind } from '../../shared/channels.ts';
import type { Day } from '../../shared/days.ts';
import type { Visit } from '../../shared/visits.ts';
import type { Authority, Provision, Service, Succession, Territory } from './snapshot.ts';

/** Reserved beforehand (`reserveIds`) by who needs it before the record is entered; otherwise found by the code. */
type OwnId = { readonly id?: number };
type Days = { readonly validFrom: Day | null; readonly validTo: Day | null };

/** What is written into the registry's tables, one record a row. References to one's own kind are by code, to others by id. */
export interface RecordOf {
  readonly services: OwnId &
    Days & {
      readonly code: string;
      readonly kind: Service['kind'];
      readonly parent: string | null;
      readonly title: string;
    };
  readonly listEditions: {
    readonly code: string;
    readonly title: string;
    readonly act: string | null;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  };
  readonly listEntries: Days & { readonly edition: string; readonly service: number };
  readonly territories: Days & {
    readonly oktmo: string;
    readonly name: string;
    readonly kind: Territory['kind'];
    readonly parent: string | null;
    /** GeoJSON geometry as text. */
    readonly boundary: string | null;
  };
  readonly authorities: OwnId &
    Days & {
      readonly code: string;
      readonly name: string;
      readonly shortName: string | null;
      readonly kind: Authority['kind'];
      readonly ogrn: string | null;
      readonly inn: string | null;
      readonly parent: string | null;
      readonly territory: string | null;
    };
  readonly provisions: {
    readonly authority: number;
    readonly service: number;
    readonly basis: Provision['basis'];
    readonly throughMfc: boolean;
    readonly electronicSince: Day | null;
    readonly visit: Visit | null;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  };
  readonly aliases: { readonly kind: Succession['kind']; /** Folded. */ readonly alias: string; readonly code: string };
  readonly successions: {
    readonly kind: Succession['kind'];
    readonly predecessor: string;
    readonly successor: string;
    readonly change: Succession['change'];
    readonly happenedOn: Day;
    readonly act: string | null;
  };
  readonly sources: OwnId & {
    readonly code: string;
    readonly title: string;
    readonly kind: SourceKind;
    readonly channels: readonly Channel[];
  };
  readonly calendarDays: { readonly day: Day; readonly kind: CalendarDayKind; readonly decree: string };
  readonly regions: { readonly oktmo: string; readonly name: string; readonly timeZone: string };
}

export type RecordTable = keyof RecordOf;
export type CalendarDayKind = 'holiday' | 'movedDayOff' | 'workingWeekend';

/** A record as far as it is told: undefined = not told, what is held stays. */
export type GivenRecord<Table extends RecordTable> = { readonly [Field in keyof RecordOf[Table]]?: RecordOf[Table][Field] | undefined };

/** What tells a record from others of its table; its versions share it. */
export const recordKeys = {
  services: ['code'],
  listEditions: ['code'],
  listEntries: ['edition', 'service'],
  territories: ['oktmo'],
  authorities: ['code'],
  provisions: ['authority', 'service', 'validFrom'],
  aliases: ['kind', 'alias'],
  successions: ['kind', 'predecessor', 'successor'],
  sources: ['code'],
  calendarDays: ['day'],
  regions: ['oktmo'],
} as const satisfies { readonly [Table in RecordTable]: readonly (keyof RecordOf[Table])[] };
