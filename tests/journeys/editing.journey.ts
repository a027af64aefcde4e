import type { Locator, Page } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'

const CALL = '/?open=events/call-0512'
const TITLE = 'Blinken–Lavrov phone call'

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Summary' })
const formOf = (page: Page): Locator => page.getByRole('form', { name: 'Correct this record' })
const toast = (page: Page): Locator => page.getByRole('status', { name: 'Messages' })

/** Opens the form of a record, once the record has been read. */
async function edit(page: Page, address = CALL): Promise<Locator> {
  await goTo(page, address)
  await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(page).getByRole('textbox').first()).toBeFocused()
  return formOf(page)
}

async function storedTitle(page: Page, id = 'call-0512'): Promise<unknown> {
  const rows = (await storedRows(page))['events'] as readonly { id: string; record: { title: string } }[]
  return rows.find((row) => row.id === id)?.record.title
}

test.beforeEach(async ({ page, open }) => {
  await open('/')
  await loadSample(page)
})

test('a correction is saved by key, said, undone and done again', async ({ page }) => {
  const form = await edit(page)
  await form.getByLabel('Title').fill('A call')
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('A call')
  await expect(panelOf(page).getByRole('button', { name: 'Edit', exact: true })).toBeFocused()
  await expect(toast(page)).toContainText('Saved: A call')
  await expect(page.locator('#keeping')).toHaveText('Saved')
  expect(await storedTitle(page)).toBe('A call')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(TITLE)
  expect(await storedTitle(page)).toBe(TITLE)
})

test('a record without a name is not saved, and nothing is written where nothing differs', async ({
  page,
}) => {
  const before = await storedRows(page)
  const form = await edit(page)
  await form.getByLabel('Title').fill('  ')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toHaveText('The record needs a name.')
  await form.getByLabel('Title').fill(TITLE)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(formOf(page)).toHaveCount(0)
  expect(await storedRows(page)).toEqual(before)
})

test('every kind of record has its form', async ({ page }) => {
  const records = {
    'issues/cybersecurity': ['Title', 'Summary'],
    'cases/reed': ['Name', 'Charge', 'Sentence', 'Facility', 'Note'],
    'meetings/m-reyk': ['Title', 'Place', 'Setting', 'Outcome', 'Note'],
    'dates/d-g7': ['Title', 'Place'],
    'events/call-0512': ['Title', 'Summary', 'Place', 'Note'],
  }
  for (const [record, labels] of Object.entries(records)) {
    const form = await edit(page, `/?open=${record}`)
    await expect(form.locator('.label')).toHaveText(labels)
    await page.keyboard.press('Escape')
    await expect(formOf(page)).toHaveCount(0)
    await expect(panelOf(page).getByRole('article')).toBeVisible()
  }
})

test('a deletion says what refers to the record, and can be taken back', async ({ page }) => {
  await goTo(page, '/?open=issues/cybersecurity')
  await panelOf(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panelOf(page).getByRole('alert')).toContainText(/\d+ records refer to this one: “/)
  await panelOf(page).getByRole('button', { name: 'Delete all the same' }).click()
  await expect(panelOf(page)).toHaveCount(0)
  await expect(toast(page)).toContainText('Deleted: Cybersecurity')
  await expect(page.getByRole('link', { name: 'Cybersecurity' })).toHaveCount(0)
  const rows = await storedRows(page)
  expect((rows['deleted'] ?? []).map((row) => (row as { id: string }).id)).toContain('cybersecurity')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Cybersecurity' }).first()).toBeVisible()
})

test('R06 what is typed survives closing the page within the pause, and is offered again', async ({
  page,
  context,
  home,
}) => {
  const form = await edit(page)
  await form.getByLabel('Title').fill('A draft')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`${home.url}#${CALL}`)
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  const offered = formOf(again)
  await expect(offered.getByLabel('Title')).toHaveValue('A draft')
  await expect(offered.getByRole('status')).toContainText(/^Draft of \d+ \w+/)
  expect(await storedTitle(again)).toBe(TITLE)

  await offered.getByLabel('Note').fill('More')
  await again.reload()
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(again).getByLabel('Note')).toHaveValue('More')
  await formOf(again).getByRole('button', { name: 'Discard' }).click()
  await expect(formOf(again).getByLabel('Title')).toHaveValue(TITLE)
  await again.reload()
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(again).getByLabel('Title')).toHaveValue(TITLE)
  await expect(formOf(again).getByRole('status')).toHaveCount(0)
})

test('R06 a form that is closed before its record has been read writes nothing', async ({ page }) => {
  await goTo(page, CALL)
  const before = await storedRows(page)
  // Nothing that is asked for is answered any more.
  await page.evaluate(() => Object.assign(IDBObjectStore.prototype, { get: () => new EventTarget() }))
  await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(page).getByRole('status')).toHaveText('Reading the record …')
  await expect(formOf(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await formOf(page).getByRole('button', { name: 'Close' }).click()
  await page.reload()
  await settled(page)
  expect(await storedRows(page)).toEqual(before)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  )
})

test.describe('two tabs', () => {
  let other: Page

  test.beforeEach(async ({ page, context, home }) => {
    other = await context.newPage()
    await other.goto(`${home.url}#/`)
    await settled(other)
    await page.bringToFront()
  })

  async function retitle(page: Page, title: string, address = CALL): Promise<void> {
    const form = await edit(page, address)
    await form.getByRole('textbox').first().fill(title)
    await form.getByRole('button', { name: 'Save' }).click()
  }

  test('R07 edit different records: both persist, and each tab shows both', async ({ page }) => {
    const first = await edit(page)
    await first.getByLabel('Title').fill('From one')
    await retitle(other, 'From the other', '/?open=issues/cybersecurity')
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await first.getByRole('button', { name: 'Save' }).click()
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('From one')
    for (const tab of [page, other]) {
      await goTo(tab, '/')
      await expect(tab.getByRole('link', { name: 'From one' })).toBeVisible()
      await expect(tab.getByRole('link', { name: 'From the other' }).first()).toBeVisible()
    }
  })

  test('R07 edit different fields of one record: both are stored, and that is said', async ({ page }) => {
    const form = await edit(page)
    await form.getByLabel('Note').fill('Seen in one tab')
    await retitle(other, 'From the other')
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(toast(page)).toContainText('Saved, together with what another tab changed')
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('From the other')
    await expect(panelOf(page)).toContainText('Seen in one tab')
  })

  test('R07 edit the same field: nothing is written before it is decided', async ({ page }) => {
    const form = await edit(page)
    await form.getByLabel('Title').fill('Mine')
    await form.getByLabel('Note').fill('Only mine')
    await retitle(other, 'Theirs')
    await expect(formOf(other)).toHaveCount(0)
    const before = await storedRows(page)
    await page.bringToFront()
    await form.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toHaveAccessibleName(`“${TITLE}” was changed in another tab`)
    await expect(dialog).toContainText('Changed by unnamed on')
    expect(await axeFaults(page)).toEqual([])
    await expect(dialog.getByRole('button', { name: 'Save this version' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alert').first()).toContainText('Nothing is stored before you decide.')
    await expect(page.locator('#keeping')).toHaveText('Not saved')
    expect(await storedRows(page)).toEqual(before)

    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await dialog.getByRole('group', { name: 'title' }).getByRole('radio', { name: /^Mine/ }).check()
    await dialog.getByRole('button', { name: 'Save this version' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('Mine')
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await storedTitle(page)).toBe('Mine')
    await expect(panelOf(other).getByRole('heading', { level: 2 })).toHaveText('Mine')
  })

  test('R07 a tab that is behind writes nothing when it comes to the front', async ({ page }) => {
    await edit(page)
    await retitle(other, 'From the other')
    await expect(formOf(other)).toHaveCount(0)
    const before = await storedRows(other)
    await page.bringToFront()
    await page.evaluate(() => {
      window.dispatchEvent(new Event('focus'))
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await page.keyboard.press('Escape')
    await other.bringToFront()
    await settled(other)
    expect(await storedRows(other)).toEqual(before)
  })
})
