import type { PlaywrightTestConfig } from '@playwright/test'
import { defineConfig } from '@playwright/test'
import { findFirefox, findShell, findWebKit, launchOptions } from './scripts/browser.mjs'
import type { DeliveryOption } from './tests/journeys/guard.ts'

/**
 * The same journeys twice: through the built app as served, and through `dist/bilat.html` with the network off.
 * What concerns one of them only, or would not differ between them, is named `.served.journey.ts` or
 * `.file.journey.ts`, a single journey is tagged `@served`.
 *
 * Those tagged `@firefox` are walked in Firefox too, in both ways, where it is installed, those tagged `@firefox-served` only
 * as served; what is true of Firefox alone is named `.firefox.journey.ts` or `.firefox.file.journey.ts`. WebKit, which
 * Playwright cannot drive as it is installed, walks one way by plain WebDriver where it is there.
 *
 * What measures how long something takes is named `.alone.journey.ts` and walked when all others are done.
 */
const FILE = '*.file.journey.ts'
const SERVED = '*.served.journey.ts'
const FIREFOX = '*.firefox*.journey.ts'
const WEBKIT = '*.webkit.journey.ts'
const ALONE = '*.alone.journey.ts'

const served = { delivery: 'served' } as const
const fromFile = { delivery: 'file', offline: true } as const
const inFirefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  // Not among what can be said of a context: said by a preference below.
  serviceWorkers: 'allow',
  launchOptions: {
    executablePath: './scripts/firefoxBridge.mjs',
    firefoxUserPrefs: {
      'dom.serviceWorkers.enabled': false,
      // Every file has its own storage, as for anyone who opens one; a driven Firefox would have one for all.
      'security.fileuri.strict_origin_policy': true,
    },
  },
} as const

/** @throws where it has to be there and is not */
function hasFirefox(): boolean {
  const isThere = findFirefox() !== undefined
  if (!isThere && process.env.CI) throw new Error('no Firefox: its journeys are not walked')
  return isThere
}

/** Milliseconds of a journey where each step goes through another protocol; twice those of Chromium. */
const SLOWER = 120_000

type Projects = NonNullable<PlaywrightTestConfig<object, DeliveryOption>['projects']>
/** Side by side. */
const beside: Projects = [
  { name: 'served', testIgnore: [FILE, FIREFOX, WEBKIT, ALONE], use: served },
  { name: 'file', testIgnore: [SERVED, FIREFOX, WEBKIT, ALONE], grepInvert: /@served/, use: fromFile },
  ...(hasFirefox()
    ? [
        {
          name: 'firefox',
          testIgnore: FILE,
          grep: /@firefox/,
          timeout: SLOWER,
          use: { ...inFirefox, ...served },
        },
        {
          name: 'firefox-file',
          testIgnore: SERVED,
          grep: /@firefox/,
          grepInvert: /@served|@firefox-served/,
          timeout: SLOWER,
          use: { ...inFirefox, ...fromFile },
        },
      ]
    : []),
  ...(findWebKit() ? [{ name: 'webkit', testMatch: WEBKIT, timeout: SLOWER }] : []),
]

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
    launchOptions: launchOptions(findShell()),
    trace: 'off',
  },
  projects: [
    ...beside,
    {
      name: 'alone',
      testMatch: ALONE,
      // In the browser as people have it.
      use: { ...served, launchOptions: launchOptions() },
      fullyParallel: false,
      // One after the other: beside another bomb, each would be measured as twice or three times as slow as it is.
      workers: 1,
      dependencies: beside.flatMap(({ name }) => name ?? []),
    },
  ],
})
