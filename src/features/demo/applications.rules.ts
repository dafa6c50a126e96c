import { lastDayOfMonth } from '../../shared/days.ts';
import type { Month } from '../../shared/days.ts';
import type { Channel } from '../../shared/channels.ts';
import { levelIn } from './levels.rules.ts';
import type { Level } from './levels.rules.ts';
import { randomOf, wholeOf } from './random.rules.ts';
import { seasonOf } from './seasons.rules.ts';
import type { Body, Card } from './world.ts';

/** Registered applications for one service of one body in one month, by the channel they came through; whole numbers, zero included. */
export interface Applications {
  readonly card: Card;
  readonly counts: Counts;
}

export type Counts = Readonly<Record<Channel, number>>;

/** What came to a body in a month: the truth that the files tell of, more or less. */
export function applicationsOf(seed: number, body: Body, level: Level, month: Month): Applications[] {
  const electronic = levelIn(level, month) / 100;
  const scale = electronic * readinessNeeded(body, month);
  return body.cards.map((card) => {
    const random = randomOf(seed, body.code, card.service, month);
    const total = wholeOf(expectedOf(body, card, month) * (0.7 + 0.2 * (random() + random() + random())), random);
    // Where a visit is needed anyway, people see less use in filing through the portal.
    const portal = isOnPortal(card, month) ? Math.min(card.visitFree ? scale * card.readiness : electronic * 0.55, 0.93) : 0;
    const epgu = Math.min(total, wholeOf(total * portal * (0.9 + 0.2 * random()), random));
    return { card, counts: { epgu, ...splitRest(total - epgu, weightsOf(seed, body, card), random) } };
  });
}

/** Applications a month: by people, the service's rate, the season, and growth of some 6 % a year. */
function expectedOf(body: Body, card: Card, month: Month): number {
  const growth = 1 + ((Number(month.slice(0, 4)) - 2024) * 12 + Number(month.slice(5)) - 6.5) * 0.005;
  return ((body.population * card.rate) / 12) * seasonOf(card.season, month) * growth;
}

function isOnPortal(card: Card, month: Month): boolean {
  return card.onPortalSince !== undefined && card.onPortalSince <= lastDayOfMonth(month);
}

/**
 * How much more often than the body's level its visit-free services must be filed electronically, for the others never count: of all applications of a
 * year to those that can count, by readiness.
 */
function readinessNeeded({ cards }: Body, month: Month): number {
  const all = cards.reduce((sum, { rate }) => sum + rate, 0);
  const able = cards
    .filter((card) => card.visitFree && isOnPortal(card, month))
    .reduce((sum, { rate, readiness }) => sum + rate * readiness, 0);
  return able === 0 ? 0 : all / able;
}

type OtherChannel = Exclude<Channel, 'epgu'>;

/** Habits of a body: whether its people go to the МФЦ, to its office, or write. */
function weightsOf(seed: number, body: Body, card: Card): Readonly<Record<OtherChannel, number>> {
  const random = randomOf(seed, body.code, 'habits');
  const habit = () => 0.6 + 0.8 * random();
  const weights = {
    mfc: 46 * habit(),
    office: 38 * habit(),
    rpgu: 4 * habit(),
    post: 5 * habit(),
    site: 2 * habit(),
    phone: 1 * habit(),
    other: 1 * habit(),
  };
  // One does not go to a doctor's office for an appointment half as often as one telephones.
  if (card.service === 'R13') return { ...weights, mfc: 0, phone: weights.office * 1.2, site: weights.office * 0.4 };
  return card.throughMfc ? weights : { ...weights, mfc: 0 };
}

/** Whole parts by weight that add up to the whole: each cut is made at its cumulative weight, rounded by chance. */
function splitRest(whole: number, weights: Readonly<Record<OtherChannel, number>>, random: () => number): Record<OtherChannel, number> {
  const parts: Record<OtherChannel, number> = { rpgu: 0, site: 0, mfc: 0, office: 0, post: 0, phone: 0, other: 0 };
  let left = whole;
  let weightLeft = otherChannels.reduce((sum, each) => sum + weights[each], 0);
  for (const channel of otherChannels) {
    const part = channel === 'office' ? left : Math.min(left, wholeOf((left * weights[channel]) / weightLeft, random));
    parts[channel] = part;
    left -= part;
    weightLeft -= weights[channel];
  }
  return parts;
}

// The office last: every body has one, and it takes what rounding leaves.
const otherChannels: readonly OtherChannel[] = ['other', 'phone', 'site', 'rpgu', 'post', 'mfc', 'office'];
