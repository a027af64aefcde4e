import type { Page } from '@playwright/test'
import { truncate, writeFile } from 'node:fs/promises'
import type { Bomb } from './bombs.ts'
import { BOMBS } from './bombs.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { quickest, SOON, standstill, stillAt, watchStill } from './standstill.ts'
import { goTo, loadSample, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog } from './transfer.ts'

test('S03 bombs by every way in end in a fault within two seconds, and the page goes on', async ({
  page,
  open: begin,
}, testInfo) => {
  testInfo.setTimeout(240_000)
  testInfo.annotations.push({ type: 'times', description: `${1 + BOMBS.length + ADDRESSES.length}` })
  await begin('/')
  await loadSample(page)
  const stored = JSON.stringify(await storedRows(page))
  await watchStill(page)
  const slow: string[] = []
  // A gigabyte of which nothing lies on the disk.
  const long = testInfo.outputPath('long.json')
  await writeFile(long, '')
  await truncate(long, 1_000_000_000)
  await goTo(page, '/data')
  await page.locator('input[type=file]').first().setInputFiles(long)
  await expect(dialog(page)).toContainText(/larger than Bilat reads at once/, { timeout: SOON })
  await page.keyboard.press('Escape')
  for (const { name, parts, said } of BOMBS) {
    const took = await quickest(() => giveBomb(page, name, parts, said))
    if (took >= SOON) slow.push(`${name}: ${Math.round(took)} ms`)
  }
  for (const address of ADDRESSES) {
    const still = await quickest(() => stillAt(page, address))
    if (still >= SOON) slow.push(`${address.slice(0, 40)}: ${Math.round(still)} ms`)
  }
  expect(slow).toEqual([])
  expect(JSON.stringify(await storedRows(page))).toBe(stored)
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
})

test('S03 a file of five thousand issues is taken in, and their page does not stand still', async ({
  page,
  open: begin,
}) => {
  await begin('/')
  const content = sampleAs('many')
  const [issue] = content['issues'] as readonly object[]
  const issues = Array.from({ length: 5000 }, (_, n) => ({ ...issue, id: `i${n}`, title: `Issue ${n}` }))
  await takeIn(page, fileOf({ ...content, issues: [...(content['issues'] as readonly object[]), ...issues] }))
  await watchStill(page)
  await goTo(page, '/issues')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^5,0\d\d disputed issues$/)
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(101)
  expect(await standstill(page)).toBeLessThan(SOON)
  await page.getByRole('button', { name: 'Show 100 more' }).click()
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(201)
})

const ADDRESSES = [
  `/?asOf=${'9'.repeat(100_000)}`,
  `/?rel=${'x'.repeat(1_000_000)}`,
  `/timeline?words=${'a'.repeat(1_000_000)}`,
  `/?${'a=1&'.repeat(100_000)}`,
  `/${'x'.repeat(1_000_000)}`,
  '/?__proto__=1&constructor=2&rel=__proto__&open=events/__proto__',
  '/issues/constructor',
  '/',
]

/**
 * Gives a file to the first chooser, once it lies whole as one on a disk does; milliseconds until it is said what is wrong with
 * it, or that the page stood still.
 */
async function giveBomb(page: Page, name: string, parts: Bomb['parts'], said: RegExp): Promise<number> {
  await goTo(page, '/data')
  await page.evaluate(
    async ([fileName, pieces]) => {
      const texts = pieces.map(([text, times]) => text.repeat(times))
      const given = new DataTransfer()
      const file = new File(texts, fileName)
      await file.slice(-1).arrayBuffer()
      given.items.add(file)
      const chooser = document.querySelector<HTMLInputElement>('input[type=file]')!
      chooser.files = given.files
      performance.mark('given')
      window.still = 0
      setTimeout(() => chooser.dispatchEvent(new Event('change', { bubbles: true })))
    },
    [name, parts] as const,
  )
  await expect(dialog(page)).toContainText(said)
  const took = await page.evaluate(() =>
    Math.max(window.still, window.answered - performance.getEntriesByName('given').at(-1)!.startTime),
  )
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  return took
}
