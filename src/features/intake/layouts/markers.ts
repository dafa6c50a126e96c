import { foldText } from '../../../shared/text.ts';
import type { Markers, Profile } from '../profile.ts';

/** What a count's text says without being a number; undefined = it is to be read as a number. */
export function stateOf(profile: Profile, value: string): keyof Markers | undefined {
  if (/^\s*\d/.test(value)) return undefined;
  const folded = foldText(value);
  if (/^-*$/.test(folded)) return 'notReported';
  const common = foldedCommon.get(folded);
  if (common !== undefined || profile.markers === undefined) return common;
  return states.find((state) => profile.markers?.[state]?.some((marker) => foldText(marker) === folded));
}

/** Marks every profile knows; an empty cell and dashes are "not reported" too. Both alphabets have their own х. */
const commonMarkers: Markers = {
  notReported: ['НД', 'н/д', 'н.д.', 'ND', 'N/D', 'нет данных', 'нет сведений', 'данные отсутствуют', 'не представлено'],
  notApplicable: ['х', 'x', 'не применимо', 'неприменимо', 'не предоставляется'],
  zero: ['обращений не было', 'обращений нет', 'нет обращений', 'не обращались'],
};

const states = ['notReported', 'notApplicable', 'zero'] as const;

const foldedCommon = new Map(states.flatMap((state) => commonMarkers[state].map((marker) => [foldText(marker), state] as const)));
