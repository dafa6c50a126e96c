import { fault } from '../../../platform/errors.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { scoreHeader } from '../layouts/score-header.ts';
import type { Profile } from '../profile.ts';
import { canadaServiceInventory } from './canada-service-inventory.ts';
import { epguStatistics } from './epgu-statistics.ts';
import { form1Gu } from './form-1-gu.ts';
import { form1Mu } from './form-1-mu.ts';
import { mfcExtract } from './mfc-extract.ts';
import { svedeniyaLong } from './svedeniya-long.ts';
import { svedeniyaWide } from './svedeniya-wide.ts';

export const profiles: readonly Profile[] = [
  svedeniyaLong,
  svedeniyaWide,
  form1Gu,
  form1Mu,
  epguStatistics,
  mfcExtract,
  canadaServiceInventory,
];

/** Fault notFound `profileUnknown` with the codes there are. */
export function getProfile(code: string): Profile {
  const profile = profiles.find((each) => each.code === code);
  if (profile === undefined)
    throw fault('notFound', 'profileUnknown', { profile: code, known: profiles.map((each) => each.code).join(', ') });
  return profile;
}

/**
 * Profiles a table may follow, likeliest first: those whose header is found with every required column, then by how many columns mean
 * something, the share of them last. For offering a choice; the sender decides.
 */
export function detectProfile(table: Table): { code: string; complete: boolean; matched: number }[] {
  return profiles
    .flatMap((profile) => {
      const score = scoreHeader(table, profile);
      return score === undefined ? [] : [{ code: profile.code, ...score }];
    })
    .toSorted((one, other) => Number(other.complete) - Number(one.complete) || other.matched - one.matched);
}
