import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/browser.mjs'

/** Set by whoever paints the first chart, in milliseconds from the start of the navigation. */
const MARK = 'bilat:chart-painted'

/**
 * Opens a page in a browser that has just been started, and waits for its first painted chart.
 *
 * @param profile folder of the browser's profile: what it has stored stays, its processes do not
 * @param url what a reader would open
 * @returns milliseconds from the start of the navigation to the painted chart
 */
export async function startToChart(profile: string, url: string): Promise<number> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
  })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK)
    return await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, MARK)
  } finally {
    await context.close()
  }
}

/** Has the seeding page write that many events into the profile's database. */
export async function seedProfile(profile: string, seedUrl: string, count: number): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, launchOptions())
  try {
    const page = await context.newPage()
    await page.goto(seedUrl)
    await page.evaluate((events) => window.seed(events), count)
  } finally {
    await context.close()
  }
}
