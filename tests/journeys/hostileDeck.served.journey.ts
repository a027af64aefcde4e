import type { Browser, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { DAY, DECK, SLIDES, idOf, markedDataset } from '../hostile/markedTexts.ts'
import { livingIn, xmlOf } from '../hostile/officeXml.ts'
import { faultsOf } from '../officePackage.ts'
import { handedOut } from './chartFiles.ts'
import { fileOf } from './datasets.ts'
import { textOfMarkup } from './deckFiles.ts'
import { expect, test, watch } from './guard.ts'
import { Sightings, expectInert, lookAt } from './hostileDetector.ts'
import { goTo, settled, takeIn } from './steps.ts'

const at = (path: string, more = ''): string => `/${path}?rel=hostile&asOf=${DAY}${more}`
/** No path, no name that a system keeps for itself, no ending but its own, nothing that turns letters around. */
const FILE_NAME = /^bilat-usa-rus_[a-zA-Z0-9-]+_\d{4}-\d\d-\d\d(_[a-z-]+)?\.(html|pptx|docx|svg|png|csv|ics)$/
const CHARTS = ['timeline', 'meetings', 'charts/custody', 'charts/heatMap', 'charts/ledger']

interface File {
  readonly name: string
  readonly content: Buffer
}

async function saved(page: Page, button: string): Promise<File> {
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(FILE_NAME)
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** Opens a file as a document of a site, in a profile of its own, and looks at it. */
async function lookAtFile(
  browser: Browser,
  seen: Sightings,
  { name, content }: File,
  within: string,
): Promise<void> {
  const fresh = await browser.newContext()
  const url = `http://bilat.test/${name}`
  const contentType = name.endsWith('.svg') ? 'image/svg+xml' : 'text/html'
  await fresh.route(url, (route) => route.fulfill({ contentType, body: content }))
  const happened = await watch(fresh, { within: url })
  const reader = await fresh.newPage()
  reader.on('dialog', (dialog) => happened.push(dialog.message()))
  await reader.goto(url)
  await reader.keyboard.press('s')
  for (let i = 0; i < SLIDES; i++) await reader.keyboard.press('ArrowRight')
  const { faults, markup } = await reader.evaluate(lookAt, within)
  expect([...faults, ...happened], name).toEqual([])
  expect(reader.url()).toBe(encodeURI(url))
  expect(markup, name).toMatch(/onerror|hit=1|&lt;/)
  seen.add(name, markup)
  await fresh.close()
}

function lookAtOffice(seen: Sightings, { name, content }: File): void {
  expect(faultsOf(content), name).toEqual([])
  const xml = xmlOf(content)
  expect(livingIn(xml), name).toEqual([])
  seen.add(name, textOfMarkup(xml))
}

test('S01 a deck of hostile texts runs nothing on stage, on paper and in any file that goes out', async ({
  page,
  open,
  browser,
}) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(15_000)
  const seen = new Sightings()
  await open('/')
  await takeIn(page, fileOf(markedDataset()))
  await goTo(page, at(`briefings/${DECK}`))
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog')
  await expectInert(page, seen, 'handing out')
  const html = await saved(page, 'Save as one HTML file')
  await expect(dialog.getByRole('status')).toHaveText(/ is saved\.$/)
  lookAtOffice(seen, await saved(page, 'Save as PowerPoint'))
  await expect(dialog.getByRole('status')).toHaveText(/ is saved\.$/)
  lookAtOffice(seen, await saved(page, 'Save as Word'))
  await expect(dialog.getByRole('status')).toHaveText(/ is saved\.$/)
  await page.keyboard.press('Escape')
  await lookAtFile(browser, seen, html, 'main')

  for (const path of CHARTS) {
    await goTo(page, at(path))
    const entry = path === 'timeline' ? 'Save as SVG, as shown' : 'Save as SVG, 16:9'
    const file = await handedOut(page, entry)
    expect(file.name).toMatch(FILE_NAME)
    await lookAtFile(browser, seen, file, 'svg')
  }

  await goTo(page, at(`brief/${encodeURIComponent(idOf('meetings', 1))}`))
  lookAtOffice(seen, await saved(page, 'Save as Word'))
  await page.emulateMedia({ media: 'print' })
  await expectInert(page, seen, 'brief on paper')
  await goTo(page, at(`paper/${DECK}`, '&notes=yes'))
  await settled(page)
  await expectInert(page, seen, 'deck on paper')
  await page.emulateMedia({ media: null })

  await goTo(page, at(`present/${DECK}`))
  await expect(page.getByRole('region', { name: /^Presentation: / })).toBeVisible()
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const notes = await opening
  for (let i = 1; i <= SLIDES; i++) {
    await expect(notes.getByText(`Slide ${i} of`)).toBeVisible()
    await expectInert(page, seen, 'stage')
    await expectInert(notes, seen, 'window of notes')
    await page.keyboard.press('ArrowRight')
  }
  // In charts, texts are cut before their signs come.
  expect(seen.empty.filter((place) => !place.endsWith('.svg'))).toEqual([])
  test.info().annotations.push({ type: 'times', description: String(seen.total) })
})
