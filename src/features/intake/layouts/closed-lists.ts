import type { Channel } from '../../../shared/channels.ts';
import { channels, channelTitles } from '../../../shared/channels.ts';
import { foldText } from '../../../shared/text.ts';
import type { Text } from '../../../shared/texts.ts';
import type { Outcome, Visit } from '../../../shared/visits.ts';
import { outcomes, outcomeTitles, visits, visitTitles } from '../../../shared/visits.ts';
import type { Profile } from '../profile.ts';

/** The channel a text means: the closed list exactly (folded), or the profile's own words. A misspelt one is undefined, never "other". */
export function resolveChannel(profile: Profile, text: string): Channel | undefined {
  return find(profile.channels, text) ?? fromList(channels, channelTitles, text);
}

/** Every text that means a channel under the profile, as printed. */
export function channelTexts(profile: Profile): [string, Channel][] {
  const listed = channels.flatMap((channel): [string, Channel][] => [
    [channel, channel],
    [channelTitles[channel].ru, channel],
  ]);
  return [...listed, ...Object.entries(profile.channels)];
}

/** '' is 'unknown': the file does not say. A text in no list is undefined, an error. */
export function resolveVisit(profile: Profile, text: string): Visit | 'unknown' | undefined {
  return foldText(text) === '' ? 'unknown' : (find(profile.visits, text) ?? fromList(visits, visitTitles, text));
}

/** '' is 'unknown': the file does not say. A text in no list is undefined, an error. */
export function resolveOutcome(profile: Profile, text: string): Outcome | 'unknown' | undefined {
  return foldText(text) === '' ? 'unknown' : (find(profile.outcomes, text) ?? fromList(outcomes, outcomeTitles, text));
}

/** '' is 'unknown', never 'no' (share.md §4.1). A text in no list is undefined, an error. */
export function resolveAssisted(profile: Profile, text: string): 'yes' | 'no' | 'unknown' | undefined {
  return foldText(text) === '' ? 'unknown' : (find(profile.assisted, text) ?? find(commonAssisted, text));
}

const commonAssisted: Readonly<Record<string, 'yes' | 'no'>> = { да: 'yes', 'с содействием': 'yes', нет: 'no', 'без содействия': 'no' };

function find<Value>(mapping: Readonly<Record<string, Value>> | undefined, text: string): Value | undefined {
  const folded = foldText(text);
  return Object.entries(mapping ?? {}).find(([words]) => foldText(words) === folded)?.[1];
}

/** Codes and Russian titles of a closed list. */
function fromList<Code extends string>(codes: readonly Code[], titles: Readonly<Record<Code, Text>>, text: string): Code | undefined {
  const folded = foldText(text);
  return codes.find((code) => foldText(code) === folded || foldText(titles[code].ru) === folded);
}
