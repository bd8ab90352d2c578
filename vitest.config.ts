import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/test/**/*.test.ts',
      'scripts/**/*.test.ts',
      'packages/web/scripts/*.test.ts',
    ],
    reporters: ['default', './scripts/short-reporter.mjs'],
    pool: 'forks',
    // One for each core: by itself Vitest leaves one free.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page shows once the service has answered takes seconds beside other tests.
    expect: { poll: { timeout: 20_000 } },
  },
});
