import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { MAX_NAME, MAX_TEXT, MAX_WORD, MAX_WORDS } from '../../src/dataset/limits.ts'
import type { Content } from './datasets.ts'
import { expect, test } from './guard.ts'
import { HEAVY, manyOfEach, PAGES } from './manyOfEach.ts'
import { formOf, panelOf, titleField } from './recordForm.ts'
import { forgetStill, quickest, slowOf, SOON, standstill, watchStill } from './standstill.ts'
import { goTo, takeIn } from './steps.ts'

/** In Thai, which sets no blanks between words, a browser needs longest for a text. */
const WORD = 'กำ'.repeat(MAX_WORD / 2)
const LONGEST = `${WORD} `.repeat(MAX_TEXT / MAX_WORD)
const LINE = LONGEST.slice(0, MAX_NAME).trim()
const TEXT = LONGEST.slice(0, MAX_TEXT).trim()

const LINES = new Set([
  ...['title', 'name', 'nameA', 'nameB', 'person', 'place', 'publisher', 'speaker', 'hostEvent'],
  ...['charge', 'sentence', 'facility', 'unit', 'subtitle', 'answer'],
])
const TEXTS = new Set(['text', 'quote', 'summary', 'note', 'outcome', 'reason', 'notes', 'alt', 'bottomLine'])
const LISTS = new Set(['tags', 'topics'])

/** Every record with its texts as long as they may be, more entries of each than a page shows at once. */
function longTexts(): Content {
  const content = manyOfEach(0.054)
  return JSON.parse(JSON.stringify(content, longer)) as Content // as it was
}

function longer(key: string, value: unknown): unknown {
  if (LISTS.has(key)) return Array(MAX_WORDS).fill(LINE)
  if (typeof value !== 'string') return value
  if (LINES.has(key)) return LINE
  return TEXTS.has(key) ? TEXT : value
}

/** Milliseconds for which the page stands still while a record's form opens and is written in. */
async function stillInForm(page: Page, kind: string, id: string): Promise<number> {
  await goTo(page, `/settings?open=${kind}/${id}&asOf=2021-05-13`)
  const edit = panelOf(page).getByRole('button', { name: 'Edit', exact: true })
  await expect(edit).toBeVisible()
  await forgetStill(page)
  await edit.click()
  await titleField(formOf(page)).pressSequentially('ab')
  const still = await standstill(page)
  await page.keyboard.press('Escape')
  await expect(formOf(page)).toHaveCount(0)
  return still
}

test('S03 pages and forms do not stand still over texts as long as the limits allow', async ({
  page,
  open,
}, testInfo) => {
  testInfo.setTimeout(300_000)
  page.setDefaultTimeout(60_000)
  testInfo.annotations.push({ type: 'times', description: String(PAGES.length + 3) })
  await open('/')
  const path = testInfo.outputPath('longTexts.json')
  await writeFile(path, JSON.stringify(longTexts()))
  await takeIn(page, path)
  await watchStill(page)
  expect(await slowOf(page, PAGES)).toEqual([])

  await goTo(page, `/issues/${HEAVY.issue}?asOf=2021-05-13`)
  const column = page.locator('.column.side-a')
  const before = await column.locator('.quote').count()
  expect(before).toBeGreaterThan(0)
  await column.getByRole('button', { name: /^Show \d more$/ }).click()
  await expect.poll(() => column.locator('.quote').count()).toBeGreaterThan(before)

  for (const [kind, id] of [
    ['events', HEAVY.event],
    ['issues', HEAVY.issue],
    ['meetings', HEAVY.meeting],
  ] as const)
    expect(await quickest(() => stillInForm(page, kind, id)), `form of ${id}`).toBeLessThan(SOON)
})
