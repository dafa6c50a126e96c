import { TextDecoder } from 'node:util';

import { gatherBytes } from '../gather-bytes.ts';
import { mainNamespace, officeNamespace } from './sheet-xml.ts';
import type { PackageParts } from './package-parts.ts';
import { relationsPart } from './workbook-parts.ts';
import { XmlEdit } from './xml-edit.ts';
import { encodingOf } from './xml-scanner.ts';
import { escapeXml, xmlDeclaration } from './xml-text.ts';
import type { NewPart } from './zip-writer.ts';

/** A package with parts changed and added; unchanged parts are never unpacked. */
export class PackageEdit {
  readonly #parts: PackageParts;
  readonly #changed = new Map<string, string>();

  constructor(parts: PackageParts) {
    this.#parts = parts;
  }

  /** `strict`: the package uses the other set of namespaces that the standard has for the same words. */
  changed(strict: boolean): NewPart[] {
    return [...this.#changed].map(([name, content]) => ({ name, content: strict ? inStrictNamespaces(content) : content }));
  }

  has(name: string): boolean {
    return this.#changed.has(name) || this.#parts.has(name);
  }

  async read(name: string): Promise<string> {
    const changed = this.#changed.get(name);
    if (changed !== undefined) return changed;
    const bytes = await gatherBytes(this.#parts.read(name), Infinity, name);
    const encoding = encodingOf(bytes);
    const xml = new TextDecoder(encoding).decode(bytes);
    // Parts in UTF-16 are written back in UTF-8.
    return encoding === 'utf-8' ? xml : xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8');
  }

  /** The part's own spelling of its name is kept, so that it is replaced and not doubled. */
  write(name: string, xml: string): void {
    const own = this.#parts.names.find((other) => other.toLowerCase() === name.toLowerCase());
    this.#changed.set(own ?? name, xml);
  }

  /** A name not yet in the package: `xl/comments7.xml` for `freeName('xl/comments', '.xml')`. */
  freeName(start: string, end: string): string {
    let number = 1;
    while (this.has(`${start}${number}${end}`)) number += 1;
    return `${start}${number}${end}`;
  }

  /** Relates a part to another and gives the relationship's id. */
  async relate(source: string, type: string, target: string): Promise<string> {
    const list = relationsPart(source);
    const empty = `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const edit = new XmlEdit(this.has(list) ? await this.read(list) : empty, 'Relationships');
    let number = 1;
    while (edit.xml.includes(`"rIdMark${number}"`)) number += 1;
    const id = `rIdMark${number}`;
    edit.append('Relationships', [`<Relationship Id="${id}" Type="${officeNamespace}/${type}" Target="/${escapeXml(target)}"/>`]);
    this.write(list, edit.xml);
    return id;
  }

  async declare(part: string, type: string): Promise<void> {
    await this.#declare(`<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  async declareExtension(extension: string, type: string): Promise<void> {
    const types = await this.read(contentTypes);
    if (new RegExp(`Extension="${extension}"`, 'i').test(types)) return;
    await this.#declare(`<Default Extension="${extension}" ContentType="${type}"/>`);
  }

  async #declare(element: string): Promise<void> {
    const edit = new XmlEdit(await this.read(contentTypes), 'Types');
    edit.append('Types', [element]);
    this.write(contentTypes, edit.xml);
  }
}

function inStrictNamespaces(xml: string): string {
  return xml
    .replaceAll(mainNamespace, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(officeNamespace, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
}

const contentTypes = '[Content_Types].xml';
