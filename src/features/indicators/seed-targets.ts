import { readFile } from 'node:fs/promises';

const name = 'targets-irkutsk.csv';

/** The targets of the act for the municipalities of Irkutsk oblast, 40 % and 50 %, as a file for `indicators.importTargets`. */
export async function readSeedTargets(): Promise<{ name: string; bytes: Uint8Array }> {
  return { name, bytes: await readFile(new URL(`./data/${name}`, import.meta.url)) };
}
