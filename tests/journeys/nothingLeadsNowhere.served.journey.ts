import type { Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { closeOverlays } from './overlays.ts'
import { figure, goTo, loadSample, settled } from './steps.ts'

const CONTROLS = 'a, button'

/** What a reader sees of the page and of where it is: whatever a control does, it must change something of this. */
function sight(page: Page): Promise<string> {
  return page.evaluate(() => {
    const look = document.documentElement.dataset['theme'] ?? ''
    const pressed = document.querySelectorAll('[aria-pressed=true], [aria-expanded=true]').length
    return [location.hash, look, pressed, document.title, document.body.innerText].join('\n')
  })
}

/** Names of the controls on screen that can be used and do not lead to where one already is. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(
    ([selector]) =>
      [...document.querySelectorAll<HTMLElement>(selector!)].map((element) => {
        const { left, right, width, height } = element.getBoundingClientRect()
        const isSeen = element.checkVisibility() && width > 2 && height > 2 && right > 0 && left < innerWidth
        const leads = element instanceof HTMLAnchorElement ? element.href !== location.href : true
        const isSkip = element.matches('.skip')
        if (!isSeen || !leads || isSkip || element.matches(':disabled')) return ''
        return (element.getAttribute('aria-label') ?? element.innerText).replace(/\s+/g, ' ').trim()
      }),
    [CONTROLS],
  )
}

/** The page as it was: by closing the panel where that is all that was opened, else built anew. */
async function backTo(page: Page, start: string): Promise<void> {
  const overlays = page.locator('[role=dialog], [role=menu]')
  if (await overlays.count()) await closeOverlays(page)
  if (!page.url().includes('open=')) {
    await page.evaluate(() => (location.hash = '#/settings'))
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  }
  await page.evaluate((hash) => (location.hash = hash), start)
  await expect(page.getByRole('complementary', { name: 'Summary' })).toHaveCount(0)
  // What is fetched when it is first opened may come to lie over the page only now.
  await expect(async () => {
    if (await overlays.count()) await closeOverlays(page)
    await expect(page.getByRole('img', { name: /Relationship index/ })).toBeVisible({ timeout: 3000 })
  }).toPass()
  // The band comes last, from a worker: nothing but a click may change the page from here on.
  await expect(figure(page, 'Relationship index')).toContainText('80% band')
}

test('whatever can be clicked on the overview shows something, and what only a phone has', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/')
  await loadSample(page)
  const start = '/?asOf=2021-05-13'
  await goTo(page, start)
  const clicked = new Set<string>()
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await settled(page)
    const count = (await controls(page)).length
    for (let at = 0; at < count; at++) {
      const name = (await controls(page))[at]
      if (!name || (width < 700 && clicked.has(name))) continue
      const before = await sight(page)
      await page.locator(CONTROLS).nth(at).click()
      await expect.poll(() => sight(page), `${at}: ${name}`).not.toBe(before)
      clicked.add(name)
      await backTo(page, start)
    }
  }
  expect([...clicked]).toEqual(expect.arrayContaining(['Show as table', 'All events', 'Whelan', 'More']))
})
