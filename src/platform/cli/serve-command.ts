import type { App } from '../app.ts';
import { command, type Command } from './command.ts';
import { serveTexts as texts } from './serve.texts.ts';
import { serveFlags, serveUntilStopped, type Served } from './serve-until-stopped.ts';

/** `vekha serve`: answers over HTTP until stopped. */
export function serveCommand(open: (folder: string) => Promise<App>, served: Served): Command {
  return command({
    words: 'serve',
    summary: texts.summary,
    flags: serveFlags,
    examples: ['serve --data data --port 8700'],
    run: (session, flags) => serveUntilStopped(session, { open: () => open(session.folder), served, flags, openText: texts.open }),
  });
}
