import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { findDecisionAsOf } from '../../audit/index.ts';
import { readBoundaries } from '../readings.contract.ts';
import { loadBoundaries } from '../store/readings.store.ts';
import { shownOn } from './asked.ts';

export const readBoundariesOperation = query(readBoundaries, {
  allow: mayLook,
  async run({ tx }, { asOf, on }) {
    const held = await loadBoundaries(tx, await findDecisionAsOf(tx, asOf));
    const boundaries = held.filter(shownOn(on));
    const attribution = new Set(boundaries.flatMap(({ geometry }) => geometry.attribution ?? []));
    return {
      type: 'FeatureCollection' as const,
      attribution: [...attribution],
      features: boundaries.map(({ oktmo, name, geometry: { type, coordinates } }) => ({
        type: 'Feature' as const,
        properties: { oktmo, name },
        geometry: { type, coordinates },
      })),
    };
  },
});
