import type { Page } from '@playwright/test'
import { DAY, idOf, markedDataset } from '../hostile/markedTexts.ts'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { Sightings, expectInert } from './hostileDetector.ts'
import { closeOverlays } from './overlays.ts'
import { goTo, settled, takeIn } from './steps.ts'

const one = (list: string, n = 1): string => encodeURIComponent(idOf(list, n))
const at = (path: string, more = ''): string => `/${path}?rel=hostile&asOf=${DAY}${more}`
const HEAD = '<img src=x data-pwn onerror=globalThis.hit=1>'

/** What lies over a page, and how to get there. */
const OVERLAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'menu of pairs': async (page) => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /<img src=x/ })
      .click()
    await expect(page.getByRole('menuitem', { name: 'Start a new pair' })).toBeVisible()
  },
  'search and commands': async (page) => {
    await page.getByRole('button', { name: 'Search or command' }).click()
    await page.getByRole('combobox', { name: 'Search or command' }).fill('onerror')
    await expect(page.getByRole('option').nth(3)).toBeVisible()
  },
  'menu of filters': async (page) => {
    await goTo(page, at('timeline'))
    await page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: /^Issue/ })
      .click()
    await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible()
  },
  'table in place of a chart': async (page) => {
    await goTo(page, at('charts/answers'))
    await page.getByRole('button', { name: 'Show as table' }).click()
  },
  'frame of a chart': async (page) => {
    await goTo(page, at('charts/custody'))
    await page.getByRole('button', { name: 'Export or edit' }).click()
    await page.getByRole('menuitem', { name: 'Edit title' }).click()
    await expect(page.getByRole('dialog', { name: 'Edit what the frame says' })).toBeVisible()
  },
  'an opened number': async (page) => {
    await goTo(page, at(''))
    await page.locator('.figure').filter({ hasText: 'Conflict share' }).getByRole('button').first().click()
    await expect(page.getByRole('dialog')).toContainText('onerror')
  },
  'a line that adds an event': async (page) => {
    await page.getByRole('button', { name: 'Add event' }).click()
    const line = `2021-05-05 us>ru ${HEAD} {b} #${HEAD} @javascript:globalThis.hit=1 “${HEAD}”`
    await page.getByRole('dialog').getByLabel('Event in one line').fill(line)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  },
  'records that are alike': async (page) => {
    await goTo(page, at('data'))
    await page.getByRole('button', { name: 'Look for duplicates' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /^Kind/ }).selectOption('people')
    await dialog.getByRole('combobox', { name: /^First/ }).selectOption({ index: 1 })
    await dialog.getByRole('combobox', { name: /^Second/ }).selectOption({ index: 2 })
    await dialog.getByRole('button', { name: 'Compare' }).click()
    await expect(dialog.getByRole('button', { name: 'Make them one' })).toBeEnabled()
  },
  'health of the record': async (page) => {
    await goTo(page, at('data'))
    await page.getByRole('button', { name: 'List them' }).click()
    await expect(page.getByRole('dialog', { name: 'Record health' })).toBeVisible()
  },
  'deletion of an issue': async (page) => {
    await goTo(page, at('', `&open=issues/${one('issues')}`))
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Delete all the same' })).toBeVisible()
  },
  'a refused file': async (page) => {
    const content = markedDataset()
    const [event, ...events] = content['events'] as readonly object[] // a list, as in every dataset
    const source = { ...(content['sources'] as readonly object[])[0], url: 'javascript:globalThis.hit=1' }
    const bad = {
      ...content,
      events: [{ ...event, status: HEAD, date: HEAD, [HEAD]: 1 }, ...events],
      sources: [source],
    }
    await goTo(page, at('data'))
    await page.locator('input[type=file]').first().setInputFiles(fileOf(bad, 'x.bilat.json'))
    await expect(page.getByRole('dialog', { name: /faults in/ })).toContainText(HEAD)
  },
  'conflicts with a file': async (page) => {
    const content = markedDataset()
    const [first, second, ...others] = content['events'] as readonly Readonly<Record<string, unknown>>[] // as above
    const changed = [first, second].map((event) => ({ ...event, title: `${String(event?.['note'])} theirs` }))
    await goTo(page, at('data'))
    const file = fileOf({ ...content, events: [...changed, ...others] })
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByRole('button', { name: 'Take all theirs' })).toBeVisible()
  },
  'a table of others': async (page) => {
    const buffer = Buffer.from(`"${HEAD}";Day;"=1+1"\n"${HEAD}";03/04/2021;javascript:globalThis.hit=1\n`)
    await goTo(page, at('data'))
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer })
    await expect(page.getByRole('dialog')).toContainText(HEAD)
  },
}

const FORMS = ['events', 'issues', 'cases', 'meetings', 'dates'] as const

test('S01 hostile texts run nothing in menus, dialogs and forms, under the pointer and on paper', async ({
  page,
  open,
}) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(10_000)
  const seen = new Sightings()
  await open('/')
  await takeIn(page, fileOf(markedDataset()))
  await goTo(page, at(''))
  for (const [place, show] of Object.entries(OVERLAYS)) {
    await show(page)
    await settled(page)
    await expectInert(page, seen, place)
    await closeOverlays(page)
  }
  for (const kind of FORMS) {
    await goTo(page, at('settings', `&open=${kind}/${one(kind)}`))
    await page.getByRole('complementary').getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
    await expectInert(page, seen, `form of ${kind}`)
    await closeOverlays(page)
  }
  await lookUnderPointer(page, seen)
  await page.emulateMedia({ media: 'print' })
  for (const path of ['', 'issues', `issues/${one('issues')}`]) {
    await goTo(page, at(path))
    await expectInert(page, seen, `print of ${path}`)
  }
  await page.emulateMedia({ media: null })
  expect(seen.empty).toEqual([])
  test.info().annotations.push({ type: 'times', description: String(seen.total) })
})

/** What charts say of the marks that the pointer comes over, and by keys. */
async function lookUnderPointer(page: Page, seen: Sightings): Promise<void> {
  for (const path of ['timeline', 'meetings', 'charts/answers', 'charts/custody', 'charts/ledger']) {
    await goTo(page, at(path))
    const chart = page.locator('.chart svg').first()
    const box = await chart.boundingBox()
    if (!box) throw new Error(`no chart at ${path}`)
    for (let i = 1; i < 12; i++)
      for (let j = 1; j < 6; j++)
        await page.mouse.move(box.x + (box.width * i) / 12, box.y + (box.height * j) / 6)
    await expectInert(page, seen, `under the pointer at ${path}`)
  }
}
