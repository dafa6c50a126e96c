import { gapApplications, gapPoints, meets } from '../../shared/share.ts';
import { isPortalAlone } from './figure.rules.ts';
import type { RowKeys, Tally } from './figure.rules.ts';
import type { Figure, Target } from './indicators.contract.ts';
import type { Interval } from './month-mask.ts';

/** Whose figure a row is: the region's, or one body's, municipality's or service's. */
export interface Scope {
  readonly kind: 'region' | 'authority' | 'municipality' | 'service';
  readonly code: string | null;
}

/**
 * Whose figure a row of these keys is, when a selection already chose `fixed` (undefined: no target is set for such a figure). An authority lies in one
 * municipality, so its figure is its own there too; a territory's, month's or channel's figure is never compared, nor a cross of body and service.
 */
export function scopeOf(keys: RowKeys, fixed: RowKeys = {}): Scope | undefined {
  const { service, authority, municipality, ...others } = { ...fixed, ...keys };
  if (Object.keys(others).length > 0) return undefined;
  const stated = [service, authority, municipality].filter((each) => each !== undefined);
  if (stated.length === 0) return { kind: 'region', code: null };
  if (authority !== undefined) return service === undefined ? scoped('authority', authority) : undefined;
  if (stated.length > 1) return undefined;
  return municipality === undefined ? scoped('service', service ?? null) : scoped('municipality', municipality);
}

/**
 * The target a figure is compared with (share.md §7): only a figure from 1 January, with the earliest target dated on or after its last day in the same
 * year; one set for the scope itself before one set for every municipality, an obligation before a recommendation of the same day.
 */
export function chooseTarget(targets: readonly Target[], scope: Scope | undefined, { from, to }: Interval): Target | undefined {
  const yearToDate = from === `${to.slice(0, 4)}-01-01`;
  if (!scope || !yearToDate) return undefined;
  const ahead = targets.filter(
    (each) => each.basis === 'yearToDate' && each.dueOn >= to && each.dueOn.slice(0, 4) === to.slice(0, 4) && isValidOn(each, to),
  );
  const own = ahead.filter((each) => each.scopeKind === scope.kind && (scope.kind === 'region' || each.scope === scope.code));
  const everyOnes = scope.kind === 'municipality' ? ahead.filter((each) => each.scopeKind === 'everyMunicipality') : [];
  return earliest(own) ?? earliest(everyOnes);
}

/** The figure's target and whether it is met: true only if the lower bound meets, false only if the upper one misses, else null. */
export function compared(target: Target | undefined, tally: Tally): Pick<Figure, 'target' | 'met'> {
  if (!target) return { target: null, met: null };
  const { id, value, dueOn, modality, item } = target;
  const [part, whole] = [BigInt(tally.electronic), BigInt(tally.applications)];
  return {
    target: {
      id,
      value,
      dueOn,
      modality,
      item,
      gapPoints: isPortalAlone(tally) ? null : gapPoints(part, whole, value),
      gapApplications: whole === 0n || isPortalAlone(tally) ? null : Number(gapApplications(part, whole, value)),
    },
    met: isMet(value, part, whole, tally),
  };
}

function isMet(value: string, part: bigint, whole: bigint, { missing, volume }: Tally): boolean | null {
  if (missing === 0) return meets(part, whole, value);
  if (volume === undefined) return null;
  const possible = whole + BigInt(volume);
  if (meets(part, possible, value) === true) return true;
  return meets(part + BigInt(volume), possible, value) === false ? false : null;
}

/** A row outside (a regional body has no municipality) is nobody's figure. */
function scoped(kind: Scope['kind'], code: string | null): Scope | undefined {
  return code === null ? undefined : { kind, code };
}

function isValidOn({ validFrom, validTo }: Target, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function earliest(targets: readonly Target[]): Target | undefined {
  const rank = (each: Target): string => `${each.dueOn} ${each.modality}`;
  return targets.toSorted((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))) || one.id - other.id)[0];
}
