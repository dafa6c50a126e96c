import type { Channel } from '../../../shared/channels.ts';
import { channels, channelTitles } from '../../../shared/channels.ts';
import { foldText } from '../../../shared/text.ts';
import type { Text } from '../../../shared/texts.ts';
import type { Outcome, Visit } from '../../../shared/visits.ts';
import { outcomes, outcomeTitles, visits, visitTitles } from '../../../shared/visits.ts';
import type { Profile } from '../profile.ts';

/** The channel a text means: the profile's own words, or the closed list exactly (folded). A misspelt one is undefined, never "other". */
export function resolveChannel(profile: Profile, text: string): Channel | undefined {
  const folded = foldText(text);
  return foldedOf(profile.channels).get(folded) ?? listedChannels.get(folded);
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
  const folded = foldText(text);
  return folded === '' ? 'unknown' : (foldedOf(profile.visits).get(folded) ?? listedVisits.get(folded));
}

/** '' is 'unknown': the file does not say. A text in no list is undefined, an error. */
export function resolveOutcome(profile: Profile, text: string): Outcome | 'unknown' | undefined {
  const folded = foldText(text);
  return folded === '' ? 'unknown' : (foldedOf(profile.outcomes).get(folded) ?? listedOutcomes.get(folded));
}

/** '' is 'unknown', never 'no' (share.md §4.1). A text in no list is undefined, an error. */
export function resolveAssisted(profile: Profile, text: string): 'yes' | 'no' | 'unknown' | undefined {
  const folded = foldText(text);
  return folded === '' ? 'unknown' : (foldedOf(profile.assisted).get(folded) ?? listedAssisted.get(folded));
}

const listedChannels = listed(channels, channelTitles);
const listedVisits = listed(visits, visitTitles);
const listedOutcomes = listed(outcomes, outcomeTitles);
const listedAssisted: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['да', 'yes'],
  ['yes', 'yes'],
  ['с содействием', 'yes'],
  ['нет', 'no'],
  ['no', 'no'],
  ['без содействия', 'no'],
]);

/** Codes and Russian titles of a closed list. */
function listed<Code extends string>(codes: readonly Code[], titles: Readonly<Record<Code, Text>>): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap((code) => [code, titles[code].ru].map((text) => [foldText(text), code] as const)));
}

/** A profile's words folded, once: a file asks for each of its cells. */
function foldedOf<Value extends string>(words: Readonly<Record<string, Value>> | undefined): ReadonlyMap<string, Value> {
  if (words === undefined) return new Map();
  const held = foldedWords.get(words);
  if (held !== undefined) return held as ReadonlyMap<string, Value>;
  const folded = new Map(Object.entries(words).map(([text, value]) => [foldText(text), value] as const));
  foldedWords.set(words, folded);
  return folded;
}

const foldedWords = new WeakMap<object, ReadonlyMap<string, string>>();
