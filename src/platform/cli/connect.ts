import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../shared/texts.ts';
import type { App } from '../app.ts';
import { fault, Fault } from '../errors.ts';
import { findServer } from '../lock.ts';
import type { Actor } from '../operation.ts';
import { remoteTransport } from './remote-transport.ts';
import type { Transport } from './transport.ts';

/**
 * The server that holds the folder, else the stores themselves, opened in this process. A folder that is not there is made only to write into: a mistyped
 * name must not answer that there is nothing. Throws notFound `dataFolderMissing` (folder) and the faults of opening.
 */
export async function connect(it: {
  folder: string;
  mayMake: boolean;
  language: Language;
  actor: Actor;
  open: () => Promise<App>;
}): Promise<Transport> {
  if (!it.mayMake && !existsSync(it.folder)) throw fault('notFound', 'dataFolderMissing', { folder: it.folder });
  const deadline = Date.now() + patience;
  for (;;) {
    const server = findServer(it.folder);
    if (server) return remoteTransport(server, it.language);
    try {
      return localTransport(await it.open(), it.actor);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'dataFolderLocked' || Date.now() > deadline) throw error;
    }
    await wait(100);
  }
}

// A server that is starting holds the folder before it can be reached, and another command lets go of it soon.
const patience = 3000;

function localTransport(app: App, actor: Actor): Transport {
  return {
    call: (contract, input, file) => app.perform({ name: contract.name, input, actor, incoming: file }),
    close: () => app.close(),
  };
}
