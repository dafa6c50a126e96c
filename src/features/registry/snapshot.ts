import type { Channel, SourceKind } from '../../shared/channels.ts';
import type { Visit } from '../../shared/visits.ts';

/** Days something is valid, both included; undefined = open. ISO `YYYY-MM-DD`. */
export interface Validity {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Service extends Validity {
  readonly id: number;
  readonly code: string;
  readonly kind: 'position' | 'service' | 'purpose';
  readonly parent: number | undefined;
  readonly title: string;
}

export interface Authority extends Validity {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly kind: 'regionalBody' | 'municipalBody' | 'institution' | 'mfc' | 'federalBody' | 'foreignBody';
  readonly ogrn: string | undefined;
  readonly inn: string | undefined;
  readonly parent: number | undefined;
  /** ОКТМО, 8 or 11 digits. */
  readonly territory: string | undefined;
}

export interface Territory extends Validity {
  readonly oktmo: string;
  readonly name: string;
  readonly kind: 'country' | 'region' | 'municipalDistrict' | 'municipalOkrug' | 'urbanOkrug' | 'settlement';
  readonly parent: string | undefined;
}

/** The card authority × service (share.md §4.4). */
export interface Provision extends Validity {
  readonly authority: number;
  readonly service: number;
  readonly basis: 'own' | 'transferred';
  readonly throughMfc: boolean;
  readonly electronicSince: string | undefined;
  /** undefined = unknown: the method's default decides. */
  readonly visit: Visit | undefined;
}

/** A service's stay on the МСЗУ list, the edition's days and the entry's own days intersected. */
export interface Listing extends Validity {
  readonly service: number;
  readonly edition: string;
}

export interface Source {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** Channels whose source of record it is. */
  readonly channels: readonly Channel[];
}

export interface Succession {
  readonly kind: 'service' | 'authority' | 'territory';
  readonly predecessor: string;
  readonly successor: string;
  readonly change: 'renamed' | 'merged' | 'split';
  readonly on: string;
}

/** The registry as it was known after one decision; never changes, so it may be cached by that number. */
export interface RegistrySnapshot {
  readonly decision: number;
  readonly region: { readonly oktmo: string; readonly name: string; readonly timeZone: string } | undefined;
  readonly services: ReadonlyMap<number, Service>;
  readonly authorities: ReadonlyMap<number, Authority>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly provisions: readonly Provision[];
  readonly listings: readonly Listing[];
  readonly sources: ReadonlyMap<number, Source>;
  readonly successions: readonly Succession[];
  /** Folded code, alias or full name → id; several ids = ambiguous, an error for who asks. */
  readonly serviceNames: ReadonlyMap<string, readonly number[]>;
  readonly authorityNames: ReadonlyMap<string, readonly number[]>;
  readonly territoryNames: ReadonlyMap<string, readonly string[]>;
}
