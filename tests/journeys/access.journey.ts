import type { Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { settled } from './steps.ts'

/** More stops than the overview has: a walk that finds nothing ends. */
const MOST_STOPS = 80

interface Stop {
  readonly name: string
  readonly isSeen: boolean
  readonly hasRing: boolean
}

/** What has the focus, whether it lies in the window and whether one sees that it has it. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { width, height, top, bottom } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' '),
      isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })
}

/** Goes on by Tab until something of that name has the focus; every stop on the way is one that is seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const way: string[] = []
  while (way.length < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const now = await stop(page)
    expect.soft(now, now.name).toMatchObject({ isSeen: true, hasRing: true })
    if (now.name === name) return
    way.push(now.name)
  }
  expect(way, 'stops on the way').toContain(name)
}

test('a keyboard alone leads from the first run to the summary of an event and back', async ({
  page,
  open,
}) => {
  await open('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, 'Skip to content')
  await tabTo(page, 'Load the sample')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
  await settled(page)

  await tabTo(page, 'Lavrov and Blinken agree to meet in Reykjavik on 20 May')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Summary' })
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^Lavrov and Blinken agree/)
  await tabTo(page, 'Next in the list')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('US asks for release of Whelan and Reed')
  await tabTo(page, 'Detained citizens')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  expect((await stop(page)).name).toMatch(/^Lavrov and Blinken agree/)
})
