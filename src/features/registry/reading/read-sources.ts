import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { readSources } from '../readings.contract.ts';
import { snapshotAsOf } from './asked.ts';

export const readSourcesOperation = query(readSources, {
  allow: mayLook,
  async run(context, { asOf }) {
    const { decision, sources } = await snapshotAsOf(context, asOf);
    return {
      decision,
      sources: [...sources.values()].map(({ code, title, kind, channels }) => ({ code, title, kind, channels: [...channels] })),
    };
  },
});
