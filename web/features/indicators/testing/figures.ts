import type { Figure } from '../../../../src/features/indicators/indicators.contract.ts';

/** A complete figure of 45 in 100 with no target; a test says only what it is about. */
export function aFigure(said: Partial<Figure> = {}): Figure {
  return {
    applications: 100,
    electronic: 45,
    share: '45.0000',
    state: 'known',
    expected: 12,
    missing: 0,
    bounds: null,
    boundsReason: 'nothingMissing',
    target: null,
    met: null,
    electronicByCard: 0,
    electronicByDefault: 0,
    assisted: 0,
    ...said,
  };
}

/** 50 % recommended by the end of 2024, at a gap in points. */
export function aTarget(gapPoints: string | null): NonNullable<Figure['target']> {
  return { id: 1, value: '50', dueOn: '2024-12-31', modality: 'recommended', item: 'пункт 2', gapPoints, gapApplications: 5 };
}
