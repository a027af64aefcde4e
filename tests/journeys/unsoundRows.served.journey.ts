import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { SOON, standstill, watchStill } from './standstill.ts'
import { storedRows } from './stored.ts'
import { goTo, loadSample, settled } from './steps.ts'

/** What stands in a row that no file could have brought there. */
type Planted = 'no dates' | 'a text' | 'no id' | 'slides' | 'deep note' | 'links' | 'proto'

/**
 * Puts something else into a row of a shelf, past the app, as another page of the same origin could; the id of the
 * row. Where there is none, into a new one.
 */
function plant(page: Page, shelf: string, planted: Planted): Promise<string> {
  return page.evaluate(
    async ([name, what]) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error('no answer'))
        })
      const db = await settled(indexedDB.open('bilat'))
      const transaction = db.transaction([name, 'relationships'], 'readwrite')
      const done = new Promise((resolve) => (transaction.oncomplete = resolve))
      const rows = transaction.objectStore(name)
      type Row = { rel: string; id: string; record: unknown }
      const [pair] = await settled(transaction.objectStore('relationships').getAll() as IDBRequest<Row[]>)
      const all = await settled(rows.getAll() as IDBRequest<Row[]>)
      // Of the events one that is known on the day on which the sample opens.
      const first = all.find(({ id }) => id === 'call-0512') ?? all[0]
      const row = first ?? { rel: pair!.id, id: 'planted', record: {} }
      const record = row.record as Record<string, unknown>
      if (what === 'no dates') for (const key of ['date', 'changes', 'citations']) record[key] = null
      if (what === 'a text') row.record = 'planted'
      if (what === 'no id') row.record = { title: 42 }
      if (what === 'slides') row.record = { id: row.id, title: 'planted', slides: 5 }
      if (what === 'deep note') {
        record['note'] = 'x'
        for (let i = 0; i < 1000; i++) record['note'] = { x: record['note'] }
      }
      if (what === 'links')
        record['links'] = Array.from({ length: 200_000 }, (_, n) => ({ url: `https://x.example/${n}` }))
      if (what === 'proto')
        Object.defineProperty(record, '__proto__', { value: { planted: 1 }, enumerable: true })
      rows.put(row)
      await done
      db.close()
      return row.id
    },
    [shelf, planted] as const,
  )
}

/** Puts a person of a wrong shape into the relationship, past the app. */
function plantPerson(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bilat')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction('relationships', 'readwrite')
          const rows = transaction.objectStore('relationships')
          const reading = rows.getAll() as IDBRequest<{ record: { people: unknown[] } }[]>
          reading.onsuccess = () => {
            reading.result[0]!.record.people[0] = { id: 7, name: null, roles: 'none' }
            rows.put(reading.result[0])
          }
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
  )
}

const PAGES = [
  ...['/', '/timeline', '/issues', '/cases', '/meetings', '/briefings', '/people', '/method'],
  ...['/data', '/your-data'],
]

/** Opens every page on what is planted: each has its headline, and none stands still. */
async function walk(page: Page): Promise<void> {
  await watchStill(page)
  for (const address of PAGES) {
    await goTo(page, address)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toBeEmpty()
  }
  expect(await standstill(page)).toBeLessThan(SOON)
  expect(await page.evaluate(() => 'planted' in {})).toBe(false)
}

/** How many events the timeline has. */
async function eventsShown(page: Page): Promise<number> {
  await goTo(page, '/timeline')
  const title = page.getByRole('main').getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/^\d+ events/)
  return parseInt((await title.textContent()) ?? '', 10)
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

test('S03 stored records of wrong shapes are named and left out, everything else goes on, and they are put back', async ({
  page,
  open,
  guard,
}) => {
  // What could not be drawn before the records were found is told to the console as well.
  guard.allow(/TypeError|is not a function|not iterable|Cannot read/)
  await open('/')
  await loadSample(page)
  const before = await eventsShown(page)
  const rowsBefore = await storedRows(page)
  const event = await plant(page, 'events', 'no dates')
  const issue = await plant(page, 'issues', 'a text')
  const meeting = await plant(page, 'meetings', 'no id')
  await plant(page, 'briefings', 'slides')
  await plantPerson(page)
  const planted = await storedRows(page)
  await page.reload()

  const banner = page.getByRole('alert')
  await expect(banner).toContainText('5 records in this browser cannot be read and are not shown')
  for (const name of [`event ${event}`, `issue ${issue}`, `meeting ${meeting}`, 'the pair itself (people[0]'])
    await expect(banner).toContainText(name)
  await walk(page)
  expect(await eventsShown(page)).toBe(before - 1)
  await expect(banner).toContainText('Kept here as they last were: 4 of 5.')

  await banner.getByRole('link', { name: 'Go to Data' }).click()
  const exporting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const exported = JSON.parse(await textOf(await exporting)) as Record<string, readonly { id: string }[]>
  expect(exported['events']).toHaveLength(rowsBefore['events']!.length)
  expect(exported['events']!.map(({ id }) => id)).toContain(event)
  await expect(page.getByText('5 records could not be read here')).toContainText(
    'In the file as last kept: 4; left out: 1.',
  )

  // Until somebody decides, what is planted stays as it lies there.
  const rows = await storedRows(page)
  for (const shelf of ['events', 'issues', 'meetings', 'briefings'])
    expect(rows[shelf]).toEqual(planted[shelf])

  const saving = page.waitForEvent('download')
  await banner.getByRole('button', { name: 'Save as a file and put back' }).click()
  expect(await textOf(await saving)).toContain('"planted"')
  await expect(banner).toContainText('A record in this browser cannot be read')
  const removing = page.waitForEvent('download')
  await banner.getByRole('button', { name: 'Save as a file and remove' }).click()
  await removing
  await expect(banner).toHaveCount(0)
  expect(await eventsShown(page)).toBe(before)
  const after = await storedRows(page)
  for (const shelf of ['events', 'issues', 'meetings', 'briefings'])
    expect(after[shelf]).toEqual(rowsBefore[shelf])
  await page.reload()
  await settled(page)
  await walk(page)
  await expect(banner).toHaveCount(0)
})

test('S03 one wrong shape alone is found, wherever it is met first', async ({
  page,
  open,
  guard,
}, testInfo) => {
  guard.allow(/TypeError|is not a function|not iterable|Cannot read/)
  const shapes = [
    ['issues', 'a text', 'issue '],
    ['meetings', 'no id', 'meeting '],
    ['briefings', 'slides', 'briefing planted'],
    ['relationships', null, 'the pair itself (people[0]'],
  ] as const
  testInfo.annotations.push({ type: 'times', description: String(shapes.length) })
  await open('/')
  await loadSample(page)
  const banner = page.getByRole('alert')
  for (const [shelf, shape, name] of shapes) {
    await (shape === null ? plantPerson(page) : plant(page, shelf, shape))
    await goTo(page, shelf === 'briefings' ? '/briefings' : '/')
    await page.reload()
    await expect(banner, shelf).toContainText(name)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toBeEmpty()
    await banner.getByRole('button', { name: /^Save as a file and/ }).click()
    await expect(banner).toHaveCount(0)
  }
})

test('S03 stored events with very many links, a deep note or a prototype keep no page from answering', async ({
  page,
  open,
}, testInfo) => {
  const bombs = ['links', 'deep note', 'proto'] as const
  testInfo.annotations.push({ type: 'times', description: String(bombs.length) })
  await open('/')
  await loadSample(page)
  for (const bomb of bombs) {
    await plant(page, 'events', bomb)
    await page.reload()
    await walk(page)
  }
})
