import type { BrowserContext, Download, Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { docxLetters, lettersOf, pptxSlides, textOfMarkup } from './deckFiles.ts'
import { expect, test } from './guard.ts'
import { pdfPages, pdfText } from './pdf.ts'
import { goTo, loadSample, settled } from './steps.ts'

const NOTES = 'Start with the two who wait for their families.'
const TITLE = 'Whelan has been held for 867 days, Reed for at least 621'

/** A slide as everyone must get it. */
interface Expected {
  readonly title: string
  readonly values: readonly string[]
  readonly source: string
}

/** The six slides of the template; their figures as the Overview has them. */
async function expectedSlides(page: Page): Promise<readonly Expected[]> {
  const overview = await page.getByRole('main').innerText()
  const index = /index stands at (−?\d+\.\d)/.exec(overview)?.[1] ?? 'no index'
  const [, a = '', b = ''] = /of the other side: (\d+) .+?, (\d+) /.exec(overview) ?? []
  const held = ['867', '621–651', '3,786–4,150', '4,000–4,030']
  for (const days of held.slice(0, 2)) expect(overview).toContain(days)
  expect(overview).toContain('Thu 20 May')
  const events = 'Source: 64 events'
  return [
    {
      title: 'Before Reykjavik',
      values: ['7 days', index, `${a} US, ${b} RU`],
      source: `${events}, 74 sources`,
    },
    { title: 'April was this year’s low; the index has risen since', values: [index], source: events },
    {
      title: '1 meeting is agreed or confirmed; 2 are proposed or mooted',
      values: ['Blinken–Lavrov, Reykjavik', 'Strategic stability dialogue'],
      source: 'Source: 20 meetings and dates',
    },
    {
      title: '5 of 10 issues are contested or escalating',
      values: ['Cybersecurity', 'Escalating', 'US expels ten Russian diplomats', 'Ukraine'],
      source: 'Source: 10 issues',
    },
    { title: TITLE, values: ['Paul Whelan', 'Trevor Reed', ...held], source: 'Source: 4 cases' },
    { title: 'How the index is made', values: ['Half-life 30 days'], source: events },
  ]
}

/** What of a slide is not among the letters of another rendering of it. */
function missing({ title, values, source }: Expected, letters: string): string[] {
  return [title, ...values, source].filter((said) => !letters.includes(lettersOf(said)))
}

const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Slides' })
const slide = (page: Page, n: number): Locator =>
  rail(page).getByRole('button', { name: new RegExp(`^Slide ${n}:`) })

async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer; path: string }> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await press()
  const download = await coming
  const name = download.suggestedFilename()
  const path = test.info().outputPath(name)
  await download.saveAs(path)
  return { name, bytes: await readFile(path), path }
}

/** What lies on the clipboard as rich text and as plain text. */
async function clipboard(page: Page): Promise<{ readonly rich: string; readonly plain: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (!item) return { rich: '', plain: '' }
    const of = async (type: string): Promise<string> => (await item.getType(type)).text()
    return { rich: await of('text/html'), plain: await of('text/plain') }
  })
}

test('Before Reykjavik is made of the sample alone, presented by keyboard and handed out in every format', async ({
  page,
  context,
  open,
  browser,
}) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which relationship do you follow?')
  await loadSample(page)
  const expected = await expectedSlides(page)

  await makeDeck(page)
  for (const [i, { title }] of expected.entries()) {
    await expect(slide(page, i + 1)).toHaveAccessibleName(`Slide ${i + 1}: ${title}`)
    expect(title.length).toBeLessThanOrEqual(90)
  }
  await addAndRemove(page)
  await present(page, expected)
  await handOut(page, expected, await browser.newContext({ offline: true }))
  await onPaper(page, expected)
  await brief(page)
})

/** By mouse and by keyboard: from the template, with a title and notes of one's own. */
async function makeDeck(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.getByRole('button', { name: 'Before a meeting' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Before Reykjavik')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before Reykjavik')
  await expect(slide(page, 5)).toHaveAccessibleName(
    /^Slide 5: 4 people are in custody of the other side, one for/,
  )
  await slide(page, 5).click()
  await page.getByLabel('Takeaway title').fill(TITLE)
  await expect(page.getByText('Matches the data')).toBeVisible()
  await page.getByLabel('Speaker notes').fill(NOTES)
}

/** A chart comes in from its page and goes out by key. */
async function addAndRemove(page: Page): Promise<void> {
  await goTo(page, '/charts/netCooperation')
  await page.getByRole('button', { name: 'Export or edit' }).click()
  await page.getByRole('menuitem', { name: 'Add to briefing' }).click()
  await page.getByRole('button', { name: 'Add the slide' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Open' }).click()
  await expect(slide(page, 7)).toHaveAttribute('aria-current', 'true')
  await slide(page, 7).focus()
  await page.keyboard.press('Delete')
  await expect(slide(page, 7)).toHaveCount(0)
  await expect(slide(page, 6)).toBeVisible()
  await settled(page)
}

async function present(page: Page, expected: readonly Expected[]): Promise<void> {
  await slide(page, 1).click()
  await page.keyboard.press('F5')
  const stage = page.getByRole('region', { name: 'Presentation: Before Reykjavik' })
  const told = stage.getByRole('status')
  const says = (n: number): string => `Slide ${n} of 6: ${expected[n - 1]?.title}`
  await expect(told).toHaveText(says(1), { timeout: 40_000 })
  await page.keyboard.press('ArrowRight')
  await expect(told).toHaveText(says(2))
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(told).toHaveText(says(5))
  await page.keyboard.press('s')
  await expect(stage.getByText(NOTES)).toBeVisible()
  await page.keyboard.press('b')
  await expect(told).toHaveText('The screen is black')
  await page.keyboard.press('b')
  await page.keyboard.press('s')
  await page.keyboard.press('o')
  const all = stage.getByRole('region', { name: 'All slides' }).getByRole('listitem')
  await expect(all).toHaveCount(6)
  await settled(page)
  const shown = await all.allTextContents()
  expect(shown.flatMap((text, i) => missing(expected[i]!, lettersOf(text)))).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(slide(page, 5)).toBeFocused()
}

/** PowerPoint, Word, text, and the file that opens anywhere: each with six slides, their values, sources and notes. */
async function handOut(page: Page, expected: readonly Expected[], elsewhere: BrowserContext): Promise<void> {
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog')
  const told = dialog.getByRole('status')
  const save = async (name: string) => {
    const file = await saved(page, () => dialog.getByRole('button', { name }).click())
    await expect(told).toHaveText(`${file.name} is saved.`)
    expect(file.name).toMatch(/^bilat-usa-rus_briefing_2021-05-13_clear\.(pptx|docx|html)$/)
    return file
  }
  const notes = lettersOf(NOTES)

  const pptx = pptxSlides((await save('Save as PowerPoint')).bytes)
  expect(pptx).toHaveLength(6)
  // A chart that PowerPoint draws holds its numbers, and not the words beside its marks.
  const index = expected[1]?.values[0] ?? ''
  expect(pptx[1]?.plotted.map((value) => value.toFixed(1).replace('-', '−'))).toContain(index)
  expect(pptx.flatMap(({ text }, i) => missing(expected[i]!, text))).toEqual([index])
  expect(pptx[4]?.notes).toContain(notes)

  const docx = docxLetters((await save('Save as Word')).bytes)
  expect(expected.flatMap((one) => missing(one, docx))).toEqual([])
  expect(docx).toContain(notes)

  await dialog.getByRole('button', { name: 'Copy as text' }).click()
  await expect(told).toHaveText('The slides are on the clipboard, as rich text and as Markdown.')
  const { rich, plain } = await clipboard(page)
  for (const text of [textOfMarkup(rich), plain.replaceAll('\\', '')]) {
    expect(expected.flatMap((one) => missing(one, lettersOf(text)))).toEqual([])
    expect(lettersOf(text)).toContain(notes)
  }
  expect(plain.match(/^## /gm)).toHaveLength(6)

  const { path } = await save('Save as one HTML file')
  const reader = await elsewhere.newPage()
  await reader.goto(pathToFileURL(path).href)
  const pages = await reader.locator('.page').allTextContents()
  expect(pages).toHaveLength(6)
  expect(pages.flatMap((text, i) => missing(expected[i]!, lettersOf(text)))).toEqual([])
  expect(lettersOf(pages[4] ?? '')).toContain(notes)
  await elsewhere.close()
  await page.keyboard.press('Escape')
}

async function printed(page: Page): Promise<{ readonly pages: number; readonly letters: string }> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return { pages: pdfPages(pdf).length, letters: lettersOf(pdfText(pdf)) }
}

async function onPaper(page: Page, expected: readonly Expected[]): Promise<void> {
  await page.getByRole('link', { name: 'On paper' }).click()
  await page.getByLabel('With notes').check()
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled()
  await expect(page.locator('.deck-page')).toHaveCount(6)
  await settled(page)
  const { pages, letters } = await printed(page)
  expect(pages).toBe(6)
  expect(expected.flatMap((one) => missing(one, letters))).toEqual([])
  expect(letters).toContain(lettersOf(NOTES))
}

/** The brief of the meeting: on paper, as a Word file and as text. */
async function brief(page: Page): Promise<void> {
  await goTo(page, '/brief/m-reyk')
  const sheet = page.getByRole('region', { name: 'The brief as it prints' })
  await expect(sheet).toContainText('Blinken–Lavrov, Reykjavik, Thursday 20 May 2021')
  await settled(page)
  const said = ['867', '621–651', 'Ukraine', 'Blinken visits Kyiv', 'US citizens held by Russia: 2'].map(
    lettersOf,
  )
  const { pages, letters } = await printed(page)
  expect(pages).toBe(1)
  expect(said.filter((words) => !letters.includes(words))).toEqual([])
  const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Save as Word' }).click())
  const docx = docxLetters(bytes)
  expect(said.filter((words) => !docx.includes(words))).toEqual([])
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The brief is on the clipboard' })).toBeVisible()
  const { rich, plain } = await clipboard(page)
  for (const text of [textOfMarkup(rich), plain].map(lettersOf))
    expect(said.filter((words) => !text.includes(words))).toEqual([])
}
