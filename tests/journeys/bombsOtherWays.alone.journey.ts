import type { Page } from '@playwright/test'
import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Bomb } from './bombs.ts'
import { bombNamed } from './bombs.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { anAnalyst, newFolder } from './sharedFolder.ts'
import { forgetStill, quickest, SOON, standstill, watchStill } from './standstill.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog } from './transfer.ts'
import { banner, link } from './twoOnOneFile.ts'

/** One of each kind. */
const SOME = [
  'deep.json',
  'text.json',
  'marks.json',
  'people.json',
  'keys.json',
  'spaces.json',
  'quotes.csv',
].map(bombNamed)

/** Gives a file to the page in some way, as soon as the clock runs. */
type Way = (page: Page, bomb: Bomb) => Promise<unknown>

const byDrop: Way = (page, { name, parts }) =>
  page.evaluate(
    async ([fileName, pieces]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(await window.wholeFile(pieces, fileName))
      const drag = (type: string): boolean =>
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      drag('dragenter')
      window.begin(() => drag('drop'))
    },
    [name, parts] as const,
  )

const byFileHandler: Way = (page, { name, parts }) =>
  page.evaluate(
    async ([fileName, pieces]) => {
      const file = await window.wholeFile(pieces, fileName)
      window.begin(() => window.launch({ files: [{ name: fileName, getFile: () => Promise.resolve(file) }] }))
    },
    [name, parts] as const,
  )

const WAYS: Readonly<Record<string, Way>> = { drop: byDrop, 'file handler': byFileHandler }

type Launch = (launch: { readonly files: readonly object[] }) => void
declare global {
  interface Window {
    launch: Launch
    /** Does something once what asked for it has been answered, and measures from then on. */
    begin: (act: () => unknown) => void
    /** A file, once it lies whole as one on a disk does. */
    wholeFile: (parts: Bomb['parts'], name: string) => Promise<File>
  }
}

test('S03 bombs that are dropped, or opened with the app, end in a fault within two seconds', async ({
  page,
  open,
}, testInfo) => {
  testInfo.setTimeout(240_000)
  testInfo.annotations.push({ type: 'times', description: String(2 * SOME.length) })
  await page.addInitScript(() => {
    const value = { setConsumer: (take: Launch) => (window.launch = take) }
    Object.defineProperty(window, 'launchQueue', { value })
    window.begin = (act) => {
      performance.mark('given')
      window.still = 0
      setTimeout(act)
    }
    window.wholeFile = async (parts, name) => {
      const texts = parts.map(([text, times]) => text.repeat(times))
      const file = new File(texts, name)
      await file.slice(-1).arrayBuffer()
      return file
    }
  })
  await open('/')
  await loadSample(page)
  const stored = JSON.stringify(await storedRows(page))
  await watchStill(page)
  const slow: string[] = []
  for (const [way, give] of Object.entries(WAYS)) {
    for (const bomb of SOME) {
      const took = await quickest(() => answerTo(page, bomb, give))
      if (took >= SOON) slow.push(`${bomb.name} by ${way}: ${Math.round(took)} ms`)
    }
  }
  expect(slow).toEqual([])
  expect(JSON.stringify(await storedRows(page))).toBe(stored)
})

/** Gives a bomb to the page; milliseconds until it is said what is wrong with it, or that the page stood still. */
async function answerTo(page: Page, bomb: Bomb, give: Way): Promise<number> {
  await goTo(page, '/data')
  await give(page, bomb)
  await expect(dialog(page)).toContainText(bomb.said)
  const took = await page.evaluate(() => {
    const { startTime } = performance.getEntriesByName('given').at(-1)!
    return Math.max(window.still, window.answered - startTime)
  })
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  return took
}

/** A text many times over, sealed by a right passphrase. */
function sealedBomb(passphrase: string, [before, text]: readonly [string, string], bytes: number): string {
  const plain = deflateRawSync(Buffer.concat([Buffer.from(before), Buffer.alloc(bytes, text)]), { level: 1 })
  const [salt, iv] = [Buffer.alloc(16, 1), Buffer.alloc(12, 2)]
  const iterations = 600_000
  const header = {
    ...{ format: 'bilat-sealed', version: 1 },
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: salt.toString('base64') },
    cipher: { name: 'AES-GCM', length: 256, iv: iv.toString('base64') },
    compression: 'deflate-raw',
  }
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(passphrase, salt, iterations, 32, 'sha256'), iv)
  cipher.setAAD(Buffer.from(JSON.stringify(header)))
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return JSON.stringify({ ...header, data: data.toString('base64') })
}

test('S03 bombs behind their right passphrase end in a fault within two seconds, its key included', async ({
  page,
  open,
}, testInfo) => {
  const bombs = [
    ['spaces', ['', ' '], 210_000_000, /What is in this file is larger than Bilat reads at once/],
    ['depth', ['', '['], 190_000_000, /nested deeper than 100 levels/],
    ['values', ['[', '[],'], 189_000_000, /more than 250,000 entries/],
    ['escapes', ['["', '\\n'], 190_000_000, /more than 40,000,000 escaped/],
    ['text', ['["', '外'], 189_000_000, /not JSON/],
  ] as const
  testInfo.annotations.push({ type: 'times', description: `${bombs.length}` })
  await open('/')
  await loadSample(page)
  await watchStill(page)
  const slow: string[] = []
  for (const [name, text, bytes, said] of bombs) {
    const sealed = Buffer.from(sealedBomb('a right passphrase', text, bytes))
    const took = await quickest(async () => {
      await goTo(page, '/data')
      const file = { name: `${name}.sealed.json`, mimeType: 'application/json', buffer: sealed }
      await page.locator('input[type=file]').first().setInputFiles(file)
      await dialog(page).getByLabel('Passphrase', { exact: true }).fill('a right passphrase')
      await forgetStill(page)
      await page.evaluate(() => {
        document.addEventListener('submit', () => performance.mark('given'), { capture: true, once: true })
      })
      await page.keyboard.press('Enter')
      await expect(dialog(page)).toContainText(said)
      const answered = await page.evaluate(
        () => window.answered - performance.getEntriesByName('given').at(-1)!.startTime,
      )
      await page.keyboard.press('Escape')
      return Math.max(answered, await standstill(page))
    })
    if (took >= SOON) slow.push(`${name}: ${Math.round(took)} ms`)
  }
  expect(slow).toEqual([])
})

test('S03 a bomb behind its right passphrase, as a dataset or a briefing, is told to be too large', async ({
  page,
  open,
}, testInfo) => {
  testInfo.annotations.push({ type: 'times', description: '4' })
  const text = sealedBomb('a right passphrase', ['', ' '], 210_000_000)
  await open('/')
  await loadSample(page)
  await watchStill(page)
  const sealed = { name: 'bomb.sealed.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  const slow: string[] = []
  const measure = async (name: string, give: () => Promise<void>): Promise<void> => {
    const still = await quickest(async () => {
      await forgetStill(page)
      await give()
      return standstill(page)
    })
    if (still >= SOON) slow.push(`${name}: ${Math.round(still)} ms`)
  }
  await measure('dataset', async () => {
    await goTo(page, '/data')
    await page.locator('input[type=file]').first().setInputFiles(sealed)
    await dialog(page).getByLabel('Passphrase', { exact: true }).fill('a right passphrase')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText('What is in this file is larger than Bilat reads at once')
    await page.keyboard.press('Escape')
  })

  const main = page.getByRole('main')
  const giveBriefing = async (name: string, id: string, content: string): Promise<void> => {
    await goTo(page, '/data')
    await goTo(page, '/compare')
    const html = `<!doctype html><script type="application/json" id="${id}">${content}</script>`
    const path = testInfo.outputPath(name)
    writeFileSync(path, html)
    await main.locator('input[type=file]').first().setInputFiles(path)
  }
  const told = main.getByRole('alert').first()
  await measure('briefing', async () => {
    await giveBriefing('sealed.html', 'bilat-sealed', text)
    await main.getByLabel('Passphrase', { exact: true }).fill('a right passphrase')
    await page.keyboard.press('Enter')
    await expect(told).toContainText('What is in this file is larger than Bilat reads at once')
  })
  for (const [name, content] of [
    ['record.html', '['.repeat(5_000_000)],
    ['parts.html', '<script type="application/json" id="bilat-'.repeat(300_000)],
  ] as const)
    await measure(name, async () => {
      await giveBriefing(name, 'bilat-record', content)
      await expect(told).toContainText(name)
    })
  expect(slow).toEqual([])
})

test('S03 a linked file that is replaced by a bomb is told, and neither read for long nor written over', async ({
  home,
}, testInfo) => {
  testInfo.setTimeout(120_000)
  const folder = newFolder()
  const path = join(folder.path, 'bilat-usa-rus.bilat.json')
  writeFileSync(path, '')
  const analyst = await anAnalyst(home, [path])
  const { page } = analyst
  await takeIn(page, fileOf(sampleAs('own')))
  await link(analyst, path, 'Link a new file')
  await watchStill(page)
  const bombs = ['deep.json', 'people.json', 'numbers.json'].map(bombNamed)
  testInfo.annotations.push({ type: 'times', description: String(bombs.length + 1) })
  for (const { name, parts } of bombs) {
    writeFileSync(path, parts.map(([text, times]) => text.repeat(times)).join(''))
    const bytes = readFileSync(path)
    await forgetStill(page)
    await analyst.comeBack()
    await expect(banner(analyst), name).toContainText('bilat-usa-rus.bilat.json')
    expect(await standstill(page), name).toBeLessThan(SOON)
    expect(readFileSync(path).equals(bytes), name).toBe(true)
  }
  truncateSync(path, 1_000_000_000)
  await forgetStill(page)
  await analyst.comeBack()
  await settled(page, 500)
  await expect(banner(analyst)).toContainText('bilat-usa-rus.bilat.json')
  expect(await standstill(page)).toBeLessThan(SOON)
  expect(statSync(path).size).toBe(1_000_000_000)
  await goTo(page, '/timeline?rel=own')
  await analyst.close()
  folder.remove()
})
