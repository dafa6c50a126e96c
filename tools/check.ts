import { spawn } from 'node:child_process';
import { summaryLine } from './summary-reporter.ts';

/** What every change must pass beside its tests; programs come from node_modules/.bin, which npm puts on the path. */
const checks: { name: string; command: string }[] = [
  { name: 'types', command: 'tsc -p .' },
  { name: 'types of the web', command: 'tsc -p web' },
  { name: 'lint', command: 'oxlint' },
  { name: 'format', command: 'oxfmt --check' },
  { name: 'imports', command: 'node tools/check-imports.ts' },
  { name: 'unused', command: 'knip --no-progress' },
  { name: 'generated files', command: 'node tools/generate.ts --check' },
];

const atOnce = 2;
const waiting = [...checks];
let failed = 0;
await Promise.all(Array.from({ length: atOnce }, work));
console.log(summaryLine({ passed: checks.length - failed, failed, skipped: 0 }));
process.exitCode = failed > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { code, output } = await run(check.command);
    if (code !== 0) failed += 1;
    console.log(code === 0 ? `pass  ${check.name}` : `FAIL  ${check.name} (${check.command})\n${output.trimEnd()}\n`);
  }
}

function run(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
