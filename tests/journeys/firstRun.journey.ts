import type { Page } from '@playwright/test'
import { fileOf, oneRecord } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'
import { storedCounts, storedRows } from './stored.ts'

/** What stays of a database in which nothing is stored: its own version row. */
const NOTHING = { meta: 1 }

test(
  'loads the sample, badged, and removes exactly what it brought',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/issues')
    await expect(title(page)).toHaveText('Which relationship do you follow?')
    await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link')).toHaveCount(0)
    expect(await storedCounts(page)).toEqual(NOTHING)

    await open('/')
    await loadSample(page)
    await expect(page.getByRole('button', { name: 'Thu 13 May 2021 Choose another date' })).toBeVisible()
    await expect(pairButton(page)).toContainText('Sample')
    await removeSample(page)
    await expect(title(page)).toHaveText('Which relationship do you follow?')
    expect(await storedCounts(page)).toEqual(NOTHING)
  },
)

test(
  'removes the sample and leaves own data beside it as they are',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, fileOf(oneRecord()))
    await startPair(page, 'kaz', 'Kazakhstan KAZ', 'uzbek', 'Uzbekistan UZB')
    const own = await storedRows(page)
    await goTo(page, '/data?rel=made-up-1')
    await expect(page.getByRole('button', { name: 'Remove the sample' })).toHaveCount(0)

    await goTo(page, '/?rel=kaz-uzb')
    await page.getByRole('button', { name: 'Load the sample' }).click()
    await expect(title(page)).toHaveText(/^Blinken and Lavrov meet/)
    await removeSample(page)
    expect(await storedRows(page)).toEqual(own)
    await expect(pairButton(page)).toContainText('Aland')
  },
)

test(
  'starts a pair of a country found by its code and one with an own code',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await page.getByRole('button', { name: 'Start a new pair' }).click()
    const dialog = page.getByRole('dialog', { name: 'Start a new pair' })
    await dialog.getByRole('button', { name: 'Start the pair' }).press('Enter')
    await expect(dialog.getByText('Choose a country.')).toHaveCount(2)

    const first = dialog.getByLabel('First country')
    await first.fill('nowhere')
    await expect(page.getByText('No country matches “nowhere”.')).toBeVisible()
    await first.fill('kaz')
    await page.getByRole('option', { name: 'Kazakhstan KAZ' }).click()
    await expect(first).toHaveValue('Kazakhstan (KAZ)')

    const second = dialog.getByLabel('Second country')
    await second.fill('kazakh')
    await second.press('Enter')
    await expect(dialog.getByText('The two countries must differ.')).toBeVisible()
    await second.fill('qqa')
    await page.getByRole('option', { name: 'Use “QQA” as an own code' }).click()
    await dialog.getByRole('button', { name: /^Start / }).click()
    await expect(dialog.getByText('Give the name.')).toBeVisible()
    await dialog.getByLabel('Name of QQA').fill('Testland')
    await dialog.getByRole('button', { name: 'Start Kazakhstan – Testland' }).click()

    await expect(title(page)).toHaveText('No events yet for Kazakhstan – Testland')
    await expect(page).toHaveTitle(/^Kazakhstan – Testland/)
    await expect(page).toHaveURL(/rel=kaz-qqa/)
    await expect(pairButton(page)).not.toContainText('Sample')
    await page.reload()
    await expect(title(page)).toHaveText('No events yet for Kazakhstan – Testland')
    for (const path of ['timeline', 'issues', 'cases', 'meetings']) {
      await goTo(page, `/${path}`)
      await expect(title(page)).toHaveText(/^No /)
    }

    // The timeline says the same, and how to begin.
    await goTo(page, '/timeline')
    await expect(title(page)).toHaveText('No events yet for Kazakhstan – Testland')
    await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
    await page.getByRole('button', { name: 'Type one line' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
  },
)

function title(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

/** The button in the masthead that shows the pair and opens the list of them. */
function pairButton(page: Page) {
  return page.getByRole('banner').locator('[aria-haspopup=menu]')
}

async function startPair(page: Page, ...[typed, option, typedToo, optionToo]: readonly string[]) {
  await pairButton(page).click()
  await page.getByRole('menuitem', { name: 'Start a new pair' }).click()
  for (const [label, text, name] of [
    ['First country', typed, option],
    ['Second country', typedToo, optionToo],
  ] as const) {
    await page.getByLabel(label).fill(text ?? '')
    await page.getByRole('option', { name: name ?? '' }).click()
  }
  await page.getByRole('button', { name: /^Start .* – / }).click()
  await expect(title(page)).toHaveText(/^No events yet/)
}

async function removeSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).first().click()
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove the sample?' })
  await expect(dialog).toContainText(/It removes \d+ events and \d+ meetings/)
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  await expect(dialog).toHaveCount(0)
  await settled(page)
}
