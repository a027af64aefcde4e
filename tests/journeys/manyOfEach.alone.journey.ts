import type { Page } from '@playwright/test'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { HEAVY, PAGES, manyOfEach } from './manyOfEach.ts'
import { slowOf, watchStill } from './standstill.ts'
import { goTo, takeIn } from './steps.ts'

const moreOf = (page: Page, within: string) =>
  page.locator(within).getByRole('button', { name: /^Show \d+ more$/ })

test('S03 pages do not stand still over thousands of each kind, and say how many are not shown', async ({
  page,
  open,
}, testInfo) => {
  testInfo.setTimeout(120_000)
  testInfo.annotations.push({ type: 'times', description: String(PAGES.length) })
  await open('/')
  await takeIn(page, fileOf(manyOfEach()))
  await watchStill(page)
  expect(await slowOf(page, PAGES)).toEqual([])

  await goTo(page, '/issues?asOf=2021-05-13')
  const rows = page.getByRole('main').getByRole('row')
  await expect(rows).toHaveCount(101)
  await expect(page.getByText(/^2,9\d\d more not shown$/)).toBeVisible()
  await moreOf(page, 'main').click()
  await expect(rows).toHaveCount(201)

  await goTo(page, '/cases?asOf=2021-05-13')
  const figure = page.locator('section.figure').first()
  await expect(figure).toContainText(/40 of 1,50\d are drawn/)
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect(figure.getByRole('row')).toHaveCount(101)
  await expect(figure).toContainText(/1,40\d more not shown/)

  await goTo(page, `/brief/${HEAVY.meeting}?asOf=2021-05-13`)
  const agenda = page.locator('.brief-scaled [data-section="agenda"]').first()
  await expect(agenda).toContainText(
    /Positions as last stated in this record · [23],\d\d\d more in the record/,
  )
})
