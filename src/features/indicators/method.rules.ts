import type { Method } from './indicators.contract.ts';

/** What counts where no method is recorded: the switches of share.md §2 with their defaults, our decision and shown as one. */
export const defaultMethod: Method = {
  id: 'vekha-1',
  title: 'Методика по умолчанию, редакция 1: нормативный текст методики не загружен',
  citation: null,
  switches: {
    // The cautious reading: «без необходимости личного посещения» has to be known, from the file or the card.
    visitUnknown: 'total',
    visitNeeded: 'total',
    assisted: 'electronic',
    rpgu: 'total',
    refused: 'counted',
    withdrawn: 'counted',
    notAccepted: 'counted',
    beforeRegistration: 'no',
  },
  // It stands in wherever nothing else is valid, so its own days do not matter.
  validFrom: '1970-01-01',
  validTo: null,
};

/** All methods to choose from: those recorded, and the built-in one unless a recorded one bears its id. */
export function methodsToChooseFrom(recorded: readonly Method[]): Method[] {
  return recorded.some((each) => each.id === defaultMethod.id) ? [...recorded] : [...recorded, defaultMethod];
}

/** The method named, whatever its days: a past figure can be recomputed under any. Without a name, the latest one valid on the period's last day. */
export function chooseMethod(recorded: readonly Method[], id: string | undefined, to: string): Method | undefined {
  if (id !== undefined) return methodsToChooseFrom(recorded).find((each) => each.id === id);
  const valid = recorded.filter((each) => each.validFrom <= to && (each.validTo === null || to <= each.validTo));
  return valid.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? defaultMethod;
}
