import { gapApplications } from '../../shared/share.ts';
import { municipalityOf, resolveAuthority, resolveService, resolveTerritory } from '../registry/index.ts';
import type { RegistrySnapshot } from '../registry/index.ts';
import type { Target } from './indicators.contract.ts';

export type NewTarget = Omit<Target, 'id'>;

export interface TargetProblem {
  readonly code: 'targetScopeMissing' | 'targetScopeSuperfluous' | 'targetScopeUnknown' | 'targetOutOfRange' | 'validityReversed';
  readonly params: Record<string, string>;
}

/** A target with its scope as the registry's code (given as a code, an alias or a name), or what is wrong with it. */
export function checkTarget(
  given: NewTarget,
  snapshot: RegistrySnapshot,
): { readonly target: NewTarget } | { readonly problem: TargetProblem } {
  const { scopeKind: kind, scope, value, validFrom, validTo } = given;
  if (!isPercentage(value)) return { problem: { code: 'targetOutOfRange', params: { value } } };
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    return { problem: { code: 'validityReversed', params: { from: validFrom, to: validTo } } };
  }
  if (kind === 'region' || kind === 'everyMunicipality') {
    return scope === null ? { target: given } : { problem: { code: 'targetScopeSuperfluous', params: { kind, scope } } };
  }
  if (scope === null) return { problem: { code: 'targetScopeMissing', params: { kind } } };
  const code = codeOf(kind, scope, snapshot);
  return code === undefined ? { problem: { code: 'targetScopeUnknown', params: { kind, scope } } } : { target: { ...given, scope: code } };
}

/** The same target, whatever its number. */
export function findSame(targets: readonly Target[], wanted: NewTarget): Target | undefined {
  return targets.find(
    (each) =>
      each.scopeKind === wanted.scopeKind &&
      each.scope === wanted.scope &&
      isSameNumber(each.value, wanted.value) &&
      each.dueOn === wanted.dueOn &&
      each.basis === wanted.basis &&
      each.modality === wanted.modality &&
      each.item === wanted.item &&
      each.validFrom === wanted.validFrom &&
      each.validTo === wanted.validTo,
  );
}

function codeOf(kind: 'authority' | 'municipality' | 'service', scope: string, snapshot: RegistrySnapshot): string | undefined {
  if (kind === 'authority') return snapshot.authorities.get(resolveAuthority(snapshot, scope).id ?? 0)?.code;
  if (kind === 'service') return snapshot.services.get(resolveService(snapshot, scope).id ?? 0)?.code;
  const { id } = resolveTerritory(snapshot, scope);
  return id === undefined ? undefined : municipalityOf(snapshot, id);
}

function isPercentage(value: string): boolean {
  return !value.startsWith('-') && gapApplications(0n, 100n, value) <= 100n && gapApplications(100n, 100n, value) <= 0n;
}

/** 50, 50.0 and 50.00 are one value. */
function isSameNumber(one: string, other: string): boolean {
  const bare = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return bare(one) === bare(other);
}
