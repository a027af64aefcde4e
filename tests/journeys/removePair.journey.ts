import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'

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
