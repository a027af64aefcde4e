import type { Page } from '@playwright/test'
import type { BriefingRecord } from '../../src/model/records/briefing.ts'
import type { Content } from './datasets.ts'
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
  // What came to be known since is told apart, and the brief stays as of its day.
  await page.getByRole('button', { name: '98 records later than 13 May 2021 are left out' }).click()
  await expect(page).toHaveURL(/#\/compare\?.*from=2021-05-13/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(sheet.getByText('as of 13 May 2021').first()).toBeVisible()
  // The interval of the change is computed beside the page, and comes last.
  await expect(sheet).toContainText(/80% interval/)

  expect(await sidesOf(page)).toEqual([A4])
  const text = await textOf(page)
  const said = [
    'as of 13 May 2021',
    'TLP:CLEAR',
    'Page 1 of 1',
    'Blinken visits Kyiv',
    'Reuters, 12 May 2021',
  ]
  for (const one of said) expect(text).toContain(one.replace(/\s+/g, ''))
  // What nobody has written is a field on the screen, and nothing to read for those who get the paper.
  expect(text).not.toContain('Talkingpoints')
  await page.getByLabel('Paper').selectOption({ label: 'US Letter portrait' })
  await expect(page.getByText(/% of US Letter used/)).toBeVisible()
  await settled(page)
  expect(await sidesOf(page)).toEqual([LETTER])
  const inLetter = await textOf(page)
  for (const one of said) expect(inLetter).toContain(one.replace(/\s+/g, ''))
  expect(inLetter).toHaveLength(text.length)
  await page.getByLabel('Paper').selectOption({ label: 'A4 portrait' })
  await settled(page)

  // The user's own sentences stand on the page, and are there again after all has been loaded anew.
  await expect(page.getByText('Nobody has written this yet.')).toBeVisible()
  await expect(sheet.getByText('Talking points')).toHaveCount(0)
  await page.getByRole('button', { name: 'Talking points: nothing is written' }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ask for a named channel on both cases.')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('Draft, not sourced')).toBeVisible()
  await sheet.getByText('Ask for a named channel').hover()
  await sheet.getByLabel('When to make point 1').selectOption({ label: 'Certain' })
  await sheet.getByText('Ask for a named channel').hover()
  await sheet.getByLabel('Marking of 1').selectOption({ label: 'TLP:GREEN' })
  await expect(sheet.getByText('Certain, TLP:GREEN')).toBeVisible()
  await expect(sheet.getByText('TLP:GREEN · Page 1 of 1')).toBeVisible()
  const lead = sheet.getByRole('textbox', { name: 'Bottom line, edit' })
  await expect(lead).toContainText(/up 1\.8 \(80% interval 0\.\d to \d\.\d\) from its 2021 low of −1\.9/)
  await lead.fill('They meet for the first time.')
  await lead.blur()
  await page.getByLabel('Seat').selectOption({ label: 'United States' })
  await expect(sheet.getByText('Meeting brief for United States').first()).toBeVisible()
  await page.reload()
  await expect(sheet.getByText('Ask for a named channel on both cases.')).toBeVisible()
  await expect(lead).toHaveText('They meet for the first time.')
  await page.keyboard.press('Control+z')
  await expect(sheet.getByText('Meeting brief', { exact: true }).first()).toBeVisible()

  // The generated line is one step away, beside one's own.
  await page.getByRole('button', { name: 'The bottom line is in your own words' }).click()
  const both = page.getByRole('dialog')
  await expect(both).toContainText('They meet for the first time.')
  await expect(both).toContainText('The relationship index is −0.1')
  await both.getByRole('button', { name: 'Use the generated line' }).click()
  await expect(lead).toContainText('The relationship index is −0.1')

  // With more than a page has room for it goes on on the next ones, and no word of it is lost.
  const words = Array.from({ length: 900 }, (_, i) => `word${i}`)
  for (const part of ['Trend chart', 'Last occasion', 'Formula watch'])
    await page.getByRole('checkbox', { name: part }).check()
  await page.getByRole('button', { name: 'Add to the press line' }).click()
  await page.keyboard.insertText(words.join(' '))
  await page.keyboard.press('Enter')
  await expect(sheet.locator('.brief-scaled .brief-chart svg').first()).toBeVisible()
  await settled(page)
  const longer = await textOf(page)
  for (const said of [
    'Draft, not sourced',
    'named channel',
    'Formula watch',
    'Sources on page 4',
    'Page 4 of 4',
  ])
    expect(longer).toContain(said.replace(/\s+/g, ''))
  // What is read out of the file comes in the order of the page.
  expect(longer.indexOf('No earlier meeting'.replace(/\s+/g, ''))).toBeLessThan(
    longer.indexOf('Agendabyissue'),
  )
  expect(words.filter((word) => !longer.includes(word))).toEqual([])
  expect(await sidesOf(page)).toEqual([A4, A4, A4, A4])
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
  const words = Array.from({ length: 500 }, (_, i) => `note${i}`)
  await takeIn(page, fileOf(withNotes(withBriefings(sampleAs('own')), words.join(' '))))
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
  // Notes that are longer than the paper below their slide go on on the next page, to the last word.
  await expect(pages).toHaveCount(count + 1)
  expect(await sidesOf(page)).toEqual(Array.from({ length: count + 1 }, () => LETTER))
  const printed = await textOf(page)
  expect(printed).toContain(`Page1of${count + 1}`)
  expect(words.filter((word) => !printed.includes(word))).toEqual([])
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

/** The first slide with more to say than a page holds. */
function withNotes(content: Content, notes: string): Content {
  const briefings = content['briefings'] as readonly BriefingRecord[] // as `withBriefings` made them
  return {
    ...content,
    briefings: briefings.map((one) => ({
      ...one,
      slides: one.slides.map((slide, i) => (i === 0 ? { ...slide, notes } : slide)),
    })),
  }
}
