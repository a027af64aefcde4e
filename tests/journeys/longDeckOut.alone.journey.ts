import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fileOf, sampleAs } from './datasets.ts'
import { pptxSlides } from './deckFiles.ts'
import { expect, test } from './guard.ts'
import { SOON, forgetStill, standstill, watchStill } from './standstill.ts'
import { goTo, takeIn } from './steps.ts'

/** A deck so long that all of it at once would hold up the page for many seconds. */
const MANY = 1000
const ADDRESS = 'rel=own&asOf=2021-05-13'
const SHOWN = [
  ...[
    ['index', 'chart'],
    ['facts', 'title'],
    ['netCooperation', 'chart'],
  ],
  ...[
    ['issues', 'table'],
    ['cases', 'cases'],
    ['dates', 'dates'],
  ],
] as const

/** Slides of differing charts and texts, each with words of its own for the speaker. */
function deckOf(count: number) {
  const pin = { asOf: '2021-05-13', filters: [], settings: [] }
  const slides = Array.from({ length: count }, (_, i) => {
    const [shows, layout] = SHOWN[i % SHOWN.length]!
    const notes = `Said to ${i + 1}.`
    return { id: `s-${i + 1}`, title: `Number ${i + 1}`, layout, notes, views: [{ shows, pin, marks: [] }] }
  })
  const told = { knownOn: '2021-05-13', createdAt: '2021-05-13T08:00:00Z', updatedAt: '2021-05-13T08:00:00Z' }
  return { ...told, id: 'long', updatedBy: 'desk', changes: [], title: 'Long', seat: 'neutral', slides }
}

async function begin(page: Page, count: number): Promise<void> {
  await takeIn(page, fileOf({ ...sampleAs('own'), briefings: [deckOf(count)] }))
  await goTo(page, `/?${ADDRESS}`)
  await watchStill(page)
}

test('S03 a thousand slides print in parts that are drawn in turns, and none prints before it is there', async ({
  page,
  open,
}, testInfo) => {
  testInfo.annotations.push({ type: 'times', description: '2' })
  await open('/')
  await begin(page, MANY)
  // Not gone to and waited for: what it says while it draws is looked at.
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `/paper/long?${ADDRESS}&notes=yes`)

  const print = page.getByRole('button', { name: 'Print' })
  const drawing = page.getByText(/^\d+ of 250 slides are drawn\. Print once all are there\.$/)
  await expect(drawing).toBeVisible()
  await expect(print).toBeDisabled()
  await page.emulateMedia({ media: 'print' })
  await expect(drawing).toBeVisible()
  await expect(page.locator('.deck-page').first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await expect(print).toBeEnabled({ timeout: 45_000 })
  const pages = page.locator('.deck-page')
  await expect(pages).toHaveCount(250)
  await expect(page.locator('.deck-page article.slide')).toHaveCount(250)
  await expect(pages.last()).toContainText('Said to 250.')
  await expect(pages.last()).toContainText('Slides 1–250 of 1,000. Page 250 of 250')
  expect(await standstill(page)).toBeLessThan(SOON)

  await forgetStill(page)
  await page.getByRole('combobox', { name: /^Slides/ }).selectOption({ label: '751–1,000 of 1,000' })
  await expect(print).toBeDisabled()
  await expect(pages.last()).toContainText('Slides 751–1,000 of 1,000. Page 250 of 250')
  expect(await standstill(page)).toBeLessThan(SOON)
})

/** Files are honest work: a tenth of a second for a slide on a busy machine. One more than Word takes. */
const IN_FILES = 201

test('S03 hundreds of slides become files in turns, say how far they are, and can be called off', async ({
  page,
  open,
}, testInfo) => {
  testInfo.annotations.push({ type: 'times', description: '4' })
  testInfo.setTimeout(120_000)
  await open('/')
  await begin(page, IN_FILES)
  await goTo(page, `/briefings/long?${ADDRESS}`)
  await page.getByRole('button', { name: 'Hand out', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const save = (name: string) => dialog.getByRole('button', { name })
  const state = dialog.getByRole('status')
  await expect(save('Save as one HTML file')).toBeEnabled()
  await expect(save('Save as Word')).toBeDisabled()
  await expect(dialog).toContainText('A Word file takes 200 slides at most.')

  await forgetStill(page)
  await save('Save as one HTML file').click()
  await expect(dialog.getByText(/^[1-9]\d* of 201$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(state).toHaveText('Cancelled: nothing is saved.')

  const fileBy = async (name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download', { timeout: 45_000 })
    await save(name).click()
    const bytes = readFileSync(await (await download).path())
    await expect(state).toHaveText(/ is saved\.$/)
    expect(await standstill(page), name).toBeLessThan(SOON)
    await forgetStill(page)
    return bytes
  }
  const html = String(await fileBy('Save as one HTML file'))
  expect(html.match(/<section class="page"/g)).toHaveLength(IN_FILES)
  expect(html.match(/<article/g)).toHaveLength(IN_FILES)
  const inPowerPoint = pptxSlides(await fileBy('Save as PowerPoint'))
  expect(inPowerPoint.map(({ notes }) => /Saidto\d+\./.exec(notes)?.[0])).toEqual(
    Array.from({ length: IN_FILES }, (_, i) => `Saidto${i + 1}.`),
  )
})

test('S03 a briefing of more slides than a file takes is told which ways out are open to it', async ({
  page,
  open,
}) => {
  await open('/')
  await begin(page, 2001)
  await goTo(page, `/briefings/long?${ADDRESS}`)
  await page.getByRole('button', { name: 'Hand out', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Save as one HTML file' })).toBeEnabled()
  for (const name of ['Copy as text', 'Save as PowerPoint', 'Save as Word'])
    await expect(dialog.getByRole('button', { name }), name).toBeDisabled()
  await expect(dialog).toContainText(
    'A PowerPoint file takes 2,000 slides at most. A Word file takes 200 slides at most. HTML and paper take all of them.',
  )
  expect(await standstill(page)).toBeLessThan(SOON)
})
