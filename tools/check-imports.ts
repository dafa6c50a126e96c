import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { features } from './arrows.ts';
import { runtimeRules, writtenRules } from './import-rules.ts';
import { findForeignWrites } from './table-writers.ts';

export interface Finding {
  rule: string;
  from: string;
  to: string;
}

export interface ImportVerdict {
  modulesSeen: number;
  findings: Finding[];
}

/**
 * Checks the tree at `root` (a folder holding `src/`) against the import rules and the rule of one writer a table.
 * Throws when a source file on the disk was not read: dependency-cruiser finds nothing, and says so only by a count, where it does not
 * know the installed TypeScript.
 */
export async function checkImports(root: string): Promise<ImportVerdict> {
  const files = await sourceFiles(root);
  const written = await violations(root, files, writtenRules(), true);
  const runtime = await violations(root, files, runtimeRules(), false);
  const unseen = files.filter((file) => !written.seen.has(file));
  if (files.length === 0 || unseen.length > 0) throw new Error(`not read by dependency-cruiser: ${unseen.join(', ') || 'no files at all'}`);
  return {
    modulesSeen: files.length,
    findings: [...unknownFeatures(files), ...written.findings, ...runtime.findings, ...(await findForeignWrites(root, files))],
  };
}

async function violations(root: string, files: string[], forbidden: IForbiddenRuleType[], types: boolean) {
  const options: ICruiseOptions = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: types,
    doNotFollow: { path: 'node_modules' },
  };
  const { output } = await cruise(files, options, { extensions: ['.ts', '.tsx'] });
  const { modules, summary } = output as ICruiseResult;
  return {
    seen: new Set(modules.map((each) => each.source)),
    findings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

function unknownFeatures(files: string[]): Finding[] {
  const found = new Set(files.flatMap((file) => /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? []));
  return [...found]
    .filter((name) => !features.includes(name))
    .map((name) => ({ rule: 'feature-has-arrows', from: `src/features/${name}`, to: 'tools/arrows.ts' }));
}

async function sourceFiles(root: string): Promise<string[]> {
  const folders = await Promise.all(
    ['src', 'web', 'e2e', 'bench', 'tools'].map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
      return entries.map((entry) => `${folder}/${entry}`);
    }),
  );
  return folders.flat().filter((file) => /[.]tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file));
}

if (import.meta.main) {
  const { findings, modulesSeen } = await checkImports(process.cwd());
  for (const { rule, from, to } of findings) console.log(`${rule}: ${from} → ${to}`);
  console.log(`${modulesSeen} modules, ${findings.length} against the rules (tools/import-rules.ts)`);
  if (findings.length > 0) process.exitCode = 1;
}
