import type { Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Content } from './datasets.ts'
import { fileOf } from './datasets.ts'
import { expect, fromDisk, test, watch } from './guard.ts'
import { HEAD, expectInert, hostile, hostileTexts } from './hostileTexts.ts'
import { goTo, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'

const DAY = '2021-05-13'
const SHOWN: readonly (readonly [layout: string, ...shows: string[]])[] = [
  ['title', 'facts'],
  ['chart', 'index'],
  ['chart and facts', 'meetingLanes', 'facts'],
  ['table', 'issues'],
  ['two charts', 'custody', 'netCooperation'],
  ['quotes', 'quotes detained-citizens'],
  ['table', 'event call-0512'],
  ['cases', 'cases'],
  ['dates', 'dates'],
  ['chart', 'issueStrip cybersecurity'],
  ['method', 'method'],
]

/** A payload in every text of a dataset and of a deck over it. */
function hostileDeck(): Content {
  const text = hostileTexts()
  const pin = { asOf: DAY, filters: [], settings: [] }
  const view = (said: string) => {
    const [shows, of] = said.split(' ')
    const marks = ['2021-03-17', '2021-04-15'].map((date, i) => ({ id: `k${i}`, date, text: text() }))
    return { shows, ...(of === undefined ? {} : { of }), pin, marks, alt: text() }
  }
  const slides = SHOWN.map(([layout, ...shows], i) => ({
    ...{ id: `s${i}`, layout, views: shows.map(view) },
    ...{ title: text(), subtitle: text(), source: text(), notes: text() },
  }))
  const at = `${DAY}T09:00:00Z`
  const kept = { changes: [], createdAt: at, updatedAt: at, updatedBy: text() }
  return { ...hostile(), briefings: [{ ...kept, id: 'before', title: text(), seat: 'neutral', slides }] }
}

const NOTHING = { databases: [], local: [], cookie: '', rows: {} }

/** What the browser keeps for the files of this machine. */
async function kept(page: Page): Promise<unknown> {
  const other = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    local: Object.entries(localStorage).sort(),
    cookie: document.cookie,
  }))
  return { ...other, rows: await storedRows(page) }
}

test(
  'S01 S02 a frozen briefing full of hostile texts runs nothing, asks for nothing, and leaves the reader’s own data as they are',
  { tag: '@firefox' },
  async ({ page, open, browser, browserName, context, guard }) => {
    test.slow()
    await open('/')
    await takeIn(page, fileOf(hostileDeck()))
    await goTo(page, `/briefings/before?rel=hostile&asOf=${DAY}`)
    await page.getByRole('button', { name: 'Hand out' }).click()
    const dialog = page.getByRole('dialog')
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save as one HTML file' }).click()
    // A slash ends the name of a file.
    const path = test.info().outputPath(`${HEAD}.html`)
    await (await coming).saveAs(path)
    await page.keyboard.press('Escape')
    const address = pathToFileURL(path).href

    // In a profile that has never seen the app.
    const fresh = await browser.newContext({ offline: true })
    const seen = await watch(fresh, { within: address })
    const reader = await fresh.newPage()
    await walk(reader, address)
    expect(await kept(reader)).toEqual(NOTHING)
    expect(seen).toEqual([])
    await fresh.close()

    // And in one that keeps the reader's own.
    const before = await kept(page)
    const beside = await context.newPage()
    // The frozen file is not the app's own.
    guard.allow(/^request: file:.*%3Cimg/)
    const asked: string[] = []
    beside.on('request', (request) => asked.push(request.url()))
    await beside.goto(address)
    await beside.keyboard.press('End')
    await expect(beside.locator('#count')).toHaveText(`${SHOWN.length} / ${SHOWN.length}`)
    // Firefox keeps a store for each file.
    expect(await kept(beside)).toEqual(browserName === 'firefox' ? NOTHING : before)
    expect(await beside.evaluate(() => sessionStorage.length)).toBe(0)
    await beside.close()
    expect(await kept(page)).toEqual(before)
    expect(asked).toEqual(fromDisk(browserName, address))
  },
)

/** Every page by key, with its notes; what it says of itself; and the data out of it again. */
async function walk(reader: Page, address: string): Promise<void> {
  await reader.goto(address)
  const policy = reader.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'sha256-[^' ]+';/)
  await expect(reader.locator('script')).toHaveCount(3)
  await reader.keyboard.press('s')
  for (const n of SHOWN.keys()) {
    const now = reader.locator('.page.now')
    await expect(reader.locator('#count')).toHaveText(`${n + 1} / ${SHOWN.length}`)
    await expect(now.locator('h2').first()).toContainText(HEAD)
    await expect(now.getByRole('complementary')).toContainText(HEAD)
    await reader.keyboard.press('ArrowRight')
  }
  await expectInert(reader, 'pages', 'main, .told')
  await reader.setViewportSize({ width: 390, height: 844 })
  const edges = await reader
    .locator('.bar > *')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getBoundingClientRect().left,
        one.getBoundingClientRect().left + one.scrollWidth,
      ]),
    )
  expect(edges.filter(([left], i) => i > 0 && left! < edges[i - 1]![1]! - 1)).toEqual([])
  await reader.keyboard.press('i')
  const hash = await reader
    .locator('.told p')
    .filter({ hasText: /^[\da-f]{64}$/ })
    .textContent()
  const coming = reader.waitForEvent('download')
  await reader.getByRole('button', { name: 'Save the data' }).click()
  const data = await readFile(await (await coming).path(), 'utf8')
  expect(createHash('sha256').update(data).digest('hex')).toBe(hash)
  expect(JSON.parse(data)).toMatchObject({ format: 'bilat-dataset' })
}
