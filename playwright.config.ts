import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.mjs'
import type { DeliveryOption } from './tests/journeys/guard.ts'

/**
 * The same journeys twice: through the built app as served, and through `dist/bilat.html` with the network off.
 * What concerns one of them only, or would not differ between them, is named `.served.journey.ts` or
 * `.file.journey.ts`, a single journey is tagged `@served`.
 */
export default defineConfig<object, DeliveryOption>({
  testDir: 'tests/journeys',
  testMatch: '*.journey.ts',
  outputDir: '.cache/journeys',
  reporter: [['list'], ['json', { outputFile: '.cache/reports/journeys.json' }]],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Twice as many as most machines here have cores: a journey keeps one busy for about half of its time.
  workers: 4,
  timeout: 60_000,
  // A clean machine elsewhere is busier than it says: what fails once there and then passes is named, not hidden.
  retries: process.env.CI ? 1 : 0,
  // Machines with two cores are busy with the other worker now and then.
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Every context is a browser's first visit: the app would be fetched anew for offline use, which is a third of a
    // short journey's work. The journeys of offline use allow it.
    serviceWorkers: 'block',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
    trace: 'off',
  },
  projects: [
    { name: 'served', testIgnore: '*.file.journey.ts', use: { delivery: 'served' } },
    {
      name: 'file',
      testIgnore: '*.served.journey.ts',
      grepInvert: /@served/,
      use: { delivery: 'file', offline: true },
    },
  ],
})
