import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { say, type Language } from '../../../src/shared/texts.ts';
import { stateTexts } from './overview.texts.ts';
import { panelTexts } from './panel.texts.ts';
import { gapText, shareText } from './share-text.ts';
import { stateWord } from './state-word.ts';

/** A figure in one line: «Ангарский городской округ: 45,3 %, не достигнуто, −4,7 п. п.» */
export function describeFigure(name: string, figure: Figure | undefined, to: string, language: Language): string {
  if (figure === undefined) return name;
  const word = stateWord(figure, to);
  const share = shareText(figure, language);
  const gap = gapText(figure, language);
  const parts = [
    ...(share === null ? [] : [share]),
    ...(word === 'noTarget' || word === 'notApplicable' ? [] : [say(stateTexts[word], language)]),
    ...(gap === null ? [] : [say(panelTexts.gapAbove, language, { points: gap })]),
  ];
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}
