import { TextDecoder } from 'node:util';

import { fault } from '../../errors.ts';

export interface XmlHandlers {
  /** `attributes` is the raw text after the tag's name: ask it with `findAttribute`. */
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** Character data of one element may come in several pieces. */
  text: (text: string) => void;
}

/**
 * Walks a part of a workbook as it unpacks. Names come without their namespace prefix: some generators write `<x:row>`,
 * and no two names of one part differ by prefix alone. Fault `workbookDamaged` when tags do not match, the end is missing,
 * the bytes are not valid, or there is a document type, which the format forbids.
 */
export async function scanXml(part: string, chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const scanner = new XmlScanner(part, handlers);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      scanner.write(decoder.decode(chunk, { stream: true }));
    }
    if (decoder !== undefined) scanner.write(decoder.decode());
  } catch (error) {
    if (isDecodingError(error)) throw fault('invalid', 'workbookDamaged', { part }, { cause: error });
    throw error;
  }
  scanner.end();
}

/** An attribute's value by its whole name, prefix included (`r:id`). */
export function findAttribute(attributes: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return undefined;
    const opening = skipSpace(attributes, equals + 1);
    const closing = attributes.indexOf(attributes.charAt(opening), opening + 1);
    if (closing === -1) return undefined;
    if (attributes.slice(at, equals).trim() === name) return decodeEntities(attributes.slice(opening + 1, closing));
    at = closing + 1;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

class XmlScanner {
  readonly #part: string;
  readonly #handlers: XmlHandlers;
  readonly #openNames: string[] = [];
  #rest = '';
  #rootSeen = false;

  constructor(part: string, handlers: XmlHandlers) {
    this.#part = part;
    this.#handlers = handlers;
  }

  write(chunk: string): void {
    const text = this.#rest + chunk;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) this.#passText(text.slice(at, tag));
      const next = this.#passMarkup(text, tag);
      if (next === -1) {
        if (text.length - tag > longestMarkup) throw this.#damaged();
        this.#rest = text.slice(tag);
        return;
      }
      at = next;
    }
    const whole = endOfWholeText(text, at);
    if (whole > at) this.#passText(text.slice(at, whole));
    this.#rest = text.slice(whole);
  }

  end(): void {
    if (!this.#rootSeen || this.#openNames.length > 0 || this.#rest.trim() !== '') throw this.#damaged();
  }

  #passText(raw: string): void {
    if (this.#openNames.length > 0) this.#handlers.text(decodeEntities(raw));
  }

  /** The position after the markup that starts at `from`, or -1 when its end has not come yet. */
  #passMarkup(text: string, from: number): number {
    const second = text.charCodeAt(from + 1);
    if (second === slash) return this.#passUntil(text, from, '>', (inside) => this.#close(localName(inside.slice(2).trim())));
    if (second === question) return this.#passUntil(text, from, '?>', () => {});
    if (second !== exclamation) return this.#passOpening(text, from);
    if (text.startsWith('<!--', from)) return this.#passUntil(text, from, '-->', () => {});
    if (text.startsWith('<![CDATA[', from)) {
      return this.#passUntil(text, from, ']]>', (inside) => this.#handlers.text(inside.slice('<![CDATA['.length)));
    }
    if (text.length - from < '<![CDATA['.length) return -1;
    throw this.#damaged();
  }

  #passUntil(text: string, from: number, terminator: string, meet: (inside: string) => void): number {
    const end = text.indexOf(terminator, from + 2);
    if (end === -1) return -1;
    meet(text.slice(from, end));
    return end + terminator.length;
  }

  #passOpening(text: string, from: number): number {
    const nameEnd = findNameEnd(text, from + 1);
    const end = findTagEnd(text, nameEnd);
    if (end === -1) return -1;
    const empty = text.charCodeAt(end - 1) === slash;
    const name = localName(text.slice(from + 1, Math.min(nameEnd, empty ? end - 1 : end)));
    this.#rootSeen = true;
    this.#openNames.push(name);
    this.#handlers.open(name, text.slice(nameEnd, empty ? end - 1 : end));
    if (empty) this.#close(name);
    return end + 1;
  }

  #close(name: string): void {
    if (this.#openNames.pop() !== name) throw this.#damaged();
    this.#handlers.close(name);
  }

  #damaged(): Error {
    return fault('invalid', 'workbookDamaged', { part: this.#part });
  }
}

/** A tag or comment this long is no workbook's; without a bound, joining pieces of it would take the square of its length. */
const longestMarkup = 4 * 1024 * 1024;

const slash = 0x2f;
const greater = 0x3e;
const question = 0x3f;
const exclamation = 0x21;

/** Text may be handed on before its end has come, but not half of an entity. */
function endOfWholeText(text: string, from: number): number {
  const ampersand = text.lastIndexOf('&');
  const cut = ampersand >= from && text.length - ampersand < 16 && !text.includes(';', ampersand);
  return cut ? ampersand : text.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Where a tag's name ends: at a space, `/` or `>`. */
function findNameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === slash || code === greater) break;
  }
  return at;
}

/** The `>` that ends a tag: one inside a quoted attribute does not. */
function findTagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === greater) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function isDecodingError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
