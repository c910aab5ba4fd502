import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // As many as there are processors; the default leaves one of them idle.
    maxWorkers: '100%',
    exclude: ['tests/browser/**', 'node_modules/**'],
    globalSetup: 'tests/build.ts',
    setupFiles: 'tests/property-seed.ts',
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
