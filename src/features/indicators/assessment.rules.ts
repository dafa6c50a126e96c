import type { Channel } from '../../shared/channels.ts';
import { intersection } from '../../shared/days.ts';
import type { DayRange } from '../../shared/days.ts';
import { standingOf, wordOf } from './card.ts';
import type { Card } from './card.ts';
import { countingOf } from './counting.rules.ts';
import type { Counting } from './counting.rules.ts';
import { expectedMonths } from './expected.rules.ts';
import type { Switches } from './indicators.contract.ts';
import type { LedgerCell } from './ledger-cell.ts';
import { answersOf } from './missing.rules.ts';
import type { Answer, Answers } from './missing.rules.ts';
import type { Interval } from './month-mask.ts';

/** The cards as figures ask for them: all of them, and the one a statement falls under (the service's own, or that of the nearest service above it). */
export interface Cards {
  readonly all: Iterable<Card>;
  find(authority: number, service: number): Card | undefined;
}

export interface Question {
  readonly period: Interval;
  readonly switches: Switches;
  /** Channels some source answers for. */
  readonly channels: ReadonlySet<Channel>;
  readonly wanted: (card: Card, channel: Channel) => boolean;
}

/** What a period's ledger says under a method, before it is added up by anything. */
export interface Assessment {
  readonly origin: string;
  readonly counted: readonly CountedCell[];
  readonly answered: readonly AnsweredCells[];
}

/** Applications in T (and N, where `counting` says electronic). */
export interface CountedCell {
  readonly card: Card;
  readonly cell: LedgerCell;
  readonly counting: Counting;
}

/** What came and what is missing of a card's channel. */
export interface AnsweredCells extends Answers {
  readonly card: Card;
  readonly channel: Channel;
}

/** Sets the ledger's cells against the cards: what counts where, what was expected, what did not come. */
export function assess(cells: Iterable<LedgerCell>, cards: Cards, question: Question): Assessment {
  const counted: CountedCell[] = [];
  const answers = new Map<Card, Map<Channel, Answer[]>>();
  for (const cell of cells) {
    const card = cards.find(cell.authority, cell.service);
    if (!card || !question.wanted(card, cell.channel)) continue;
    const standing = standingOf(card, question.period, cell);
    if (standing !== 'counts' && standing !== 'crossesEdge') continue;
    answersFor(answers, card, cell.channel).push({
      ...intervalOf(cell),
      state: cell.state,
      months: cell.months,
      whole: standing === 'counts',
    });
    if (cell.state !== 'known' || standing !== 'counts') continue;
    const counting = countingOf(cell, wordOf(card, cell), question.switches);
    if (counting.counts !== 'no') counted.push({ card, cell, counting });
  }
  return {
    origin: question.period.from,
    counted,
    answered: [...cards.all].flatMap((card) => answersOfCard(card, answers.get(card), question)),
  };
}

function answersOfCard(card: Card, given: ReadonlyMap<Channel, Answer[]> | undefined, question: Question): AnsweredCells[] {
  const { period } = question;
  const days = card.days.flatMap((each): DayRange[] => {
    const inside = intersection(each, period);
    return inside ? [inside] : [];
  });
  if (days.length === 0) return [];
  const expected = expectedMonths(card, question.channels, period);
  return [...expected].flatMap(([channel, months]) =>
    question.wanted(card, channel) ? [{ card, channel, ...answersOf(months, given?.get(channel) ?? [], days, period.from) }] : [],
  );
}

function answersFor(answers: Map<Card, Map<Channel, Answer[]>>, card: Card, channel: Channel): Answer[] {
  const ofCard = answers.get(card) ?? new Map<Channel, Answer[]>();
  answers.set(card, ofCard);
  const held = ofCard.get(channel) ?? [];
  ofCard.set(channel, held);
  return held;
}

function intervalOf({ from, to }: LedgerCell): Interval {
  return { from, to };
}
