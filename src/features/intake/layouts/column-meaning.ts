import type { Channel } from '../../../shared/channels.ts';
import { foldText } from '../../../shared/text.ts';
import type { Field, Profile } from '../profile.ts';
import { channelTexts } from './closed-lists.ts';
import { parsePeriod } from './period.ts';

export type ColumnMeaning = { readonly field: Field } | { readonly channel: Channel; readonly text: string };

/** Every column name a profile knows, folded. */
export type Vocabulary = ReadonlyMap<string, ColumnMeaning>;

/** Names of fields and, in `wide`, of channels: the profile's own and the closed list's. */
export function vocabularyOf(profile: Profile): Vocabulary {
  const channelNames = profile.layout === 'wide' ? channelTexts(profile) : [];
  return new Map<string, ColumnMeaning>([
    ...channelNames.map(([text, channel]) => [foldText(text), { channel, text }] as const),
    ...profile.fields.flatMap(({ field, columns }) => columns.map((name) => [foldText(name), { field }] as const)),
  ]);
}

/**
 * What a header's path means: the whole path is tried first, then its ends down to the column's own name. A unit («, ед.»), a period («за
 * январь 2024 года») and a bare «количество» under a group are no part of a name.
 */
export function meaningOf(vocabulary: Vocabulary, path: readonly string[]): ColumnMeaning | undefined {
  for (const name of namesOf(path)) {
    const meaning = vocabulary.get(foldText(name));
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** Names a path may be known by, the longest first. */
function namesOf(path: readonly string[]): string[] {
  const ends = path.map((_, index) => path.slice(index).join(' '));
  const names = ends.flatMap((name) => [name, bareName(name), withoutCountWords(bareName(name))]);
  const leaf = foldText(path.at(-1) ?? '');
  return path.length > 1 && emptyWords.test(leaf) ? [...names, ...namesOf(path.slice(0, -1))] : names;
}

/** Words of a lowest row that only say that the column holds counts. */
const emptyWords = /^(?:количество|кол-во|ед\.?|единиц|шт\.?|количество обращений|количество заявлений|количество запросов)$/;

/** «Количество заявлений, поступивших через ЕПГУ», «подано через ЕПГУ»: what is left names the channel. */
export function withoutCountWords(name: string): string {
  const rest = name.replace(countWords, '');
  return rest === '' ? name : rest;
}

const countWords =
  /^(?:(?:количество|кол-во|число) (?:обращений|заявлений|запросов|дел)(?: о предоставлении услуг[иу]?)?[,:]? ?(?:(?:поданных|поступивших|полученных|направленных|принятых)[,:]? ?)?|(?:подано|поступило|получено|принято)(?: (?:обращений|заявлений|запросов))?[,:]? )/i;

function bareName(name: string): string {
  const withoutUnit = name.replace(/[,;]? ?\(?(?:ед|единиц|шт|штук)\.?(?: изм\.?)?\)?$/i, '').replace(/[* ]+$/, '');
  const period = /^(.+?),? за (.+)$/.exec(withoutUnit);
  return period !== null && 'from' in parsePeriod(period[2] ?? '') ? (period[1] ?? '') : withoutUnit;
}
