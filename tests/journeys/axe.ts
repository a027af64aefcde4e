import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import axe from 'axe-core'
import { settled } from './steps.ts'

/**
 * What axe finds on the page as it stands, every rule included. In Firefox it is not asked: the page is the same there, and
 * in a dialog Firefox 153 ends the page’s process under it.
 *
 * @returns one line for each element at fault: rule, element, what is wrong
 */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (page.context().browser()?.browserType().name() === 'firefox') return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults, RunOptions>((settings) => {
    // The source above has put it there.
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    return inPage.run(document, { resultTypes: ['violations'], ...settings })
  }, options)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = help }) =>
        `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  )
}

/** The themes differ in their colours only. */
const COLOUR_RULES = { runOnly: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe finds in either theme, one line for each element at fault. What it finds only while something on the page
 * is still moving is no fault: where it finds any, it looks once more when the page has come to rest.
 */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  const found = await inBothThemes(page)
  if (found.length === 0) return found
  await settled(page)
  return inBothThemes(page)
}

async function inBothThemes(page: Page): Promise<string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, COLOUR_RULES)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((fault) => `dark: ${fault}`)]
}
