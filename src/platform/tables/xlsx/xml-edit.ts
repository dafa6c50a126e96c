/**
 * Edits a part of a workbook in place, as text: what is not touched stays byte for byte, which no reading and writing anew
 * would promise. Names are given without prefix; the part's own prefix (`x:` in files of some generators) is kept.
 */
export class XmlEdit {
  readonly prefix: string;
  #xml: string;

  constructor(xml: string, root: string) {
    this.#xml = xml;
    this.prefix = new RegExp(`<(\\w+:)?${root}\\b`).exec(xml)?.[1] ?? '';
  }

  get xml(): string {
    return this.#xml;
  }

  /** An element with all it holds, its first occurrence; undefined when there is none. */
  find(name: string): { start: number; end: number; text: string } | undefined {
    const start = this.#xml.search(new RegExp(`<${this.prefix}${name}(?=[\\s/>])`));
    if (start === -1) return undefined;
    const openEnd = this.#xml.indexOf('>', start) + 1;
    const closing = `</${this.prefix}${name}>`;
    const end = this.#xml[openEnd - 2] === '/' ? openEnd : this.#xml.indexOf(closing, openEnd) + closing.length;
    return { start, end, text: this.#xml.slice(start, end) };
  }

  replace(range: { start: number; end: number }, text: string): void {
    this.#xml = this.#xml.slice(0, range.start) + text + this.#xml.slice(range.end);
  }

  /** Adds children, written without prefix, at the end of an element; its `count`, where there is one, grows with them. */
  append(name: string, children: readonly string[]): void {
    const found = this.find(name);
    if (found === undefined || children.length === 0) return;
    const closing = `</${this.prefix}${name}>`;
    const open = found.text.endsWith('/>') ? `${found.text.slice(0, -2)}>` : found.text.slice(0, -closing.length);
    const counted = open.replace(
      /^(<[^>]*?\scount=")(\d+)(?=")/,
      (_, before: string, count: string) => `${before}${Number(count) + children.length}`,
    );
    this.replace(found, `${counted}${children.map((child) => this.withPrefix(child)).join('')}${closing}`);
  }

  withPrefix(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  /** The children of an element that bear a name, in order, as text. */
  children(name: string, child: string): string[] {
    const text = this.find(name)?.text ?? '';
    const tag = `${this.prefix}${child}`;
    return text.match(new RegExp(`<${tag}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${tag}>)`, 'g')) ?? [];
  }
}

/** An opening tag's text with an attribute set. */
export function setAttribute(tag: string, name: string, value: string | number): string {
  const present = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const end = tag.indexOf('>');
  const head = tag.slice(0, end);
  if (present.test(head)) return head.replace(present, `$1"${value}"`) + tag.slice(end);
  const slash = head.endsWith('/') ? 1 : 0;
  return `${head.slice(0, head.length - slash)} ${name}="${value}"${tag.slice(end - slash)}`;
}
