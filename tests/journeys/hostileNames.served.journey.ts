import type { Page } from '@playwright/test'
import { DAY, DECK, NAMED, NAMED_SLIDES, NAMES, idOf, namedDataset } from '../hostile/markedTexts.ts'
import { TEXT_FIELDS } from '../hostile/textFields.ts'
import { ACCEPTED } from '../hostile/wholeDataset.ts'
import { handedOut, sizeOf } from './chartFiles.ts'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { Sightings, expectInert } from './hostileDetector.ts'
import { formOf, panelOf, titleField } from './recordForm.ts'
import { goTo, loadSample, section, settled, takeIn } from './steps.ts'

const HEAD = '<img src=x data-pwn onerror=globalThis.hit=1>'
const one = (list: string): string => encodeURIComponent(idOf(list, 1))
const at = (n: number, path: string, more = ''): string => `/${path}?rel=named-${n}&asOf=${DAY}${more}`

test('S01 every hostile text in the names of pairs and sides and on slides runs nothing, nor do those of what was deleted, handed out and recalled', async ({
  page,
  open,
}) => {
  test.setTimeout(480_000)
  page.setDefaultTimeout(30_000)
  const seen = new Sightings()
  await open('/')
  await loadSample(page)
  const ordinary = await picture(page, `/charts/custody?rel=usa-rus&asOf=${DAY}`)
  for (let n = 0; n < NAMES; n++) {
    await goTo(page, '/data')
    await takeIn(page, fileOf(namedDataset(n)))
    for (const path of ['', 'compare', `briefings/${DECK}`]) {
      await goTo(page, at(n, path))
      await expectInert(page, seen, `${path} ${n}`)
    }
    await lookAtStage(page, seen, n)
  }
  const last = NAMES - 1
  expectDrawn(await picture(page, at(last, 'charts/custody')), ordinary)

  await goTo(page, at(last, '', `&open=issues/${one('issues')}`))
  await panelOf(page).getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete all the same' }).click()
  await goTo(page, at(last, 'data'))
  await expect(section(page, 'Trash').getByRole('listitem')).toContainText('onerror')
  await expectInert(page, seen, 'trash')
  await section(page, 'Trash').getByRole('listitem').getByRole('button').click()
  await expect(section(page, 'Trash').getByRole('listitem')).toHaveCount(0)
  await expectInert(page, seen, 'restored')

  await lookAtRecall(page, seen, last)
  await goTo(page, at(last, 'your-data'))
  await expect(section(page, 'What left this browser')).toContainText('onerror')
  await expectInert(page, seen, 'your data')

  expect(seen.empty).toEqual([])
  const partly = TEXT_FIELDS.filter(
    (path, field) => NAMED.test(path) && seen.payloadsOf(field) < ACCEPTED.length,
  )
  expect(partly).toEqual([])
  test.info().annotations.push({ type: 'times', description: String(seen.total) })
})

/** The deck on stage, slide by slide, and its window of notes. */
async function lookAtStage(page: Page, seen: Sightings, n: number): Promise<void> {
  await goTo(page, at(n, `present/${DECK}`))
  await expect(page.getByRole('region', { name: /^Presentation: / })).toBeVisible()
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const notes = await opening
  for (let i = 1; i <= NAMED_SLIDES; i++) {
    await expect(notes.getByText(`Slide ${i} of`)).toBeVisible()
    await expectInert(page, seen, `stage ${n}`)
    await expectInert(notes, seen, `window of notes ${n}`)
    await page.keyboard.press('ArrowRight')
  }
  await notes.close()
}

/** A brief goes out and its meeting is called otherwise: what is told of that. */
async function lookAtRecall(page: Page, seen: Sightings, n: number): Promise<void> {
  await goTo(page, at(n, `brief/${one('meetings')}`))
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as Word' }).click()
  await coming
  await goTo(page, at(n, 'briefings', `&open=meetings/${one('meetings')}`))
  await expect(page.getByRole('region', { name: 'Issued with' })).toBeVisible()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(formOf(page).getByRole('note')).toContainText(/^This record went out with a briefing/)
  await titleField(formOf(page)).fill(`${HEAD} called otherwise`)
  await page.keyboard.press('Control+Enter')
  await expect(formOf(page)).toHaveCount(0)
  await goTo(page, at(n, 'briefings'))
  await page
    .getByRole('button', { name: /^\d+ facts? changed since/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('called otherwise')
  await expectInert(page, seen, 'recall')
  await page.keyboard.press('Escape')
}

interface Picture {
  readonly name: string
  readonly size: readonly [number, number]
  /** What it holds beside its pixels: types of chunks. */
  readonly chunks: readonly string[]
  /** Share of its pixels that have another colour than its ground. */
  readonly ink: number
}

/** The chart of a page as a PNG. */
async function picture(page: Page, address: string): Promise<Picture> {
  await goTo(page, address)
  await settled(page)
  const { name, content } = await handedOut(page, 'Save as PNG, 16:9, 1280 × 720')
  const ink = await page.evaluate(inkOf, content.toString('base64'))
  return { name, size: sizeOf(content), chunks: chunksOf(content), ink }
}

function expectDrawn({ name, size, chunks, ink }: Picture, ordinary: Picture): void {
  expect(name).toMatch(/^bilat-usa-rus_custody_[\d-]+_[a-z-]+\.png$/)
  expect(size).toEqual(ordinary.size)
  expect(chunks).toEqual(ordinary.chunks)
  expect(ordinary.ink).toBeGreaterThan(0.01)
  // A canvas that a picture from elsewhere had tainted would give none, one that broke off an empty one.
  expect(ink).toBeGreaterThan(ordinary.ink / 2)
}

/** The types of what a PNG holds, each once. */
function chunksOf(png: Buffer): string[] {
  const types = new Set<string>()
  for (let place = 8; place < png.length; place += 12 + png.readUInt32BE(place))
    types.add(png.toString('latin1', place + 4, place + 8))
  return [...types]
}

/** Runs in the page. */
async function inkOf(base64: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
  const pixels = new Uint32Array(data.buffer)
  return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length
}
