import type { Channel } from '../../../shared/channels.ts';
import { foldText } from '../../../shared/text.ts';
import type { Profile } from '../profile.ts';
import { isTotalName } from './body.ts';
import { channelTexts, resolveChannel } from './closed-lists.ts';
import { withoutCountWords } from './column-meaning.ts';
import { isSimilar } from './similar.ts';
import { isShare } from './unknown-columns.ts';

/** What the label of a line says in a table whose lines are channels. */
export type ChannelLabel =
  | { readonly kind: 'channel'; readonly channel: Channel; readonly applicant: string }
  /** «Физические лица»: the lines below are of such applicants. */
  | { readonly kind: 'applicant'; readonly applicant: string }
  | { readonly kind: 'total' }
  | { readonly kind: 'share' }
  | { readonly kind: 'other'; readonly likeChannel: boolean };

/** Numbers, dashes, «в том числе» and words about the applicant are no part of a channel's name. */
export function readChannelLabel(profile: Profile, label: string): ChannelLabel {
  const bare = stripMarks(label);
  const applicant = applicantIn(bare);
  const name = stripMarks(bare.replace(applicantWords, ' '));
  if (applicant !== '' && name === '') return { kind: 'applicant', applicant };
  const channel = resolveChannel(profile, bare) ?? resolveChannel(profile, name) ?? resolveChannel(profile, withoutCountWords(name));
  if (channel !== undefined) return { kind: 'channel', channel, applicant };
  if (isShare(bare)) return { kind: 'share' };
  if (isTotalLabel(bare)) return { kind: 'total' };
  return { kind: 'other', likeChannel: channelTexts(profile).some(([text]) => isSimilar(name, text)) };
}

/** The kind of applicant a text speaks of; '' = of none. */
function applicantIn(text: string): string {
  const found = applicantWords.exec(text)?.[0];
  if (found === undefined) return '';
  return /физ/i.test(found) ? 'natural' : 'legal';
}

/** Is the text only about the kind of applicant? */
export function isApplicant(text: string): boolean {
  return applicantIn(text) !== '' && stripMarks(text.replace(applicantWords, ' ')) === '';
}

const applicantWords =
  /(?:,? ?(?:полученны[ех]|поступивши[ех])? ?от )?(?:заявител(?:ей|и) ?-? ?)?(?:физ(?:ически[ех])?\.? ?(?:лиц[ао]?)?|юр(?:идически[ех])?\.? ?(?:лиц[ао]?)?(?: и (?:ип|индивидуальны[ех] предпринимател(?:ей|и)))?|индивидуальны[ех] предпринимател(?:ей|и))(?![а-яё])/i;

function stripMarks(label: string): string {
  return label
    .replace(/^\d+(?:\.\d+)*[.)]? +/, '')
    .replace(/^[-•*(]+ ?/, '')
    .replace(/^(?:в том числе|из них|в т\. ?ч\.)[:,]? ?/i, '')
    .replace(/[,:; ]*(?:в том числе|из них|в т\. ?ч\.)?[,:;)* ]*$/i, '')
    .trim();
}

function isTotalLabel(label: string): boolean {
  return isTotalName(label) || /^общее (?:количество|число)/.test(foldText(label)) || /,? всего$/.test(foldText(label));
}
