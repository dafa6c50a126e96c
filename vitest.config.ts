import { defineConfig } from 'vitest/config';

// chDB opens one folder per process, so every test file has a process of its own; two cores, so two of them at a time.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'e2e/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    pool: 'forks',
    isolate: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    allowOnly: false,
    reporters: process.env.CI === undefined ? ['default', './tools/summary-reporter.ts'] : ['dot', './tools/summary-reporter.ts'],
  },
});
