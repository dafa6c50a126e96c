import { readFile } from 'node:fs/promises';
import { readTable } from '../../../platform/tables/read-table.ts';

export const shippedFiles = {
  municipalities: 'irkutsk-municipalities.csv',
  boundaries: 'irkutsk-municipalities.geojson',
  services: 'services.csv',
  administrations: 'irkutsk-administrations.csv',
  calendar: 'calendar-2023-2026.csv',
} as const;

/** A file of ../data as bytes. */
export async function readShipped(file: keyof typeof shippedFiles): Promise<Uint8Array> {
  return readFile(new URL(`../data/${shippedFiles[file]}`, import.meta.url));
}

/** Its lines by header. */
export async function readShippedTable(file: keyof typeof shippedFiles): Promise<Record<string, string>[]> {
  const table = await readTable(await readShipped(file), { name: shippedFiles[file] });
  const [header, ...rows] = table.rows;
  return rows.map((row) => Object.fromEntries((header?.cells ?? []).map((cell, at) => [cell.text, row.cells[at]?.text ?? ''])));
}
