import type { Contract } from '../../shared/contract.ts';
import { say } from '../../shared/texts.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import type { FaultTexts } from '../faults.ts';
import { untilStopped } from '../http/until-stopped.ts';
import type { Actor } from '../operation.ts';
import { command, type Command } from './command.ts';
import { serveTexts as texts } from './serve.texts.ts';

export interface ServedProduct {
  readonly open: (folder: string) => Promise<App>;
  readonly contracts: readonly Contract[];
  readonly faultTexts: FaultTexts;
  readonly version: string;
  readonly holder: Actor;
  readonly anyone: Actor;
}

/** `vekha serve`: answers over HTTP until stopped. */
export function serveCommand(product: ServedProduct): Command {
  return command({
    words: 'serve',
    summary: texts.summary,
    flags: {
      port: { value: { ru: 'ЧИСЛО', en: 'NUMBER' }, says: texts.port },
      host: { value: { ru: 'АДРЕС', en: 'ADDRESS' }, says: texts.host },
      openToAll: { says: texts.openToAll },
    },
    examples: ['serve --data data --port 8700'],
    run: async (session, { port, host, openToAll }) => {
      const config = readConfig({
        ...process.env,
        ...(port === undefined ? {} : { VEKHA_PORT: port }),
        ...(host === undefined ? {} : { VEKHA_HOST: host }),
      });
      const stopped = untilStopped();
      // Loaded here: other commands need no server and should not wait for it.
      const { serve } = await import('../http/serve.ts');
      const app = await product.open(session.folder);
      try {
        const serving = await serve({ ...product, app, folder: session.folder, config, openToAll });
        session.say(say(texts.address, session.language, { address: serving.address }));
        session.say((serving.isOpen ? texts.open : texts.shut)[session.language]);
        await stopped;
        session.tell(texts.stopping[session.language]);
        await serving.close();
      } finally {
        await app.close();
      }
    },
  });
}
