import { fault } from '../../errors.ts';
import type { PackageParts } from './package-parts.ts';
import { findAttribute, scanXml } from './xml-scanner.ts';

/** Where the parts of a workbook are; `sheets` are its worksheets in the order of the tabs, chart sheets left out. */
export interface WorkbookParts {
  workbook: string;
  sheets: SheetPart[];
  sharedStrings?: string;
  styles?: string;
  system1904: boolean;
}

export interface SheetPart {
  name: string;
  part: string;
  hidden: boolean;
}

/** Follows the package's relationships to the sheets. Fault `invalid` when the package is no .xlsx workbook: says what it is. */
export async function findWorkbookParts(parts: PackageParts): Promise<WorkbookParts> {
  refuseOtherPackages(parts);
  const rootRelations = await readRelations(parts, '');
  const workbook = rootRelations.find((relation) => relation.type === 'officeDocument')?.target;
  if (workbook === undefined || !parts.has(workbook)) throw fault('invalid', 'workbookDamaged', { part: 'xl/workbook.xml' });

  const relations = await readRelations(parts, workbook);
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let system1904 = false;
  await scanXml(workbook, parts.read(workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') system1904 = isTrue(findAttribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      if (sheets.length === mostSheets) throw fault('invalid', 'workbookDamaged', { part: workbook });
      const relation = targets.get(findRelationId(attributes) ?? '');
      if (relation?.type !== 'worksheet') return;
      const hidden = (findAttribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: findAttribute(attributes, 'name') ?? '', part: relation.target, hidden });
    },
    close: () => {},
    text: () => {},
  });
  const found = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && parts.has(relation.target))?.target;
  const sharedStrings = found('sharedStrings');
  const styles = found('styles');
  return {
    workbook,
    sheets,
    system1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

/** Excel sets no number; a person’s workbook has dozens. */
const mostSheets = 10_000;

export interface Relation {
  id: string;
  /** The last word of the type's address, which the strict and transitional forms of the format share. */
  type: string;
  /** The part's name from the package's root; an outside address for an external one. */
  target: string;
}

/** The relationships of a part (of the package itself for the empty name); none when it has no list of them. */
export async function readRelations(parts: PackageParts, part: string): Promise<Relation[]> {
  const list = relationsPart(part);
  if (!parts.has(list)) return [];
  const relations: Relation[] = [];
  await scanXml(list, parts.read(list), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = findAttribute(attributes, 'Target') ?? '';
      const external = findAttribute(attributes, 'TargetMode') === 'External';
      relations.push({
        id: findAttribute(attributes, 'Id') ?? '',
        type: findAttribute(attributes, 'Type')?.split('/').at(-1) ?? '',
        target: external ? target : resolvePart(part, target),
      });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

/** `xl/worksheets/sheet1.xml` has its list in `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The prefix of the relationships' namespace is `r` by custom only. */
function findRelationId(attributes: string): string | undefined {
  const prefix = /(\S+):id\s*=/.exec(attributes)?.[1];
  return findAttribute(attributes, 'r:id') ?? (prefix === undefined ? undefined : findAttribute(attributes, `${prefix}:id`));
}

function resolvePart(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function refuseOtherPackages(parts: PackageParts): void {
  if (parts.has('xl/workbook.bin')) throw fault('invalid', 'workbookBinary');
  if (parts.has('content.xml') && parts.has('mimetype')) throw fault('invalid', 'workbookOpenDocument');
  if (parts.has('word/document.xml')) throw fault('invalid', 'fileIsNotATable', { kind: 'word' });
  if (parts.has('ppt/presentation.xml')) throw fault('invalid', 'fileIsNotATable', { kind: 'slides' });
  if (!parts.has('_rels/.rels')) throw fault('invalid', 'fileIsNotATable', { kind: 'archive' });
}
