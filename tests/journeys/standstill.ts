import type { Page } from '@playwright/test'
import { goTo } from './steps.ts'

declare global {
  interface Window {
    /** Milliseconds for which the page answered nothing, at most, since {@link watchStill} or {@link forgetStill}. */
    still: number
    /** When the dialog last said something else, as `performance.now()`. */
    answered: number
  }
}

/** Milliseconds within which there is an answer, and for which the page may stand still. */
export const SOON = 2000

/** How often something is measured, at most. */
const TRIES = 3

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 20

/** Notes from now on for how long the page stands still, and when its dialog last said something else; until it is left. */
export async function watchStill(page: Page): Promise<void> {
  await page.evaluate((every) => {
    window.still = 0
    window.answered = 0
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      window.still = Math.max(window.still, now - last - every)
      last = now
    }, every)
    let text = ''
    new MutationObserver(() => {
      const here = document.querySelector('[role=dialog] h2')?.textContent ?? ''
      if (here === text) return
      text = here
      window.answered = performance.now()
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, LOOK_EVERY)
}

/** Milliseconds for which the page stood still at most, up to now: what runs while this is asked is waited for. */
export async function standstill(page: Page): Promise<number> {
  // Two looks: the first comes late if the page just stood still, and is noted by then.
  await page.evaluate((pause) => new Promise((resolve) => setTimeout(resolve, pause)), 2 * LOOK_EVERY)
  return page.evaluate(() => window.still)
}

/** Counts anew from now on. */
export async function forgetStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.still = 0
  })
}

/** Goes to an address from a page on which hardly anything stands; milliseconds for which the page stood still. */
export async function stillAt(page: Page, address: string): Promise<number> {
  await goTo(page, address.startsWith('/your-data') ? '/settings' : '/your-data')
  await forgetStill(page)
  await goTo(page, address)
  return standstill(page)
}

/** Those of the addresses, on the day the sample opens, at which the page stands still for too long, and for how long. */
export async function slowOf(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const slow: string[] = []
  for (const address of addresses) {
    const seen = `${address}${address.includes('?') ? '&' : '?'}asOf=2021-05-13`
    const still = await quickest(() => stillAt(page, seen))
    if (still >= SOON) slow.push(`${address}: ${Math.round(still)} ms`)
  }
  return slow
}

/**
 * The least of up to three measures, in milliseconds; the first that is soon enough ends them. What else the machine has to
 * do can only add to a time, so that the least is nearest to what the page itself needs.
 */
export async function quickest(measure: () => Promise<number>): Promise<number> {
  let least = Infinity
  for (let tried = 0; tried < TRIES && least >= SOON; tried++) least = Math.min(least, await measure())
  return least
}
