import type { Page } from '@playwright/test'
import { axeInBothThemes } from './axe.ts'
import type { Content } from './datasets.ts'
import { sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, section, settled, takeIn } from './steps.ts'

/** A pair of one's own, in which nothing was done yet. */
const OWN = sampleAs('own')

/** The same with another title for its first event. */
function titled(title: string): Content {
  const [first, ...others] = OWN['events'] as readonly object[] // a list, as in every dataset
  return { ...OWN, events: [{ ...first, title }, ...others] }
}

/** The same without one of its dates, which is deleted. */
function withoutDate(): { readonly content: Content; readonly title: string } {
  const dates = OWN['dates'] as readonly { readonly id: string; readonly title: string }[] // as above
  const [gone, ...others] = dates
  const deleted = [{ id: gone?.id, kind: 'dates', on: '2021-05-13T08:00:00Z', by: 'desk' }]
  return { content: { ...OWN, dates: others, deleted }, title: gone?.title ?? '' }
}

/** The title of the first event as it is stored. */
function firstTitle(page: Page): Promise<string> {
  return page.evaluate(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('bilat')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const asking = opening.result.transaction('events').objectStore('events').get(['own', id])
          asking.onsuccess = () => {
            opening.result.close()
            resolve((asking.result as { record: { title: string } }).record.title) // a row of that table
          }
        }
      }),
    (OWN['events'] as readonly { readonly id: string }[])[0]?.id ?? '',
  )
}

/** From the first screen to a pair of one's own that has been changed by further files, and to the Data page. */
async function takeAllIn(page: Page, ...contents: readonly Content[]): Promise<void> {
  await takeIn(page, await written(OWN))
  await goTo(page, '/data')
  for (const i of contents.keys()) await takeIn(page, await written(OWN, ...contents.slice(0, i + 1)))
}

const toast = (page: Page) => page.getByRole('status', { name: 'Messages' })

test('R25 undo is a queue across reloads, and so is redo', { tag: '@firefox' }, async ({ page, open }) => {
  await open('/')
  const original = (OWN['events'] as readonly { readonly title: string }[])[0]?.title ?? ''
  await takeAllIn(page, titled('One'), titled('Two'), titled('Three'))
  await expect(toast(page)).toContainText('Imported 1 changed from test.bilat.json')

  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone: Imported 1 changed')
  await expect.poll(() => firstTitle(page)).toBe('Two')
  await page.keyboard.press('Control+z')
  await expect.poll(() => firstTitle(page)).toBe('One')

  await page.reload()
  await settled(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => firstTitle(page)).toBe(original)
  await expect(toast(page)).toContainText('Undone: Imported 1 changed')

  await page.reload()
  await settled(page)
  for (const title of ['One', 'Two', 'Three']) {
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => firstTitle(page)).toBe(title)
  }
  await expect(toast(page)).toContainText('Done again: Imported 1 changed')
  await page.keyboard.press('Control+y')
  await expect(page.getByText('Nothing to redo.')).toBeVisible({ timeout: 30_000 })
})

test(
  'R25 the button of a toast takes a change back, and again',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await takeAllIn(page, titled('One'))
    await toast(page).getByRole('button', { name: 'Undo' }).click({ timeout: 20_000 })
    await expect.poll(() => firstTitle(page)).not.toBe('One')
  },
)

test('axe finds nothing in a toast, in the history and in the trash', async ({ page, open }) => {
  await open('/')
  await takeAllIn(page, withoutDate().content)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(toast(page)).toContainText('Done again')
  expect(await axeInBothThemes(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone')
  expect(await axeInBothThemes(page)).toEqual([])
})

test('a field keeps its own undo', async ({ page, open }) => {
  await open('/')
  await takeAllIn(page, titled('One'))
  await goTo(page, '/settings')
  const field = page.getByLabel(/name/i).first()
  await field.fill('Ann')
  await field.press('Control+z')
  expect(await firstTitle(page)).toBe('One')
})

test('R25 the log says what was done and takes it back, by keyboard alone', async ({ page, open }) => {
  await open('/')
  await takeAllIn(page, titled('One'))
  const history = section(page, 'History')
  await expect(history.getByRole('listitem').first()).toContainText('Imported 1 changed')
  const undo = history.getByRole('button', { name: /^Undo: Imported 1 changed/ })
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => firstTitle(page)).not.toBe('One')
  await expect(history.getByRole('listitem').first()).toContainText('Undid: Imported 1 changed')
  await history.getByRole('button', { name: /^Redo: Undid/ }).press('Enter')
  await expect.poll(() => firstTitle(page)).toBe('One')
})

test('R25 what was deleted lies in the trash for 30 days and comes back from it', async ({ page, open }) => {
  const { content, title } = withoutDate()
  await page.clock.install({ time: '2026-11-23T09:00:00Z' })
  await open('/')
  await takeAllIn(page, content)
  const trash = section(page, 'Trash')
  await expect(trash.getByRole('listitem')).toContainText(`Date to watch: ${title}`)
  await expect(trash.getByRole('listitem')).toContainText('30 days left')

  await page.clock.setSystemTime('2026-12-23T08:00:00Z')
  await page.reload()
  await expect(trash.getByRole('listitem')).toContainText('1 day left')
  await page.clock.setSystemTime('2026-12-24T10:00:00Z')
  await page.reload()
  await expect(trash).toContainText('Empty.')

  await page.clock.setSystemTime('2026-12-01T09:00:00Z')
  await page.reload()
  await trash.getByRole('button', { name: `Restore Date to watch: ${title}` }).press('Enter')
  await expect(trash).toContainText('Empty.')
  await expect(toast(page)).toContainText(`Restored: ${title}`)
  await page.keyboard.press('Control+z')
  await expect(trash.getByRole('listitem')).toContainText(title)
})
