import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Real git processes run beside the tests; two workers keep a small machine responsive.
    maxWorkers: 2,
    env: { TZ: 'America/New_York' },
  },
})
