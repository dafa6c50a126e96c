import { fault } from '../../platform/errors.ts';
import type { Channel } from '../../shared/channels.ts';
import { municipalityOf, resolveAuthority, resolveService, resolveTerritory, successorOf } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import type { RowKeys, RowNames } from './figure.rules.ts';
import type { Selection, ShareKey } from './indicators.contract.ts';
import { chainOf } from './registry-cards.ts';

/** Which cards and channels a selection takes, in the codes rows bear. */
export interface CardSelection {
  /** No card is left out: every service, authority and municipality is wanted. */
  readonly everyCard: boolean;
  readonly channels: readonly Channel[];
  wantsCard(card: { readonly authority: number; readonly service: number }): boolean;
  wantsChannel(channel: Channel): boolean;
  /** What the selection fixes for rows of these keys; undefined where it mixes several, so that a row is nobody's figure. */
  fixedFor(by: readonly ShareKey[]): RowKeys | undefined;
}

type Filters = Pick<Selection, 'service' | 'authority' | 'municipality' | 'channel' | 'structure'>;

/**
 * Reads a selection's codes, aliases or names. A position or service takes everything beneath it; in the structure "as it is now" a code takes those it
 * succeeds. Faults: notFound `serviceUnknown`, `authorityUnknown`, `municipalityUnknown` (code).
 */
export function selectCards(snapshot: RegistrySnapshot, names: RowNames, filters: Filters): CardSelection {
  const services = codes(filters.service, (text) => named(resolveService(snapshot, text).id, names.service), 'serviceUnknown');
  const authorities = codes(filters.authority, (text) => named(resolveAuthority(snapshot, text).id, names.authority), 'authorityUnknown');
  const municipalities = codes(filters.municipality, (text) => municipalityNamed(snapshot, text, filters.structure), 'municipalityUnknown');
  const channels = new Set<Channel>(filters.channel);
  return {
    everyCard: services.size + authorities.size + municipalities.size === 0,
    channels: filters.channel,
    wantsChannel: (channel) => channels.size === 0 || channels.has(channel),
    wantsCard: ({ authority, service }) =>
      takes(authorities, () => names.authority(authority)) &&
      takes(municipalities, () => names.municipality(authority)) &&
      (services.size === 0 || chainOf(snapshot, service).some((each) => services.has(names.service(each)))),
    fixedFor: (by) => fixedKeys(by, { service: services, authority: authorities, municipality: municipalities, channel: channels }),
  };
}

function codes(texts: readonly string[], find: (text: string) => string | undefined, unknown: string): ReadonlySet<string> {
  return new Set(
    texts.map((text) => {
      const found = find(text);
      if (found === undefined) throw fault('notFound', unknown, { code: text });
      return found;
    }),
  );
}

function named(id: number | undefined, name: (id: number) => string): string | undefined {
  return id === undefined ? undefined : name(id);
}

function municipalityNamed(snapshot: RegistrySnapshot, text: string, structure: 'then' | 'now'): string | undefined {
  const { id } = resolveTerritory(snapshot, text);
  const municipality = id === undefined ? undefined : municipalityOf(snapshot, id);
  if (municipality === undefined || structure === 'then') return municipality;
  return successorOf(snapshot, 'territory', municipality, undefined).code;
}

function takes(wanted: ReadonlySet<string>, code: () => string | null): boolean {
  if (wanted.size === 0) return true;
  const own = code();
  return own !== null && wanted.has(own);
}

function fixedKeys(by: readonly ShareKey[], chosen: Partial<Record<ShareKey, ReadonlySet<string>>>): RowKeys | undefined {
  const fixed: RowKeys = {};
  for (const key of ['service', 'authority', 'municipality', 'channel'] as const) {
    const values = [...(chosen[key] ?? [])];
    // An authority lies in one municipality, so a choice of several does not cut its row.
    if (values.length === 0 || by.includes(key) || (key === 'municipality' && by.includes('authority'))) continue;
    if (values.length > 1) return undefined;
    fixed[key] = values[0] ?? null;
  }
  return fixed;
}
