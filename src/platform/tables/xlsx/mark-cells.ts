import { columnLetters, parseReference } from './references.ts';
import { setAttribute } from './xml-edit.ts';
import { findAttribute } from './xml-scanner.ts';

/** Columns to mark, by row. */
export type MarkedCells = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * A sheet's XML with the style of marked cells changed by `restyle`; cells and rows that the sheet does not hold are put
 * in at their place. All else stays as it is.
 */
export function restyleCells(xml: string, prefix: string, marked: MarkedCells, restyle: (style: number) => number): string {
  const data = findData(xml, prefix);
  const tag = `${prefix}row`;
  const opening = new RegExp(`<${tag}(?=[\\s/>])([^>]*)>`, 'g');
  const waiting = [...marked.keys()].toSorted((one, other) => one - other);
  const pieces: string[] = [data.before];
  const addMissing = (before: number): void => {
    while ((waiting[0] ?? Infinity) < before) pieces.push(newRow(waiting.shift() ?? 0));
  };
  const newRow = (line: number): string => `<${tag} r="${line}">${restyleRow('', line, prefix, marked.get(line), restyle)}</${tag}>`;

  let copied = 0;
  let line = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(data.inner); match !== null; match = opening.exec(data.inner)) {
    const [open, attributes = ''] = match;
    line = Number(findAttribute(attributes, 'r') ?? line + 1);
    const empty = open.endsWith('/>');
    const inside = match.index + open.length;
    const closing = `</${tag}>`;
    const end = empty ? inside : data.inner.indexOf(closing, inside) + closing.length;
    opening.lastIndex = end;
    if ((waiting[0] ?? Infinity) > line) continue;
    pieces.push(data.inner.slice(copied, match.index));
    addMissing(line);
    copied = match.index;
    if (waiting[0] !== line) continue;
    waiting.shift();
    // `spans` only helps a reader to guess a row's width, and would be wrong for a cell put in beyond it.
    const openTag = open.replace(/\sspans="[^"]*"/, '').replace(/\/>$/, '>');
    const cells = empty ? '' : data.inner.slice(inside, end - closing.length);
    pieces.push(openTag, restyleRow(cells, line, prefix, marked.get(line), restyle), closing);
    copied = end;
  }
  pieces.push(data.inner.slice(copied));
  addMissing(Infinity);
  pieces.push(data.after);
  return pieces.join('');
}

/** The styles of the marked cells as they are now, 0 for cells that the sheet does not hold. */
export function findStyles(xml: string, prefix: string, marked: MarkedCells): Set<number> {
  const used = new Set<number>();
  restyleCells(xml, prefix, marked, (style) => {
    used.add(style);
    return style;
  });
  return used;
}

function findData(xml: string, prefix: string): { before: string; inner: string; after: string } {
  const name = `${prefix}sheetData`;
  const match = new RegExp(`<${name}(?=[\\s/>])[^>]*>`).exec(xml);
  const closing = `</${name}>`;
  if (match === null) return { before: xml, inner: '', after: '' };
  const start = match.index + match[0].length;
  if (match[0].endsWith('/>')) return { before: `${xml.slice(0, start - 2)}>`, inner: '', after: closing + xml.slice(start) };
  const end = xml.indexOf(closing, start);
  return { before: xml.slice(0, start), inner: xml.slice(start, end), after: xml.slice(end) };
}

function restyleRow(
  cells: string,
  line: number,
  prefix: string,
  columns: ReadonlySet<number> | undefined,
  restyle: (style: number) => number,
): string {
  const tag = `${prefix}c`;
  const waiting = [...(columns ?? [])].toSorted((one, other) => one - other);
  const pieces: string[] = [];
  const addMissing = (before: number): void => {
    while ((waiting[0] ?? Infinity) < before) {
      pieces.push(`<${tag} r="${columnLetters(waiting.shift() ?? 0)}${line}" s="${restyle(0)}"/>`);
    }
  };
  let column = 0;
  for (const cell of cells.match(new RegExp(`<${tag}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${tag}>)`, 'g')) ?? []) {
    const attributes = cell.slice(tag.length + 1, cell.indexOf('>'));
    const reference = findAttribute(attributes, 'r');
    column = (reference === undefined ? undefined : parseReference(reference)?.column) ?? column + 1;
    addMissing(column);
    if (waiting[0] !== column) {
      pieces.push(cell);
      continue;
    }
    waiting.shift();
    pieces.push(setAttribute(cell, 's', restyle(Number(findAttribute(attributes, 's') ?? 0))));
  }
  addMissing(Infinity);
  return pieces.join('');
}
