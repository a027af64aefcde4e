import type { Page } from '@playwright/test'
import { axeInBothThemes } from './axe.ts'
import { expect, test } from './guard.ts'
import { CALL, edit, formOf, panelOf, storedTitle, TITLE, titleField, toast } from './recordForm.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'

test.beforeEach(async ({ page, open }) => {
  await open('/')
  await loadSample(page)
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
    await titleField(form).fill(title)
    await form.getByRole('button', { name: 'Save' }).click()
  }

  test('R07 edit different records: both persist, and each tab shows both', async ({ page }) => {
    const first = await edit(page)
    await titleField(first).fill('From one')
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
    await form.getByLabel('Note', { exact: true }).fill('Seen in one tab')
    await retitle(other, 'From the other')
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(toast(page)).toContainText('Saved, together with what was changed meanwhile')
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('From the other')
    await expect(panelOf(page)).toContainText('Seen in one tab')
  })

  test(
    'R07 edit the same field: nothing is written before it is decided',
    { tag: '@firefox' },
    async ({ page }) => {
      const form = await edit(page)
      await titleField(form).fill('Mine')
      await form.getByLabel('Note', { exact: true }).fill('Only mine')
      await retitle(other, 'Theirs')
      await expect(formOf(other)).toHaveCount(0)
      const before = await storedRows(page)
      await page.bringToFront()
      await form.getByRole('button', { name: 'Save' }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toHaveAccessibleName(`“${TITLE}” was changed meanwhile`)
      await expect(dialog).toContainText('Changed by unnamed on')
      expect(await axeInBothThemes(page)).toEqual([])
      await expect(dialog.getByRole('button', { name: 'Save this version' })).toBeDisabled()
      await page.keyboard.press('Escape')
      await expect(form.getByRole('button', { name: 'Save' })).toBeFocused()
      await expect(form.getByRole('alert')).toContainText('the same record was changed elsewhere')
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
    },
  )

  test('R06 R07 each has its own draft of one record, and what one saves leaves the other’s', async ({
    page,
  }) => {
    const form = await edit(page)
    await titleField(form).fill('Mine')
    const theirs = await edit(other)
    await expect(titleField(theirs)).toHaveValue(TITLE)
    await expect(theirs.getByRole('status')).toHaveCount(0)
    await titleField(theirs).fill('Theirs')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await page.reload()
    await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(titleField(formOf(page))).toHaveValue('Mine')
    await formOf(page).getByRole('button', { name: 'Discard' }).click()
    await expect(titleField(formOf(page))).toHaveValue('Theirs')
  })

  test('R07 a decision that is put off survives a reload, and a second one waits behind it', async ({
    page,
  }) => {
    const ISSUE = '/?open=issues/cybersecurity'
    const dialog = page.getByRole('dialog')
    const form = await edit(page)
    await titleField(form).fill('Mine')
    await retitle(other, 'Theirs')
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await form.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('button', { name: 'Decide later' }).click()
    await expect(form).toBeVisible()
    await page.reload()
    await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(titleField(form)).toHaveValue('Mine')
    await form.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('button', { name: 'Decide later' }).click()
    await page.keyboard.press('Escape')

    const second = await edit(page, ISSUE)
    await titleField(second).fill('Mine too')
    await retitle(other, 'Theirs too', ISSUE)
    await expect(formOf(other)).toHaveCount(0)
    await page.bringToFront()
    await second.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveAccessibleName(`“${TITLE}” was changed meanwhile`)
    await dialog.getByRole('button', { name: 'Decide later' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alert').first()).toContainText('2 records were changed meanwhile.')
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await dialog.getByRole('radio', { name: /^Mine/ }).check()
    await dialog.getByRole('button', { name: 'Save this version' }).click()
    await expect(dialog).toHaveAccessibleName('“Cybersecurity” was changed meanwhile')
    await dialog.getByRole('radio', { name: /^Mine/ }).check()
    await dialog.getByRole('button', { name: 'Save this version' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('#keeping')).toHaveText('Saved')
    expect(await storedTitle(page)).toBe('Mine')
    await goTo(page, '/')
    await expect(page.getByRole('link', { name: 'Mine too' }).first()).toBeVisible()
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
