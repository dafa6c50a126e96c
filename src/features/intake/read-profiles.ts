import { channels } from '../../shared/channels.ts';
import { query } from '../../platform/operation.ts';
import { mayLook } from '../access/index.ts';
import { readProfiles as contract } from './intake.contract.ts';
import { profiles } from './profiles/index.ts';

/** The profiles there are, with what each reads and assumes. */
export const readProfiles = query(contract, {
  allow: mayLook,
  async run() {
    return {
      profiles: profiles.map((each) => ({
        code: each.code,
        title: each.title,
        description: each.description,
        fields: each.fields.map(({ field, columns, required }) => ({ field, columns: [...columns], required })),
        channels: channels.filter((channel) => each.fixed?.channel === channel || Object.values(each.channels).includes(channel)),
        assumed: [...each.assumed],
      })),
    };
  },
});
