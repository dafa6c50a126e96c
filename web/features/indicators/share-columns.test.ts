import { expect, test } from 'vitest';

import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { columnsFor } from './share-columns.tsx';
import { aFigure, aTarget } from './testing/figures.ts';

function cells(figure: Figure): Record<string, unknown> {
  const row = { code: '25701000', name: 'город Иркутск', figure };
  return Object.fromEntries(columnsFor('municipality', [row], '2024-12-31', 'ru').map((each) => [each.key, each.cell(row)]));
}

test('a target stands as it was set', () => {
  expect(cells(aFigure({ target: { ...aTarget('-17.5500'), value: '62.55' } }))).toMatchObject({ target: '62,55', gapPoints: '−17,5' });
});

test('shares, gaps and bounds are rounded once, from the counts', () => {
  const counts = { applications: 10_000_000, electronic: 3_994_996, share: '39.9500' };
  const bounds = { lower: '19.9750', upper: '69.9750', volume: 10_000_000 };
  const shown = cells(aFigure({ ...counts, missing: 1, state: 'incomplete', bounds, target: { ...aTarget('-0.0500'), value: '40' } }));
  expect(shown).toMatchObject({ share: '39,9', gapPoints: '−0,1', bounds: '20,0–70,0' });
  const close = cells(aFigure({ applications: 10_000_000, electronic: 5_004_996, share: '50.0500', target: aTarget('0.0500') }));
  expect(close).toMatchObject({ gapPoints: '0,0' });
});
