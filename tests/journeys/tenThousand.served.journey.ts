import { writeFile } from 'node:fs/promises'
import type { Content } from './datasets.ts'
import { fileOf, madeUp } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog, groups } from './transfer.ts'

const EVENTS = 10_000

test('ten thousand records go in while the page goes on; as many changed ones are looked at, decided, applied', async ({
  page,
  open,
}, testInfo) => {
  const content = madeUp(EVENTS)
  const choose = async (name: string, given: Content): Promise<void> => {
    // From the disk: handed over by the test, the file would have the page decode it first.
    const path = testInfo.outputPath(name)
    await writeFile(path, fileOf(given).buffer)
    await page.locator('input[type=file]').first().setInputFiles(path)
  }
  await open('/data')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(watchFrames)
  await choose('made-up.bilat.json', content)
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  const { longest, shares } = await page.evaluate(() => window.seen)
  expect(shares.length).toBeGreaterThan(2)
  expect(longest).toBeLessThan(1000)
  await goTo(page, '/data')
  await expect(page.getByRole('row', { name: /^Events/ })).toContainText('10,000')

  await choose('changed.bilat.json', retitled(content))
  expect(await groups(page)).toMatchObject({ Conflicting: EVENTS, New: 0 })
  await expect(dialog(page).getByRole('radio', { name: /^Keep mine/ })).toHaveCount(20)
  await dialog(page).getByRole('button', { name: 'Show 20 more' }).click()
  await expect(dialog(page).getByRole('radio', { name: /^Keep mine/ })).toHaveCount(40)

  const last = dialog(page)
    .getByRole('radio', { name: /^Take theirs/ })
    .last()
  const started = Date.now()
  await last.check()
  await expect(dialog(page)).toContainText(`changes 1, keeps yours on 9,999.`)
  expect(Date.now() - started).toBeLessThan(2000)
  await dialog(page).getByRole('button', { name: 'Take all theirs' }).click()
  await dialog(page).getByRole('button', { name: 'Apply 10,000 changes' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Applied: 0 new, 10,000 changed', { timeout: 30_000 })
  const events = (await storedRows(page))['events'] as readonly { record: { title: string } }[]
  expect(events.every(({ record }) => record.title.endsWith(', otherwise'))).toBe(true)
})

function retitled(content: Content): Content {
  const events = content['events'] as readonly { readonly title: string }[] // a list, as in every dataset
  return { ...content, events: events.map((event) => ({ ...event, title: `${event.title}, otherwise` })) }
}

interface Seen {
  /** Milliseconds between two frames, at most, from the choice of the file until it is stored. */
  longest: number
  /** What the dialog said of its progress. */
  readonly shares: string[]
}
declare global {
  interface Window {
    seen: Seen
  }
}

function watchFrames(): void {
  window.seen = { longest: 0, shares: [] }
  let last = performance.now()
  const frame = (): void => {
    const now = performance.now()
    const isStored = document.querySelector('[role=dialog] h2')?.textContent.startsWith('Applied') ?? false
    if (!isStored) window.seen.longest = Math.max(window.seen.longest, now - last)
    last = now
    const text = document.querySelector('[role=dialog] [role=status]')?.textContent ?? ''
    if (/\d.*%/.test(text) && window.seen.shares.at(-1) !== text) window.seen.shares.push(text)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
