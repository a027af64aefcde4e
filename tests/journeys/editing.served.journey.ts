import { axeInBothThemes } from './axe.ts'
import { expect, test } from './guard.ts'
import { CALL, edit, formOf, panelOf, storedTitle, TITLE, titleField, toast } from './recordForm.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'

test.beforeEach(async ({ page, open }) => {
  await open('/')
  await loadSample(page)
})

test('a correction is saved by key, said, undone and done again', async ({ page }) => {
  const form = await edit(page)
  await titleField(form).fill('A call')
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
  await titleField(form).fill('  ')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('What happened is missing.')
  await titleField(form).fill(TITLE)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(formOf(page)).toHaveCount(0)
  expect(await storedRows(page)).toEqual(before)
})

test('every kind of record has its form', async ({ page }) => {
  const records = {
    'issues/cybersecurity': 'Edit issue',
    'cases/reed': 'Edit case',
    'meetings/m-reyk': 'Edit meeting',
    'dates/d-g7': 'Edit date to watch',
    'events/call-0512': 'Edit event',
  }
  for (const [record, name] of Object.entries(records)) {
    const form = await edit(page, `/?open=${record}`)
    await expect(form).toHaveAccessibleName(name)
    await expect(titleField(form)).not.toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(formOf(page)).toHaveCount(0)
    await expect(panelOf(page).getByRole('button', { name: 'Edit', exact: true })).toBeFocused()
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
  await titleField(form).fill('A draft')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`${home.url}#${CALL}`)
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  const offered = formOf(again)
  await expect(titleField(offered)).toHaveValue(TITLE)
  await expect(offered.getByRole('status')).toContainText(/^Draft of \d+ \w+.* from another tab/)
  expect(await axeInBothThemes(again)).toEqual([])
  await offered.getByRole('button', { name: 'Use it' }).click()
  await expect(titleField(offered)).toHaveValue('A draft')
  // For a moment both stand there: the own one is written before the other goes.
  await expect(offered.getByRole('button', { name: 'Use it' })).toHaveCount(0)
  await expect(offered.getByRole('status')).toContainText(/^Draft of \d+ \w+/)
  expect(await storedTitle(again)).toBe(TITLE)

  await offered.getByLabel('Note', { exact: true }).fill('More')
  await again.reload()
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(again).getByLabel('Note', { exact: true })).toHaveValue('More')
  await formOf(again).getByRole('button', { name: 'Discard' }).click()
  await expect(titleField(formOf(again))).toHaveValue(TITLE)
  await again.reload()
  await panelOf(again).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(titleField(formOf(again))).toHaveValue(TITLE)
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

test('what is told of a record goes when another day is gone to', async ({ page }) => {
  const form = await edit(page, '/?asOf=2021-05-13&open=events/call-0512')
  await titleField(form).fill('Known on the 12th')
  await page.keyboard.press('Control+Enter')
  await expect(toast(page)).toContainText('Saved: Known on the 12th')
  await goTo(page, '/?asOf=2021-05-01')
  await expect(toast(page)).toHaveText('')
})

test('R25 an undo that is asked for before the page is idle is done', async ({ page }) => {
  const form = await edit(page)
  await titleField(form).fill('A call')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#keeping')).toHaveText('Saved')
  // A page that is never idle: what waits for that would never be there.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone')
  expect(await storedTitle(page)).toBe(TITLE)
  await page.keyboard.press('Control+y')
  await expect(toast(page)).toContainText('Done again')
  expect(await storedTitle(page)).toBe('A call')
})
