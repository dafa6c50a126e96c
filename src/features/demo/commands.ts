import { command, type Command } from '../../platform/cli/command.ts';
import { misused } from '../../platform/cli/exit-codes.ts';
import { serveFlags, serveUntilStopped, type Beside, type Served } from '../../platform/cli/serve-until-stopped.ts';
import type { App } from '../../platform/app.ts';
import { commandTexts as texts } from './commands.texts.ts';

/** What `vekha demo` needs of the program: a folder opened, and the loading to run beside its server. */
export interface DemoDoor {
  readonly open: (folder: string) => Promise<{ app: App; load: (seed: number) => Beside }>;
  readonly served: Served;
}

/** `vekha demo`: serves a simulated region while its files arrive. */
export function demoCommand({ open, served }: DemoDoor): Command {
  return command({
    words: 'demo',
    summary: texts.summary,
    flags: { ...serveFlags, seed: { value: { ru: 'ЧИСЛО', en: 'NUMBER' }, says: texts.seed } },
    examples: ['demo --data demo', 'demo --seed 7 --data demo-7'],
    run: async (session, { seed = usualSeed, ...flags }) => {
      if (!/^\d{1,9}$/.test(seed)) throw misused(texts.seedWrong[session.language], 'demo');
      let load: (given: number) => Beside = () => () => Promise.resolve();
      await serveUntilStopped(session, {
        open: async () => {
          const opened = await open(session.folder);
          ({ load } = opened);
          return opened.app;
        },
        served,
        flags,
        openText: texts.open,
        beside: (serving, signal) => load(Number(seed))(serving, signal),
      });
    },
  });
}

const usualSeed = '1';
