import type { Page } from '@playwright/test'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { pdfPages, pdfText } from './pdf.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'

test('the brief of a meeting is composed, written on, kept, and printed on one page', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await goTo(page, '/meetings/m-reyk')
  await page.getByRole('link', { name: 'Write brief' }).first().click()
  await expect(page).toHaveURL(/#\/brief\/m-reyk/)
  const sheet = page.getByRole('region', { name: 'The brief as it prints' })
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(
    'Blinken–Lavrov, Reykjavik, Thursday 20 May 2021',
  )
  const ukraine = sheet.getByRole('row', { name: /^Ukraine/ })
  await expect(ukraine).toContainText('Russia must de-escalate')
  await expect(ukraine).toContainText('The exercises are over')
  await expect(sheet).toContainText('US citizens held by Russia: 2')
  await expect(sheet).toContainText('RU citizens held by United States: 2')
  await expect(page.getByText('98 records later than 13 May 2021 are left out')).toBeVisible()

  expect(await sidesOf(page)).toEqual([A4])
  const text = await textOf(page)
  for (const said of [
    'as of 13 May 2021',
    'TLP:CLEAR',
    'Page 1 of 1',
    'Blinken visits Kyiv',
    'Reuters, 12 May 2021',
  ])
    expect(text).toContain(said.replace(/\s+/g, ''))
  await page.getByLabel('Paper').selectOption({ label: 'US Letter portrait' })
  await expect(page.getByText(/% of US Letter used/)).toBeVisible()
  await settled(page)
  for (const sides of await sidesOf(page)) expect(sides).toEqual(LETTER)
  await page.getByLabel('Paper').selectOption({ label: 'A4 portrait' })
  await settled(page)

  // The user's own sentences stand on the page, and are there again after all has been loaded anew.
  await page.getByRole('button', { name: 'Add a talking point' }).click()
  await page.keyboard.type('Ask for a named channel on both cases.')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('Draft, not sourced')).toBeVisible()
  const lead = sheet.getByRole('textbox', { name: 'Bottom line, edit' })
  await lead.fill('They meet for the first time.')
  await lead.blur()
  await page.getByLabel('Seat').selectOption({ label: 'United States' })
  await expect(sheet.getByText('Meeting brief for United States').first()).toBeVisible()
  await page.reload()
  await expect(sheet.getByText('Ask for a named channel on both cases.')).toBeVisible()
  await expect(lead).toHaveText('They meet for the first time.')
  await page.keyboard.press('Control+z')
  await expect(sheet.getByText('Meeting brief', { exact: true }).first()).toBeVisible()

  // With more than a page has room for, the sources go to the next one, and the foot says so.
  await settled(page)
  expect(await sidesOf(page)).toEqual([A4, A4])
  const longer = await textOf(page)
  for (const said of ['Draft, not sourced', 'named channel', 'Sources on page 2', 'Page 2 of 2'])
    expect(longer).toContain(said.replace(/\s+/g, ''))
  const clipped = await sheet
    .locator('.brief-sheet')
    .evaluateAll(
      (pages) =>
        pages.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth)
          .length,
    )
  expect(clipped).toBe(0)
})

test('a deck prints a slide a page, and with its notes below', async ({ page, open }) => {
  await open('/')
  await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
  await goTo(page, '/briefings/before?rel=own&asOf=2021-05-13')
  await page.getByRole('link', { name: 'On paper' }).click()
  const sheets = page.getByRole('region', { name: 'The slides as they print' })
  const pages = sheets.locator('.deck-page')
  await expect(pages.first()).toBeVisible()
  const count = await pages.count()
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled()
  await settled(page)
  expect(await sidesOf(page)).toEqual(Array.from({ length: count }, () => A4.toReversed()))
  await page.getByLabel('With notes').check()
  await page.getByLabel('Paper').selectOption({ label: 'US Letter' })
  await settled(page)
  expect(await sidesOf(page)).toEqual(Array.from({ length: count }, () => LETTER))
  expect(await textOf(page)).toContain(`Page1of${count}`)
})

/** A4 and US Letter in points. */
const A4 = [595, 842]
const LETTER = [612, 792]

async function sidesOf(page: Page): Promise<readonly (readonly number[])[]> {
  return pdfPages(await page.pdf({ preferCSSPageSize: true })).map((sides) => sides.map(Math.round))
}

/** The text of the printed pages without its spaces, which a PDF does not hold. */
async function textOf(page: Page): Promise<string> {
  return pdfText(await page.pdf({ preferCSSPageSize: true })).replace(/\s+/g, '')
}
