import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { AMBER, DAY, markedSample } from '../markedDataset.ts'
import { partsOf } from '../officePackage.ts'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { pdfText } from './pdf.ts'
import { goTo, settled, takeIn } from './steps.ts'

const QUERY = `rel=own&asOf=${DAY}`

/** Where the word for what is marked stands in some bytes, in any case and any of these letters; empty for nowhere. */
function foundIn(bytes: Uint8Array, name: string): readonly string[] {
  const buffer = Buffer.from(bytes)
  const word = AMBER.toLowerCase()
  const plain = buffer.toString('latin1').toLowerCase()
  const wide = Buffer.from(word, 'utf16le').toString('latin1')
  const found = plain.includes(word) || plain.includes(wide) ? [name] : []
  return [...found, ...within(buffer, name)]
}

/** The same in what is packed: members of archives, data in HTML, streams of a PDF. */
function within(buffer: Buffer, name: string): readonly string[] {
  if (buffer.subarray(0, 2).toString('latin1') === 'PK')
    return [...partsOf(buffer)].flatMap(([path, part]) => [
      ...foundIn(Buffer.from(path), `name of ${path}`),
      ...foundIn(part, `${name}/${path}`),
    ])
  const text = buffer.toString('latin1')
  if (text.startsWith('%PDF'))
    return Array.from(text.matchAll(/stream\n([^]*?)\nendstream/g), ([, packed]) => packed!).flatMap(
      (packed) => {
        const bytes = Buffer.from(packed, 'latin1')
        return bytes[0] === 0x78 ? foundIn(inflateSync(bytes), `${name}/stream`) : []
      },
    )
  return Array.from(text.matchAll(/;base64,([A-Za-z0-9+/=]+)/g), ([, data]) => data!).flatMap((data) =>
    foundIn(Buffer.from(data, 'base64'), `${name}/data`),
  )
}

interface Out {
  readonly name: string
  readonly bytes: Buffer
}

async function saved(page: Page, button: string): Promise<Out> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function clipboard(page: Page): Promise<readonly Out[]> {
  const texts = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(
      (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()]),
    )
  })
  return texts.map(([name = '', text = '']) => ({ name, bytes: Buffer.from(text) }))
}

/** The paper as a PDF, with the letters that it shows, and its document as it prints. */
async function printed(page: Page, name: string): Promise<readonly Out[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => document.body.innerText)
  await page.emulateMedia({ media: null })
  return [
    { name: `${name}.pdf`, bytes: pdf },
    { name: `${name} letters`, bytes: Buffer.from(pdfText(pdf).replaceAll(' ', '')) },
    { name: `${name} page`, bytes: Buffer.from(shown) },
  ]
}

const FILES = ['Save as one HTML file', 'Save as PowerPoint', 'Save as Word'] as const

async function deckUpTo(
  page: Page,
  marking: string,
  buttons: readonly string[] = FILES,
): Promise<readonly Out[]> {
  await goTo(page, `/briefings/zzamber-deck?${QUERY}`)
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: marking, exact: true }).click()
  const files: Out[] = []
  for (const button of buttons) {
    files.push(await saved(page, button))
    await expect(dialog.getByRole('status')).toHaveText(/ is saved\.$/)
  }
  await dialog.getByRole('button', { name: 'Copy as text' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/on the clipboard/)
  files.push(...(await clipboard(page)))
  await page.keyboard.press('Escape')
  return files
}

async function paperUpTo(page: Page, marking: string): Promise<readonly Out[]> {
  await goTo(page, `/paper/zzamber-deck?${QUERY}&notes=yes`)
  await page.getByRole('group', { name: 'For an audience up to' }).getByText(marking, { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled()
  await settled(page)
  return printed(page, 'paper')
}

async function briefUpTo(page: Page, marking: string): Promise<readonly Out[]> {
  await goTo(page, `/brief/m-reyk?${QUERY}`)
  await page.getByLabel('Up to marking').selectOption(marking)
  await settled(page)
  const file = await saved(page, 'Save as Word')
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The brief is on the clipboard' })).toBeVisible()
  return [file, ...(await clipboard(page)), ...(await printed(page, 'brief'))]
}

/** All that is in the document of a presentation, and of the window with its notes, on every slide. */
async function shownUpTo(page: Page, marking: string): Promise<readonly Out[]> {
  await goTo(page, `/present/zzamber-deck?${QUERY}`)
  await page.getByRole('group', { name: 'For an audience up to' }).getByText(marking, { exact: true }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  const stage = page.getByRole('region', { name: /^Presentation: / })
  await expect(stage).toBeVisible()
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const notes = await opening
  await expect(notes.getByText(/^Slide 1 of/)).toBeVisible()
  const shown: Out[] = []
  for (let i = 1; i <= 7; i++) {
    await expect(notes.getByText(`Slide ${i} of`)).toBeVisible()
    const html = (await stage.evaluate((one) => one.outerHTML)) + (await notes.content())
    shown.push({ name: `presented ${i}`, bytes: Buffer.from(html) })
    await page.keyboard.press('ArrowRight')
  }
  await notes.close()
  await page.keyboard.press('Escape')
  return shown
}

test('S05 whatever goes out at GREEN holds nothing AMBER in any byte, in every format', async ({
  page,
  context,
  open,
}) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('/')
  await takeIn(page, fileOf(markedSample()))
  const ways = { deckUpTo, paperUpTo, briefUpTo, shownUpTo }
  for (const [way, outs] of Object.entries(ways)) {
    const found = (await outs(page, 'GREEN')).flatMap(({ name, bytes }) => [
      ...foundIn(Buffer.from(name), `name ${name}`),
      ...foundIn(bytes, name),
    ])
    expect.soft(found, way).toEqual([])
  }
  // The same way in: at AMBER it is there, packed and plain, so that it would have been found.
  const deck = await deckUpTo(page, 'AMBER', [FILES[0]])
  const brief = await briefUpTo(page, 'AMBER')
  const out = [...deck, ...brief].filter(({ name }) => !name.endsWith('.pdf'))
  const dry = out.filter(({ name, bytes }) => foundIn(bytes, name).length === 0)
  expect(dry.map(({ name }) => name)).toEqual([])
  // Each of them is noted, with the marking.
  await goTo(page, `/briefings/?${QUERY}`)
  const issued = page.getByRole('region', { name: 'Issued' })
  await expect(issued.getByText(/Word, up to TLP:AMBER/)).toBeVisible()
  await issued.getByRole('button', { name: /^Show \d+ more$/ }).click()
  for (const format of ['HTML file', 'PowerPoint', 'Word', 'text', 'print', 'presentation'])
    await expect(issued.getByText(`${format}, up to TLP:GREEN`).first()).toBeVisible()
})
