import type { IForbiddenRuleType } from 'dependency-cruiser';
import { features, reachedBy } from './arrows.ts';

/** Rules on every import that stands in the text, types included. */
export function writtenRules(): IForbiddenRuleType[] {
  return [
    forbid('shared-knows-nothing-of-ours', { path: '^src/shared/' }, { path: ours, pathNot: '^src/shared/' }),
    forbid('platform-knows-shared-only', { path: '^src/platform/' }, { path: ours, pathNot: '^src/(shared|platform)/' }),
    forbid('source-stands-alone', { path: '^src/' }, { path: '^(web|e2e|bench|tools)/' }),
    forbid(
      'feature-entered-through-index',
      { path: '^src/features/([^/]+)/', pathNot: pureSuffix },
      { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index[.]ts$'] },
    ),
    forbid(
      // A feature whose rules others build on keeps them behind a pure door of its own, so that purity is proved through it.
      'pure-enters-pure-doors-only',
      { path: `^src/features/([^/]+)/.*${pureSuffix}` },
      { path: '^src/features/', pathNot: ['^src/features/$1/', contractSuffix, '^src/features/[^/]+/index[.]rules[.]ts$'] },
    ),
    forbid('contract-knows-contracts-only', { path: contractSuffix }, { pathNot: ['^src/shared/', contractSuffix, library('zod')] }),
    forbid(
      'web-knows-contracts-and-texts',
      { path: '^web/' },
      { path: '^(src|e2e|bench|tools)/', pathNot: ['^src/shared/', contractSuffix, '[.]texts[.]ts$'] },
    ),
    forbid('only-app-sees-features', { path: '^src/', pathNot: ['^src/features/', appFiles] }, { path: '^src/features/' }),
    forbid('app-enters-doors-and-index', { path: appFiles }, { path: '^src/features/', pathNot: '/(index|doors)[.]ts$' }),
    forbid('only-main-starts-app', { path: '^src/', pathNot: ['^src/main[.]ts$', appFiles] }, { path: appFiles }),
    forbid('no-cycles', {}, { circular: true }),
    ...features.map(arrowRule),
  ];
}

/** Rules on what is left when types are gone: what a pure file really pulls in, however far. */
export function runtimeRules(): IForbiddenRuleType[] {
  return [
    forbid(
      'pure-reaches-pure-only',
      { path: ['^src/shared/', pureSuffix], pathNot: '[.]test[.]ts$' },
      {
        reachable: true,
        pathNot: ['^src/shared/', '^src/features/', '^src/platform/errors[.]ts$', '[.]texts[.]ts$', library('(zod|temporal-polyfill)')],
      },
    ),
    forbid('pure-reaches-no-store', { path: pureSuffix }, { reachable: true, path: '[.]store[.]ts$' }),
  ];
}

const ours = '^(src|web|e2e|bench|tools)/';
// What puts the parts together: their wiring and the table of reactions.
const appFiles = '^src/(app|reactions)([.]test)?[.]ts$';
const contractSuffix = '[.]contract[.]ts$';
const pureSuffix = '[.](contract|rules|policy|document|texts)[.]ts$';

function library(name: string): string {
  return `(^|node_modules/)${name}(/|$)`;
}

function arrowRule(feature: string): IForbiddenRuleType {
  const open = [feature, ...reachedBy(feature)].map((name) => `^src/features/${name}/`);
  return forbid(`arrows-of-${feature}`, { path: `^src/features/${feature}/` }, { path: '^src/features/', pathNot: open });
}

function forbid<From, To>(name: string, from: From, to: To) {
  return { name, severity: 'error' as const, from, to };
}
