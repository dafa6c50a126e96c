/** `attachment` with a name in any letters: RFC 6266 with `filename*` of RFC 5987, and a plain name for those who do not read it. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%/]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encode(fileName)}`;
}

/** The name out of such a header; undefined when it has none. */
export function fileNameOf(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

// encodeURIComponent leaves ' ( ) * as they are, which RFC 5987 does not allow in a value.
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}
