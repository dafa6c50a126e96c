import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { contracts, version } from '../src/app.ts';
import { openApi } from '../src/platform/http/open-api.ts';

/** A file the sources determine: `make` gives its whole text, the same for the same sources. */
export interface Generated {
  file: string;
  make: () => string | Promise<string>;
}

/** Every generated file of the repository; each is committed, so that a reader of the change sees what it does to them. */
const table: Generated[] = [{ file: 'docs/api/openapi.json', make: () => `${JSON.stringify(openApi(contracts, version), null, 2)}\n` }];

/** Writes the stale files of the table, or with `check` only names them. */
export async function generate(files: readonly Generated[], options: { check: boolean }): Promise<string[]> {
  const stale: string[] = [];
  for (const { file, make } of files) {
    const text = await make();
    if (text === (await readFile(file, 'utf8').catch(() => undefined))) continue;
    stale.push(file);
    if (options.check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return stale;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = await generate(table, values);
  for (const file of stale) console.log(values.check ? `${file} is stale: npm run generate` : `wrote ${file}`);
  console.log(`${table.length} generated files, ${stale.length} ${values.check ? 'stale' : 'written'}`);
  if (values.check && stale.length > 0) process.exitCode = 1;
}
