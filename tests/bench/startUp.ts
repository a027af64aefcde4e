import type { Page } from 'playwright'
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/browser.mjs'

const MARK = 'chart painted'

/**
 * Opens a page in a browser that has just been started, and waits until its first chart is painted: the frame after
 * ECharts has put its marks into the page. Both sides are watched from outside in the same way.
 *
 * @param profile folder of the browser's profile: what it has stored stays, its processes do not
 * @param url what a reader would open
 * @param then asked of the page afterwards
 * @returns milliseconds from the start of the navigation, and the answer
 */
export async function startToChart<T>(
  profile: string,
  url: string,
  then?: (page: Page) => Promise<T>,
): Promise<{ readonly time: number; readonly answer: T | undefined }> {
  return inBrowser(profile, async (page) => {
    await page.addInitScript(markFirstChart, MARK)
    await page.goto(url)
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK, {
      timeout: 60_000,
    })
    const time = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, MARK)
    return { time, answer: await then?.(page) }
  })
}

/** Opens a page in the profile for some work. */
export async function inBrowser<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
  })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Runs in the page before its own scripts. */
function markFirstChart(mark: string): void {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('[_echarts_instance_] svg path')) return
    watcher.disconnect()
    // The task after the next frame: by then the frame is painted.
    requestAnimationFrame(() => setTimeout(() => performance.mark(mark)))
  })
  watcher.observe(document, { childList: true, subtree: true })
}
