import type { Channel } from '../../shared/channels.ts';
import type { Outcome, Visit } from '../../shared/visits.ts';
import type { Switches } from './indicators.contract.ts';

/** What a statement says of its applications, 'unknown' where the file does not say. */
export interface Traits {
  readonly channel: Channel;
  readonly visit: Visit | 'unknown';
  readonly assisted: 'unknown' | 'no' | 'yes';
  readonly outcome: Outcome | 'unknown';
}

/** Where applications count: in T and N, in T only, in neither; by which rule; and on what the visit rule rests. */
export interface Counting {
  readonly counts: 'electronic' | 'total' | 'no';
  readonly rule: CountingRule;
  readonly rests: 'file' | 'card' | 'default' | undefined;
}

export type CountingRule =
  | 'beforeRegistration'
  | 'refused'
  | 'withdrawn'
  | 'notAccepted'
  | 'otherChannel'
  | 'rpguNotCounted'
  | 'notOnPortal'
  | 'rpguTotal'
  | 'assistedTotal'
  | 'noVisitByFile'
  | 'noVisitByCard'
  | 'visitByFile'
  | 'visitByCard'
  | 'visitUnknown';

/** What the card authority × service says of a statement's whole interval: the strictest visit, and whether the service came to the ЕПГУ by its end. */
export interface CardWord {
  readonly visit: Visit | 'unknown';
  readonly onPortal: boolean;
}

/**
 * Where applications of a statement count under a method's switches (share.md §2). What the file states of a visit comes before the card, the card before
 * the method's default; a service listed but not yet on the ЕПГУ has no electronic applications.
 */
export function countingOf(traits: Traits, card: CardWord, switches: Switches): Counting {
  const excluded = exclusionOf(traits.outcome, switches);
  if (excluded) return { counts: 'no', rule: excluded, rests: undefined };
  if (traits.channel === 'rpgu' && switches.rpgu === 'no') return { counts: 'no', rule: 'rpguNotCounted', rests: undefined };
  if (traits.channel === 'rpgu' && switches.rpgu === 'total') return { counts: 'total', rule: 'rpguTotal', rests: undefined };
  if (traits.channel !== 'epgu' && traits.channel !== 'rpgu') return { counts: 'total', rule: 'otherChannel', rests: undefined };
  if (traits.channel === 'epgu' && !card.onPortal) return { counts: 'total', rule: 'notOnPortal', rests: 'card' };
  if (traits.assisted === 'yes' && switches.assisted === 'total') return { counts: 'total', rule: 'assistedTotal', rests: undefined };
  if (traits.visit !== 'unknown') return byVisit(traits.visit, 'file', switches);
  if (card.visit !== 'unknown') return byVisit(card.visit, 'card', switches);
  return { counts: switches.visitUnknown, rule: 'visitUnknown', rests: 'default' };
}

/** The strictest of visits a card required at different times; unless a visit was needed anyway, one unknown makes the whole unknown. */
export function strictestVisit(visits: readonly (Visit | undefined)[]): Visit | 'unknown' {
  const needed = strictestFirst.find((each) => visits.includes(each));
  if (needed) return needed;
  return visits.length === 0 || visits.includes(undefined) ? 'unknown' : 'none';
}

const strictestFirst: readonly Visit[] = ['result', 'originals', 'identification'];

function exclusionOf(outcome: Traits['outcome'], switches: Switches): CountingRule | undefined {
  switch (outcome) {
    case 'draft':
    case 'failure':
    case 'cancelledBefore':
      return switches.beforeRegistration === 'no' ? 'beforeRegistration' : undefined;
    case 'refused':
    case 'withdrawn':
    case 'notAccepted':
      return switches[outcome] === 'no' ? outcome : undefined;
    case 'unknown':
    case 'registered':
    case 'provided':
      return undefined;
  }
}

function byVisit(visit: Visit, rests: 'file' | 'card', switches: Switches): Counting {
  if (visit === 'none') return { counts: 'electronic', rule: rests === 'file' ? 'noVisitByFile' : 'noVisitByCard', rests };
  return { counts: switches.visitNeeded, rule: rests === 'file' ? 'visitByFile' : 'visitByCard', rests };
}
