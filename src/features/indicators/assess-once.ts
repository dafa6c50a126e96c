import { assess } from './assessment.rules.ts';
import type { Assessment, Cards, Question } from './assessment.rules.ts';
import type { LedgerCell } from './ledger-cell.ts';

/**
 * Assesses a period's ledger, or remembers: the same cells against the same cards under the same `sort` of question (method's switches and filters) say the
 * same. An assessment lives as long as the ledger's answer it was made of; of one answer the last few are kept.
 */
export function assessOnce(cells: readonly LedgerCell[], cards: Cards, question: Question, sort: string): Assessment {
  const ofCells = kept.get(cells) ?? new WeakMap<Cards, Map<string, Assessment>>();
  kept.set(cells, ofCells);
  const ofCards = ofCells.get(cards) ?? new Map<string, Assessment>();
  ofCells.set(cards, ofCards);
  const assessment = ofCards.get(sort) ?? assess(cells, cards, question);
  // Taken out and put back, so that the least recently asked stands first.
  ofCards.delete(sort);
  ofCards.set(sort, assessment);
  const [oldest] = ofCards.keys();
  if (ofCards.size > mostKept && oldest !== undefined) ofCards.delete(oldest);
  return assessment;
}

const kept = new WeakMap<readonly LedgerCell[], WeakMap<Cards, Map<string, Assessment>>>();
const mostKept = 4;
