import { say, type Text } from '../../shared/texts.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import type { ServeParts, Serving } from '../http/serve.ts';
import { untilStopped } from '../http/until-stopped.ts';
import { serveTexts as texts } from './serve.texts.ts';
import type { Session } from './session.ts';

/** What is served, beside the data folder and what the user said. */
export type Served = Pick<ServeParts, 'contracts' | 'faultTexts' | 'version' | 'holder' | 'anyone'>;

export interface ServeFlags {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly openToAll: boolean;
}

export const serveFlags = {
  port: { value: { ru: 'ЧИСЛО', en: 'NUMBER' }, says: texts.port },
  host: { value: { ru: 'АДРЕС', en: 'ADDRESS' }, says: texts.host },
  openToAll: { says: texts.openToAll },
} as const;

/** Work done beside answering; it ends soon after the signal. What it throws ends the server too. */
export type Beside = (serving: Serving, signal: AbortSignal) => Promise<void>;

/** Opens the folder and answers over HTTP until Ctrl-C or a polite kill, then ends in order: requests, work beside, stores. */
export async function serveUntilStopped(
  session: Session,
  it: { open: () => Promise<App>; served: Served; flags: ServeFlags; openText: Text; beside?: Beside },
): Promise<void> {
  const config = configFor(it.flags);
  const stopped = untilStopped();
  const stop = new AbortController();
  // Loaded here: other commands need no server and should not wait for it.
  const { serve } = await import('../http/serve.ts');
  const app = await it.open();
  try {
    const serving = await serve({ ...it.served, app, folder: session.folder, config, openToAll: it.flags.openToAll });
    try {
      session.say(say(texts.address, session.language, { address: serving.address }));
      session.say((serving.isOpen ? it.openText : texts.shut)[session.language]);
      const beside = it.beside?.(serving, stop.signal);
      await Promise.race([stopped, beside?.then(() => stopped)].filter((each) => each !== undefined));
      session.tell(texts.stopping[session.language]);
      stop.abort();
      await beside;
    } finally {
      await serving.close();
    }
  } finally {
    await app.close();
  }
}

function configFor({ port, host }: ServeFlags) {
  return readConfig({
    ...process.env,
    ...(port === undefined ? {} : { VEKHA_PORT: port }),
    ...(host === undefined ? {} : { VEKHA_HOST: host }),
  });
}
