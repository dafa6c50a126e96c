import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { features } from './arrows.ts';
import { checkImports } from './check-imports.ts';
import { runtimeRules, writtenRules } from './import-rules.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** A small house in which every rule is kept; each violation is planted into it. */
const clean: Record<string, string> = {
  'src/main.ts': `import './app.ts';`,
  'src/app.ts': `import './features/registry/doors.ts'; import './features/indicators/index.ts'; import './reactions.ts';`,
  'src/reactions.ts': `import './features/intake/index.ts';`,
  'src/shared/days.ts': `import { z } from 'zod'; import { Temporal } from 'temporal-polyfill'; export const day = [z, Temporal];`,
  'src/shared/texts.ts': `export type Text = string;`,
  'src/platform/errors.ts': `export const fault = 1;`,
  'src/platform/database.ts': `import pg from 'pg'; import { day } from '../shared/days.ts'; export type Tx = typeof pg; export { day };`,
  'src/features/registry/index.ts': `export { getService } from './registry.store.ts';`,
  'src/features/registry/doors.ts': `export * from './registry.store.ts';`,
  'src/features/registry/registry.contract.ts': `import { z } from 'zod'; import '../../shared/days.ts'; export const service = z;`,
  'src/features/registry/registry.texts.ts': `import type { Text } from '../../shared/texts.ts'; export const title: Text = 'x';`,
  'src/features/registry/registry.store.ts': `import '../../platform/database.ts'; export const getService = 'update registry.services set x = 1';`,
  'src/features/intake/index.ts': `export * from './accept-batch.ts';`,
  'src/features/intake/accept-batch.ts': `import { getService } from '../registry/index.ts'; import '../access/index.ts'; export { getService };`,
  'src/features/intake/store/cells.store.ts': `export const add = 'insert into intake_cells values (1)';`,
  'src/features/intake/intake.contract.ts': `import { service } from '../registry/registry.contract.ts'; export { service };`,
  'src/features/intake/intake.rules.ts': `import type { Tx } from '../../platform/database.ts'; import './scanner.ts'; import '../../platform/errors.ts'; export type Of = Tx;`,
  'src/features/intake/scanner.ts': `import { day } from '../../shared/days.ts'; export { day };`,
  'src/features/indicators/index.ts': `import '../registry/index.ts'; import '../intake/index.ts';`,
  'src/features/access/index.ts': `export const mayLook = 'copy registry of it';`,
  'web/main.tsx': `import '../src/features/registry/registry.contract.ts'; import '../src/features/registry/registry.texts.ts'; import '../src/shared/days.ts';`,
  'e2e/analyst.test.ts': `import '../src/app.ts';`,
};

/** rule → files that break it, and nothing else than it unless named. */
const planted: [rule: string, files: Record<string, string>, also?: string[]][] = [
  ['shared-knows-nothing-of-ours', { 'src/shared/days.ts': `import '../platform/errors.ts';` }],
  [
    'platform-knows-shared-only',
    {
      'src/platform/jobs.ts': `import type { Text } from '../../web/text.ts'; export type T = Text;`,
      'web/text.ts': `export type Text = 1;`,
    },
    ['source-stands-alone'],
  ],
  ['platform-knows-shared-only', { 'src/platform/jobs.ts': `import '../features/registry/index.ts';` }, ['only-app-sees-features']],
  ['source-stands-alone', { 'src/features/intake/accept-batch.ts': `import '../../../tools/generate.ts';`, 'tools/generate.ts': '' }],
  ['feature-entered-through-index', { 'src/features/intake/accept-batch.ts': `import '../registry/registry.store.ts';` }],
  [
    'feature-entered-through-index',
    { 'src/features/intake/accept-batch.ts': `export type { service } from '../registry/registry.contract.ts';` },
  ],
  ['feature-entered-through-index', { 'src/features/intake/accept-batch.ts': `export const late = () => import('../registry/doors.ts');` }],
  [
    'pure-enters-pure-doors-only',
    { 'src/features/intake/intake.contract.ts': `import type {} from '../registry/index.ts';` },
    ['contract-knows-contracts-only'],
  ],
  ['pure-enters-pure-doors-only', { 'src/features/intake/intake.rules.ts': `import type {} from '../registry/index.ts';` }],
  [
    'pure-reaches-no-store',
    {
      'src/features/intake/intake.rules.ts': `import '../registry/index.rules.ts';`,
      'src/features/registry/index.rules.ts': `import './registry.store.ts';`,
    },
    ['pure-reaches-pure-only'],
  ],
  ['contract-knows-contracts-only', { 'src/features/intake/intake.contract.ts': `import './scanner.ts';` }],
  [
    'contract-knows-contracts-only',
    { 'src/features/intake/intake.contract.ts': `import { sql } from 'kysely'; export { sql };` },
    ['pure-reaches-pure-only'],
  ],
  ['web-knows-contracts-and-texts', { 'web/main.tsx': `import type {} from '../src/features/registry/index.ts';` }],
  ['web-knows-contracts-and-texts', { 'web/main.tsx': `import '../src/platform/errors.ts';` }],
  ['only-app-sees-features', { 'src/main.ts': `import './features/registry/index.ts';` }],
  ['app-enters-doors-and-index', { 'src/app.ts': `import './features/registry/registry.store.ts';` }],
  ['only-main-starts-app', { 'src/features/intake/accept-batch.ts': `import '../../app.ts';` }, ['no-cycles']],
  [
    'no-cycles',
    { 'src/features/intake/scanner.ts': `import type {} from './table.ts';`, 'src/features/intake/table.ts': `import './scanner.ts';` },
  ],
  ['arrows-of-registry', { 'src/features/registry/registry.store.ts': `import '../acts/index.ts';`, 'src/features/acts/index.ts': '' }],
  [
    'arrows-of-registry',
    { 'src/features/registry/registry.contract.ts': `import '../acts/acts.contract.ts';`, 'src/features/acts/acts.contract.ts': '' },
  ],
  ...['.rules', '.policy', '.document', '.texts'].map((role): [string, Record<string, string>] => [
    'pure-reaches-pure-only',
    {
      [`src/features/intake/intake${role}.ts`]: `import './scanner.ts';`,
      'src/features/intake/scanner.ts': `import { readFile } from 'node:fs/promises'; export { readFile };`,
    },
  ]),
  ['pure-reaches-pure-only', { 'src/features/intake/intake.rules.ts': `import { sql } from 'kysely'; export { sql };` }],
  ['pure-reaches-pure-only', { 'src/shared/days.ts': `import { hostname } from 'node:os'; export const day = hostname();` }],
  ['pure-reaches-no-store', { 'src/features/intake/intake.rules.ts': `import './store/cells.store.ts';` }],
  [
    'only-store-writes',
    { 'src/features/intake/accept-batch.ts': 'export const sneak = (id: number) => `\n  INSERT INTO intake.batches values (${id})`;' },
  ],
  ['only-store-writes', { 'src/features/intake/store/cells.store.ts': `export const sneak = 'delete from registry.services';` }],
  ['only-store-writes', { 'src/platform/database.ts': `export const sneak = 'copy intake.batches (id) from stdin';` }],
  ['only-store-writes', { 'src/app.ts': `export const sneak = 'update only "registry"."services" set x = 1';` }],
  ['feature-has-arrows', { 'src/features/gossip/index.ts': '' }],
];

describe('the import rules', () => {
  test('find nothing in a house that keeps them', async () => {
    const { findings, modulesSeen } = await checkImports(await house(clean));
    expect(findings).toEqual([]);
    expect(modulesSeen).toBe(Object.keys(clean).length);
  });

  test.each(planted)('catch %s (planted %#)', async (rule, files, also = []) => {
    const { findings } = await checkImports(await house({ ...clean, ...files }));
    expect(new Set(findings.map((each) => each.rule))).toEqual(new Set([rule, ...also]));
  });

  test.each(features.filter((name) => name !== 'campaigns'))('let %s enter nothing above it', async (feature) => {
    const { findings } = await checkImports(
      await house({
        ...clean,
        [`src/features/${feature}/look-up.ts`]: `import '../campaigns/index.ts';`,
        'src/features/campaigns/index.ts': '',
      }),
    );
    expect(findings).toEqual([
      { rule: `arrows-of-${feature}`, from: `src/features/${feature}/look-up.ts`, to: 'src/features/campaigns/index.ts' },
    ]);
  });

  test('have a planted violation each', () => {
    const named = [...writtenRules(), ...runtimeRules()].map((rule) => rule.name ?? '').filter((name) => !name.startsWith('arrows-of-'));
    expect(named.filter((name) => !planted.some(([rule]) => rule === name))).toEqual([]);
  });

  test('refuse a tree of which nothing was read', async () => {
    await expect(checkImports(await house({ 'README.md': 'no source' }))).rejects.toThrow('no files at all');
  });
});

async function house(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'import-rules-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text || 'export {};');
  }
  return root;
}
