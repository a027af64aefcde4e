import type { Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { forgetStill, quickest, SOON, standstill, watchStill } from './standstill.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog } from './transfer.ts'

/** More than a field takes, each in its own way dear to lay out. */
const TEXTS: readonly (readonly [unit: string, times: number])[] = [
  ['word ', 1_000_000],
  ['x', 5_000_000],
  ['Z\u0301', 1_000_000],
  ['1,2\n', 1_000_000],
]

/** Fields of each kind: how one gets there with a clear page, and how many characters they take. */
const FIELDS: readonly (readonly [name: string, go: (page: Page) => Promise<void>, takes: number])[] = [
  ['quick line', (page) => page.keyboard.press('e'), 2000],
  ['search', (page) => page.keyboard.press('Control+k'), 2000],
  [
    'filter',
    async (page) => {
      await goTo(page, '/timeline')
      await page.getByRole('searchbox', { name: 'Filter by word' }).focus()
    },
    2000,
  ],
  [
    'note in a form',
    async (page) => {
      await goTo(page, '/timeline?open=events/call-0512')
      await page.getByRole('complementary').getByRole('button', { name: 'Edit', exact: true }).click()
      await dialog(page).getByLabel('Note').focus()
    },
    20_000,
  ],
]

/** Lays a text on the clipboard and pastes it where the focus is; milliseconds for which the page stood still. */
async function paste(page: Page, [unit, times]: (typeof TEXTS)[number]): Promise<number> {
  await page.evaluate(([part, n]) => navigator.clipboard.writeText(part.repeat(n)), [unit, times] as const)
  await settled(page)
  await forgetStill(page)
  await page.keyboard.press('Control+v')
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  return standstill(page)
}

test('S03 millions of characters pasted into a field are refused with words, and the page goes on', async ({
  page,
  open,
  context,
}, testInfo) => {
  testInfo.setTimeout(240_000)
  testInfo.annotations.push({ type: 'times', description: String(TEXTS.length * (FIELDS.length + 1)) })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('/')
  await loadSample(page)
  await watchStill(page)
  const stored = JSON.stringify(await storedRows(page))
  const slow: string[] = []
  const told = page.getByRole('status', { name: 'Messages' })
  for (const [name, go, takes] of FIELDS)
    for (const text of TEXTS) {
      const length = (text[0].length * text[1]).toLocaleString('en')
      const took = await quickest(async () => {
        await goTo(page, '/')
        await go(page)
        const still = await paste(page, text)
        await expect(told).toHaveText(
          `Not pasted: ${length} characters, and this field takes ${takes.toLocaleString('en')} at most.`,
        )
        await page.keyboard.type('y')
        await expect(page.locator(':focus')).toHaveValue(/y$/)
        expect((await page.locator(':focus').inputValue()).length).toBeLessThan(1000)
        await page.keyboard.press('Backspace')
        await page.keyboard.press('Escape')
        return still
      })
      if (took >= SOON) slow.push(`${JSON.stringify(text[0])} in ${name}: ${Math.round(took)} ms`)
    }

  for (const text of TEXTS) {
    const took = await quickest(async () => {
      await goTo(page, '/')
      await goTo(page, '/data')
      await page.getByRole('button', { name: 'Paste text' }).click()
      await dialog(page).getByRole('textbox').focus()
      const still = await paste(page, text)
      await expect(dialog(page)).toContainText('Pasted text')
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
      return still
    })
    if (took >= SOON) slow.push(`${JSON.stringify(text[0])} as a file: ${Math.round(took)} ms`)
  }
  expect(slow).toEqual([])
  expect(JSON.stringify(await storedRows(page))).toBe(stored)
})
