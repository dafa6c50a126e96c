import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  forEachChild,
  createSourceFile,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  ScriptTarget,
} from 'typescript';
import type { Node } from 'typescript';
import { features } from './arrows.ts';

/**
 * Only `<feature>.store.ts`, or a `*.store.ts` in the feature's `store/`, writes the feature's tables: the PostgreSQL schema and the
 * ClickHouse tables that bear its name. Reads the string literals of each product file; tests may tamper.
 */
export async function findForeignWrites(root: string, files: readonly string[]) {
  const read = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const found = await Promise.all(
    read.map(async (file) => {
      const written = writtenTables(file, await readFile(join(root, file), 'utf8'));
      return written
        .filter(({ feature }) => !isStoreOf(feature, file))
        .map(({ table }) => ({ rule: 'only-store-writes', from: file, to: table }));
    }),
  );
  return found.flat();
}

function writtenTables(file: string, source: string): { feature: string; table: string }[] {
  return literals(createSourceFile(file, source, ScriptTarget.Latest)).flatMap((text) =>
    [...text.matchAll(writes)].flatMap(([, table, feature]) => (table && feature ? [{ table, feature }] : [])),
  );
}

const writes = new RegExp(
  String.raw`\b(?:insert\s+into|merge\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|copy|truncate(?:\s+table)?|alter\s+table|drop\s+table(?:\s+if\s+exists)?)` +
    String.raw`\s+"?((${features.join('|')})"?[._]"?\w+)`,
  'gi',
);

function isStoreOf(feature: string, file: string): boolean {
  const home = `src/features/${feature}/`;
  return file === `${home}${feature}.store.ts` || (file.startsWith(`${home}store/`) && file.endsWith('.store.ts'));
}

function literals(node: Node): string[] {
  const found: string[] = [];
  const visit = (each: Node): void => {
    if (isStringLiteral(each) || isNoSubstitutionTemplateLiteral(each)) found.push(each.text);
    else if (isTemplateExpression(each)) found.push([each.head.text, ...each.templateSpans.map((span) => span.literal.text)].join(' ? '));
    forEachChild(each, visit);
  };
  visit(node);
  return found;
}
