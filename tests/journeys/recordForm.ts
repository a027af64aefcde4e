import type { Locator, Page } from '@playwright/test'
import { expect } from './guard.ts'
import { goTo } from './steps.ts'
import { storedRows } from './stored.ts'

export const CALL = '/?open=events/call-0512'
export const TITLE = 'Blinken–Lavrov phone call'

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Summary' })
export const formOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Edit / })
/** The field of a form by whose words its record is called. */
export const titleField = (form: Locator): Locator => form.getByLabel(/^(Title|What happened|Name)$/)
export const toast = (page: Page): Locator => page.getByRole('status', { name: 'Messages' })

/** Opens the form of a record, once the record has been read. */
export async function edit(page: Page, address = CALL): Promise<Locator> {
  await goTo(page, address)
  await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(titleField(formOf(page))).toBeVisible()
  return formOf(page)
}

export async function storedTitle(page: Page, id = 'call-0512'): Promise<unknown> {
  const rows = (await storedRows(page))['events'] as readonly { id: string; record: { title: string } }[]
  return rows.find((row) => row.id === id)?.record.title
}
