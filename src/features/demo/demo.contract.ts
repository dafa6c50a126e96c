import { z } from 'zod';
import { contract } from '../../shared/contract.ts';

/** The same seed makes the same files, byte for byte. */
const seed = z.int().min(0).max(4_294_967_295);

export const beginDemo = contract({
  name: 'demo.beginDemo',
  kind: 'command',
  summary: { ru: 'Начать демонстрацию: данные этой папки — имитация', en: 'Begin the demo: the data of this folder are simulated' },
  route: { method: 'POST', path: '/demo/begin' },
  input: z.object({ seed }),
  output: z.object({ seed, since: z.int().meta({ description: 'The decision from which on figures are marked as simulated' }) }),
});

export const readProgress = contract({
  name: 'demo.readProgress',
  kind: 'query',
  summary: { ru: 'Сколько сведений демонстрации загружено', en: 'How much of the demo has been loaded' },
  route: { method: 'GET', path: '/demo/progress' },
  input: z.object({}),
  output: z.object({
    /** Files dealt with: accepted or returned, now or on an earlier start. */
    done: z.int(),
    /** 0 for the first moment, while the files are being planned. */
    total: z.int(),
    returned: z.int(),
    finished: z.boolean(),
    /** Loading broke off; the log says why, and the next start goes on from here. */
    failed: z.boolean(),
  }),
});
