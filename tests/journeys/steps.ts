import type { Locator, Page } from '@playwright/test'
import type { UploadFile } from './datasets.ts'
import { expect } from './guard.ts'

/** From the first-run page to the overview of the sample, as of the day on which it opens. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
  await settled(page)
}

/** Takes a file, or the one at a path, in through its preview, by the first file chooser on the page. */
export async function takeIn(page: Page, file: UploadFile | string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('button', { name: /^Apply / }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await settled(page)
}

/** The part of a page under a heading. */
export function section(page: Page, title: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

/** One of the four key figures of the overview, by its label. */
export function figure(page: Page, label: string): Locator {
  return page.locator('.figure').filter({ has: page.getByText(label, { exact: true }) })
}

/**
 * All that the page has been given, shown or not: texts, titles, labels and addresses, SVG included. Ids that count
 * parts in the order in which they came, which no reader sees, go without their numbers, and attributes stand in the
 * order of their names, not in that in which they were set.
 */
export async function everythingGiven(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element // a copy of an element is one
    for (const code of copy.querySelectorAll('script, style, link')) code.remove()
    // ECharts marks its charts with the time.
    for (const chart of copy.querySelectorAll('[_echarts_instance_]')) {
      chart.removeAttribute('_echarts_instance_')
    }
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1))
      for (const attribute of attributes) element.removeAttributeNode(attribute)
      for (const attribute of attributes) element.setAttributeNode(attribute)
    }
    return copy.outerHTML
  })
  return html.replace(/(?<!data-)\bv-\d+(?:-\d+)*/g, 'v').replace(/\bzr\d+-([a-z]+-?)\d+/g, 'zr-$1')
}

/** Another hash address in the page as it stands: nothing is loaded anew. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  await settled(page)
  // A page that is still reading has no headline yet, and nothing in it moves.
  const headline = page.locator('h1').first()
  if ((await headline.count()) > 0) return
  await headline.waitFor()
  await settled(page)
}

/**
 * Waits until the page has come to rest: its faces are there, and nothing in it has changed for a while. The band
 * comes from a worker a moment after everything else.
 *
 * @param quiet milliseconds without a change
 */
export async function settled(page: Page, quiet = 300): Promise<void> {
  await page.evaluate(async (pause) => {
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      const done = (): void => {
        watcher.disconnect()
        resolve()
      }
      let timer = setTimeout(done, pause)
      const watcher = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(done, pause)
      })
      const everything = { subtree: true, childList: true, attributes: true, characterData: true }
      watcher.observe(document.body, everything)
    })
  }, quiet)
}
