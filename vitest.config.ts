import { defineConfig } from 'vitest/config'

/** Logic runs in Node without isolation between files: no test may leave anything behind. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'sample/**/*.test.ts', 'scripts/**/*.test.ts'],
          isolate: false,
        },
      },
    ],
  },
})
