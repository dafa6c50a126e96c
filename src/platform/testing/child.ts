import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Child {
  readonly process: ChildProcess;
  /** What it sent next with `process.send`; an error when it ended instead. */
  answer(): Promise<unknown>;
  /** Its exit code or the signal that ended it. */
  ended(): Promise<number | string>;
}

/** Runs a piece of a module in a process of its own. `names` are imported from the files beside them; paths are relative to `base`. */
export function runInChild(base: string, imports: Record<string, string>, body: string): Child {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-child-'));
  const script = join(folder, 'child.mjs');
  const lines = Object.entries(imports).map(([names, path]) => `import { ${names} } from ${JSON.stringify(new URL(path, base).href)};`);
  writeFileSync(script, `${lines.join('\n')}\n${body}\n`);
  const child = fork(script, [], { execArgv: ['--expose-gc'] });
  const exit = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => {
    rmSync(folder, { recursive: true, force: true });
    return signal ?? code ?? 0;
  });
  const answers: unknown[] = [];
  child.on('message', (message) => {
    answers.push(message);
    child.emit('answered');
  });
  return {
    process: child,
    async answer() {
      if (answers.length === 0) await Promise.race([once(child, 'answered'), exit]);
      if (answers.length === 0) throw new Error(`The process ended with ${await exit} instead of answering`);
      return answers.shift();
    },
    ended: () => exit,
  };
}
