import { say } from '../../shared/texts.ts';
import type { App } from '../app.ts';
import { command, type Command } from './command.ts';
import { serveTexts as texts } from './serve.texts.ts';

/** `vekha migrate`: opening the stores migrates them; this does only that, and says what was applied. */
export function migrateCommand(open: (folder: string) => Promise<App>): Command {
  return command({
    words: 'migrate',
    summary: texts.migrate,
    json: true,
    examples: ['migrate --data data'],
    run: async (session) => {
      const app = await open(session.folder);
      await app.close();
      if (session.asksJson) return session.showJson({ migrated: app.migrated });
      for (const name of app.migrated) session.say(say(texts.migrated, session.language, { name }));
      if (app.migrated.length === 0) session.say(texts.nothingToMigrate[session.language]);
    },
  });
}
