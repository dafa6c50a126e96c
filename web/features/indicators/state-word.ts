import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';

export type StateWord = 'met' | 'unmet' | 'underWay' | 'incomplete' | 'noApplications' | 'notReported' | 'notApplicable' | 'noTarget';

/**
 * What the figure says about its target on the last day of the period. Before the target's day a share that is below it is on
 * its way, not a failure (share.md §7).
 */
export function stateWord(figure: Figure, to: string): StateWord {
  if (figure.state === 'notApplicable' || figure.state === 'notReported' || figure.state === 'noApplications') return figure.state;
  if (figure.target === null) return figure.state === 'incomplete' ? 'incomplete' : 'noTarget';
  if (figure.met === true) return 'met';
  if (to < figure.target.dueOn) return 'underWay';
  return figure.met === false ? 'unmet' : 'incomplete';
}
