/** Text as an element's or an attribute's content. Characters that XML cannot hold are escaped as the format asks (`_x0001_`). */
export function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9a-f]{4}_/gi, (escape) => `_x005F${escape}`)
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, escapeControl)
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

function escapeControl(letter: string): string {
  const code = letter.charCodeAt(0);
  const holds = code === 0x09 || code === 0x0a || (code >= 0x7f && code < 0xfffe);
  return holds ? letter : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
