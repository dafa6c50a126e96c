import { enableCompileCache } from 'node:module';

// Most of a short command's time is reading the program; compiled once, it is read compiled.
enableCompileCache();

const { commands, faultTexts, holder, openFolder, version } = await import('./app.ts');
const { runCli } = await import('./platform/cli/run-cli.ts');

// A reader that has seen enough (`| head`) closes the pipe; there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli({
  words: process.argv.slice(2),
  env: process.env,
  commands,
  faultTexts,
  actor: holder,
  open: openFolder,
  version,
  out: { write: (text) => process.stdout.write(text), width: process.stdout.columns },
  errors: { write: (text) => process.stderr.write(text), width: process.stderr.columns },
});
