import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestFolder } from '../src/platform/testing/data-folder.ts';

/** The program as its user starts it, answering at an address. */
export interface Product {
  readonly address: string;
  /** Asks its API for JSON. */
  ask(path: string): Promise<unknown>;
  /** Stops it as Ctrl-C does, and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts `vekha WORDS` on the folder and a free port; resolves when it has printed its address. Throws what it printed if it ends before. */
export async function startProduct(words: string[], { folder, databaseUrl, clickhouseUrl }: TestFolder): Promise<Product> {
  const child = spawn(program, [...words, '--data', folder, '--port', '0', '--lang', 'ru'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: databaseUrl, CLICKHOUSE_URL: clickhouseUrl },
  });
  const printed: string[] = [];
  const ended = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed.push(chunk.toString());
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.join('')) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`vekha ${words.join(' ')} ended: ${printed.join('')}`)));
  });
  return {
    address,
    ask: async (path) => (await fetch(`${address}/api/v1${path}`)).json(),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const program = fileURLToPath(new URL('../vekha', import.meta.url));
