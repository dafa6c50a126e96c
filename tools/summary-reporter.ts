import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Prints one last line `N passed, N failed`, which is what CI reads. A file that does not load and an error outside any test
 * count as failures; under CI a skipped test does too, so that nothing is skipped in silence.
 */
export default class SummaryReporter implements Reporter {
  // Written when the process ends, because other reporters print after their onTestRunEnd.
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally = count(modules, unhandledErrors.length);
    const skippedFail = tally.skipped > 0 && process.env.CI !== undefined;
    const shown = skippedFail ? { ...tally, failed: tally.failed + tally.skipped } : tally;
    process.once('exit', () => {
      if (shown.failed > 0) process.exitCode = 1;
      writeSync(1, `${skippedFail ? 'Skipped tests fail under CI.\n' : ''}${summaryLine(shown)}\n`);
    });
  }
}

/** `N passed, N failed`, with `, N skipped` only when there are any. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function count(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tally: Tally = { passed: 0, failed: unhandledErrors, skipped: 0 };
  // No test found is not a success.
  if (modules.length === 0) tally.failed += 1;
  for (const module of modules) {
    const before = tally.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') tally.passed += 1;
      else if (state === 'skipped') tally.skipped += 1;
      else tally.failed += 1;
    }
    if (module.state() === 'failed' && tally.failed === before) tally.failed += 1;
  }
  return tally;
}
