import { spawn } from 'node:child_process';
import { startServers } from './servers.ts';

/** `node tools/run-with-servers.ts CMD…` runs a command with DATABASE_URL and CLICKHOUSE_URL of throw-away servers, and ends with its exit code. */
const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('Usage: node tools/run-with-servers.ts CMD…\n');
  process.exit(2);
}

const { stop, ...urls } = await startServers();
try {
  process.exitCode = await run(command, args);
} finally {
  await stop();
}

function run(program: string, rest: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: 'inherit', env: { ...process.env, ...urls } });
    // The servers stop after the command, so this process outlives both signals; Ctrl+C reaches the command by itself.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
