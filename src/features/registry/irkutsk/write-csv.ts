/** A CSV file as bytes: what the demo imports goes the way a person's file goes. Empty cells for undefined. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly (string | undefined)[])[]): Uint8Array {
  const lines = [headers, ...rows].map((cells) => cells.map((cell) => quote(cell ?? '')).join(','));
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
