import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, section, takeIn } from './steps.ts'

test('a pair goes once its name is typed, and comes back from the trash', async ({ page, open }) => {
  await open('/')
  await takeIn(page, fileOf(sampleAs('own')))
  await goTo(page, '/data')
  const events = page.getByRole('row', { name: /^Events/ })
  const before = await events.innerText()
  await page.getByRole('button', { name: 'Remove the pair' }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Remove it' })
  const field = dialog.getByLabel(/^Type .* to confirm$/)
  await expect(field).toBeFocused()
  await field.fill('Something else')
  await expect(confirm).toBeDisabled()
  await field.fill('United States - Russia')
  await field.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which relationship do you follow?')
  await page.getByRole('link', { name: /can be restored on the Data page$/ }).click()
  await page.getByRole('button', { name: 'Restore The pair United States – Russia' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Restored: United States – Russia' })).toBeVisible()
  await expect.poll(() => events.innerText()).toBe(before)
})

test('R25 a removed pair that was begun anew is put back in its place, and undo has that back', async ({
  page,
  open,
}) => {
  const own = sampleAs('own')
  await open('/')
  await takeIn(page, fileOf({ ...own, dates: [] }))
  await goTo(page, '/data')
  const dates = page.getByRole('row', { name: /^Dates/ })
  const first = await dates.innerText()
  await page.getByRole('button', { name: 'Remove the pair' }).click()
  const field = page.getByRole('dialog').getByLabel(/^Type .* to confirm$/)
  await field.fill('United States - Russia')
  await field.press('Enter')
  // Not into the Data page that is about to be left.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which relationship do you follow?')
  await takeIn(page, fileOf(own))
  await goTo(page, '/data')
  const second = await dates.innerText()
  expect(second).not.toBe(first)

  const trash = section(page, 'Trash')
  await expect(trash.getByRole('listitem')).toContainText('takes the place of what is here now')
  await trash.getByRole('button', { name: 'Restore instead: The pair United States – Russia' }).click()
  await expect.poll(() => dates.innerText()).toBe(first)
  await page.keyboard.press('Control+z')
  await expect.poll(() => dates.innerText()).toBe(second)
  await expect(trash.getByRole('listitem')).toContainText('The pair United States – Russia')
})

test('the trash keeps to itself what the day on screen does not know', async ({ page, open }) => {
  const own = sampleAs('own')
  const events = own['events'] as readonly { readonly id: string; readonly title: string }[] // a list, as in every dataset
  const gone = events.at(-1)
  await open('/')
  await takeIn(page, fileOf(own))
  await goTo(page, `/?rel=own&asOf=2031-01-01&open=events/${gone?.id}`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Delete', exact: true }).click()
  await panel.getByRole('button', { name: 'Delete all the same' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Deleted: ${gone?.title}` })).toBeVisible()
  await goTo(page, '/data?rel=own&asOf=2010-01-01')
  const line = section(page, 'Trash').getByRole('listitem')
  await expect(line).toContainText('An event not yet known on 1 Jan 2010')
  await line.getByRole('button', { name: /^Restore An event not yet known on 1 Jan 2010: Deleted / }).click()
  const toast = page.getByRole('status').filter({ hasText: 'Restored: An event not yet known on' })
  await expect(toast).toBeVisible()
  await expect(page.locator('body')).not.toContainText(gone?.title ?? '')
})
