import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/browser.mjs'
import { flags } from './scripts/build/flags.ts'

const IN_BROWSER = 'src/**/*.browser.test.ts'

/** Prepared before the first test: one found only later would reload the page under a running test. */
const packages = [
  'vue',
  'vue-router',
  'vue-i18n',
  'pinia',
  '@vueuse/core',
  'reka-ui',
  '@tanstack/vue-virtual',
  'dexie',
  'echarts/core',
  'valibot',
]

/**
 * Logic runs in Node without isolation between files: no test may leave anything behind.
 * Components, and whatever else needs a page, run in a real browser: their tests end in `.browser.test.ts`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // Figures are tried without a page, and some of them name the components of their controls.
        plugins: [vue()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'sample/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [IN_BROWSER],
          isolate: false,
          testTimeout: process.env['VITE_SOAK'] ? 900_000 : 30_000,
        },
      },
      {
        plugins: [vue()],
        define: flags,
        optimizeDeps: { include: packages },
        test: {
          name: 'component',
          include: [IN_BROWSER],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
