import type { Page } from '@playwright/test'
import { HIT } from '../hostile/markupPayloads.ts'
import { ACCEPTED } from '../hostile/wholeDataset.ts'
import type { Content } from './datasets.ts'
import { sampleAs } from './datasets.ts'
import { withTexts } from './everyText.ts'
import { expect } from './guard.ts'
import { look } from './hostileDetector.ts'
import { settled } from './steps.ts'

/** At the head of every text, so that whatever little of it is shown is hostile. */
export const HEAD = `<img src=x onerror=${HIT}>`

/** Says another payload at each call. */
export function hostileTexts(): () => string {
  let n = 0
  return () => `${HEAD}${ACCEPTED[n++ % ACCEPTED.length]}`
}

/** The sample with a payload in every free text. */
export function hostile(): Content {
  return withTexts(sampleAs('hostile'), hostileTexts())
}

/**
 * Nothing has run, and no text has become an element, a handler or a link that does something.
 *
 * @param within where texts are shown, as a selector
 */
export async function expectInert(page: Page, where: string, within?: string): Promise<void> {
  await settled(page)
  const { faults } = await look(page, within)
  expect(faults, where).toEqual([])
}
