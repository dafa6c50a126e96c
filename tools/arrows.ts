/**
 * The arrows between features, drawn once: `left` may use what stands on its right, and whatever those may use.
 *
 *   registry ← intake ← indicators ← reporting
 *   registry ← acts ← plans ← situations
 *   bodies ← plans, situations
 *   campaigns, portal on top; demo, which fills a folder with a simulated region, on top of indicators
 *
 * `access` and `audit` stand beside all of them.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  access: [],
  audit: ['access'],
  registry: ['access', 'audit'],
  intake: ['registry'],
  indicators: ['intake'],
  reporting: ['indicators'],
  acts: ['registry'],
  bodies: ['access', 'audit'],
  plans: ['acts', 'bodies'],
  situations: ['plans'],
  campaigns: ['reporting', 'situations'],
  portal: ['reporting', 'situations'],
  demo: ['indicators'],
};

export const features: readonly string[] = Object.keys(arrows);

/** Every feature the named one may enter, near and far. */
export function reachedBy(feature: string): string[] {
  const reached = new Set<string>();
  const follow = (from: string): void => {
    for (const next of arrows[from] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      follow(next);
    }
  };
  follow(feature);
  return [...reached].toSorted();
}
