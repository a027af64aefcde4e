import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { exampleDataset } from '../../src/dataset/example/dataset.fixture.ts'
import { writeDataset } from '../../src/dataset/writeDataset.ts'
import { axeInBothThemes } from './axe.ts'
import { fileOf, oneRecord, sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { figure, goTo, loadSample, section, settled, takeIn } from './steps.ts'
import { storedCounts, storedRows, wipe } from './stored.ts'
import { choose, dialog, upload } from './transfer.ts'

/** What the browser is handed when all of the pair on screen is backed up. */
async function backUp(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const download = await coming
  await settled(page)
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Has the browser lose the database, as it may at any time, and nothing else; the app starts again. */
async function loseDatabase(page: Page, url: string): Promise<void> {
  // A page of the same origin on which the app does not run.
  await page.route(
    '**/*',
    (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><p>Nothing</p>' }),
    {
      times: 1,
    },
  )
  await page.goto(url)
  await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('bilat')
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error ?? new Error('not deleted'))
      request.onblocked = () => reject(new Error('a connection is held open'))
    })
  })
  await page.goto('about:blank')
  await page.goto(url)
}

/** Waits until what is stored is remembered beside it. */
async function remembered(page: Page, records: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () => (JSON.parse(localStorage.getItem('bilat-sentinel') ?? '{}') as { records?: number }).records,
      ),
    )
    .toBe(records)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('R01 a vanished database is no first run: it is said what was there, and a backup brings it back', async ({
  page,
  open,
  home,
}) => {
  await open('/')
  await takeIn(page, fileOf(sampleAs('own')))
  await goTo(page, '/data')
  await takeIn(page, fileOf(oneRecord()))
  await goTo(page, '/data?rel=own')
  const backup = await backUp(page)
  await expect(heading(page)).toHaveText(/the last backup is of today$/)
  const before = await storedRows(page)
  const counts = await storedCounts(page)
  await remembered(page, 369)

  await loseDatabase(page, home.url)
  await expect(heading(page)).toHaveText('What this browser kept for Bilat is gone')
  await expect(page.locator('main')).toContainText('it held 2 pairs with 369 records')
  await expect(page.getByRole('listitem').filter({ hasText: 'United States – Russia' })).toContainText(
    `367 recordslast backup ${backup.name}`,
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'Aland' })).toContainText('no backup was made')
  await expect(page.getByRole('button', { name: 'Load the sample' })).toHaveCount(0)
  expect(await axeInBothThemes(page)).toEqual([])
  // It stands until it is decided, on every page that would show what is not there.
  await page.reload()
  await goTo(page, '/data')
  await expect(heading(page)).toHaveText('What this browser kept for Bilat is gone')
  expect(await storedCounts(page)).toEqual({ meta: 1 })

  await choose(page, upload(backup.text))
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(heading(page)).toHaveText(/^Blinken and Lavrov meet/)
  await goTo(page, '/data?rel=own')
  const after = await storedRows(page)
  for (const table of ['issues', 'meetings', 'cases', 'dates', 'sources'])
    expect(after[table], table).toEqual(
      (before[table] ?? []).filter((row) => (row as { rel: string }).rel === 'own'),
    )
  expect(after['events']).toHaveLength(counts['events']! - 1)

  // What has not been had back is not forgotten.
  await expect(section(page, 'Not restored')).toContainText('Aland – Beland')
  await section(page, 'Not restored').getByRole('button', { name: 'Forget them' }).click()
  await dialog(page).getByRole('button', { name: 'Forget them' }).click()
  await expect(section(page, 'Not restored')).toHaveCount(0)
  await remembered(page, 367)
})

test(
  'R01 starting empty is asked for twice; what is emptied on purpose is no loss',
  { tag: '@served' },
  async ({ page, open, home }) => {
    await open('/')
    await loadSample(page)
    await remembered(page, 367)
    await loseDatabase(page, home.url)
    await page.getByRole('button', { name: 'Start empty' }).click()
    await expect(dialog(page)).toContainText('Bilat forgets what was here: 367 records')
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(heading(page)).toHaveText('What this browser kept for Bilat is gone')
    await page.getByRole('button', { name: 'Start empty' }).click()
    await dialog(page).getByRole('button', { name: 'Forget it and start empty' }).click()
    await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
    await page.reload()

    await loadSample(page)
    await remembered(page, 367)
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await dialog(page).getByRole('button', { name: 'Remove it' }).click()
    await remembered(page, 0)
    await loseDatabase(page, home.url)
    await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
  },
)

test('R02 all site storage wiped: the newest backup restores everything', async ({ page, open }) => {
  await open('/')
  await takeIn(page, fileOf(sampleAs('own')))
  await goTo(page, '/data?rel=own')
  await expect(figure(page, 'Last backup')).toContainText('Never')
  const backup = await backUp(page)
  await expect(figure(page, 'Last backup')).toContainText('No change since')
  await wipe(page)
  await expect(heading(page)).toHaveText('Nothing is stored in this browser yet')
  await takeIn(page, upload(backup.text))
  await goTo(page, '/data?rel=own')
  expect((await backUp(page)).text).toBe(backup.text)
})

test(
  'R02 several pairs are backed up in one go, each as one file',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, fileOf(sampleAs('own')))
    await goTo(page, '/data')
    await takeIn(page, fileOf(oneRecord()))
    await goTo(page, '/data')
    const names: string[] = []
    page.on('download', (download) => names.push(download.suggestedFilename()))
    await page.getByRole('button', { name: 'Back up all 2 pairs' }).click()
    await expect
      .poll(() => names.toSorted().map((name) => name.split('_')[0]))
      .toEqual(['bilat-aaa-bbb', 'bilat-usa-rus'])
    await expect(figure(page, 'Last backup')).toContainText('Today')
  },
)

test(
  'R02 a backup that is due is told on every page; making one ends it, and so does tomorrow',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, await written(sampleAs('own')))
    await goTo(page, '/data?rel=own')
    await backUp(page)
    await age(page, 9)
    await takeIn(page, await written(sampleAs('own'), changed(1)))
    await goTo(page, '/?rel=own')
    const banner = page.getByRole('status').filter({ hasText: 'Last backup 9 days ago. 1 change since.' })
    await expect(banner).toBeVisible()
    await goTo(page, '/data?rel=own')
    await expect(heading(page)).toHaveText(
      'Everything is stored in this browser; the last backup is 9 days old',
    )
    await expect(figure(page, 'Last backup')).toContainText('Older than 7 days. 1 change since.')
    await banner.getByRole('button', { name: 'Remind me tomorrow' }).click()
    await expect(banner).toHaveCount(0)
    await page.reload()
    await expect(heading(page)).toHaveText(/9 days old$/)
    await expect(banner).toHaveCount(0)

    await page.evaluate(() => localStorage.removeItem('bilat-backup-postponed'))
    await page.reload()
    await expect(banner).toBeVisible()
    const coming = page.waitForEvent('download')
    await banner.getByRole('button', { name: 'Back up now' }).click()
    await coming
    await expect(banner).toHaveCount(0)

    for (let i = 0; i < 25; i++) await page.keyboard.press(i % 2 ? 'Control+Shift+z' : 'Control+z')
    await expect(page.locator('#trouble').getByRole('status')).toContainText(
      /^Last backup less than 1 day ago\. 25 changes since\./,
    )
  },
)

test('R03 the browser is asked once to keep the data, after the first work of one’s own, and never waited for', async ({
  page,
  open,
}) => {
  let count = 0
  // Counted outside of the page: what it keeps itself for the time of a visit may be gone when a file is loaded anew.
  await page.exposeFunction('isAsked', () => {
    count++
  })
  await page.addInitScript(() => {
    Object.assign(StorageManager.prototype, {
      persisted: () => Promise.resolve(false),
      persist: () => {
        void (globalThis as unknown as { isAsked: () => Promise<void> }).isAsked() // what is exposed above
        return new Promise(() => undefined)
      },
    })
  })
  const asked = () => count
  await open('/')
  await loadSample(page)
  await goTo(page, '/data')
  await expect(figure(page, 'Storage')).toContainText('Not asked yet')
  expect(asked()).toBe(0)

  await takeIn(page, fileOf(oneRecord()))
  await expect.poll(asked).toBe(1)
  await goTo(page, '/data')
  await expect(figure(page, 'Storage')).toContainText(
    'This browser has not answered; it may be asking you beside the address. Keep an export',
  )
  await page.reload()
  await expect(figure(page, 'Storage')).toContainText('Best effort')
  expect(asked()).toBe(1)
  await figure(page, 'Storage').getByRole('button', { name: 'Ask to keep it' }).click()
  await expect.poll(asked).toBe(2)
})

test('R15 an export into an empty profile and back is the same, letter for letter in every script', async ({
  page,
  open,
}) => {
  const { text } = await writeDataset(exampleDataset())
  await open('/')
  await takeIn(page, upload(text))
  await goTo(page, '/data')
  const first = await backUp(page)
  expect(JSON.parse(first.text)).toEqual(JSON.parse(text))
  for (const letters of SCRIPTS) expect(JSON.stringify(JSON.parse(first.text))).toContain(letters)
  await wipe(page)
  await takeIn(page, upload(first.text))
  await goTo(page, '/data')
  expect((await backUp(page)).text).toBe(first.text)
})

test('R15 counts and SHA-256 are checked on reading', { tag: '@served' }, async ({ page, open }) => {
  const { text } = await writeDataset(exampleDataset())
  await open('/')
  for (const spoilt of [text.replace('"events": 3', '"events": 4'), text.replace('Line one', 'Line two')]) {
    expect(spoilt).not.toBe(text)
    await choose(page, upload(spoilt))
    await expect(dialog(page)).toHaveAccessibleName('1 fault in test.bilat.json: nothing was stored')
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  }
  expect(await storedCounts(page)).toEqual({ meta: 1 })
})

test(
  'R15 an export that does not read back says so and leaves no file',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, fileOf(oneRecord()))
    await goTo(page, '/data')
    let files = 0
    page.on('download', () => files++)
    // What the reader of files is given is cut short, as by a disk that is full.
    await page.evaluate(() => {
      class CutShort extends Worker {
        override postMessage(message: { readonly bytes: ArrayBuffer }): void {
          super.postMessage({ ...message, bytes: message.bytes.slice(0, message.bytes.byteLength - 20) })
        }
      }
      Object.assign(window, { Worker: CutShort })
    })
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByRole('alert')).toHaveText(
      'No backup was made and no file was written: the file did not read back as written',
    )
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('alert').last()).toContainText('The export failed and no file was written')
    expect(files).toBe(0)
  },
)

/** Cyrillic, Chinese, Hebrew, Arabic, an emoji, half of a character. */
const SCRIPTS = ['Лавров', '网络安全', 'שיחת', 'هاتفية', '📞', '\\ud83d, and']

/** The pair of the sample with other titles. */
function changed(count: number) {
  const content = sampleAs('own')
  const events = content['events'] as readonly object[]
  return {
    ...content,
    events: events.map((event, i) => (i < count ? { ...event, title: `Mended ${i}` } : event)),
  }
}

/** Has the last export have been made so many days ago. */
async function age(page: Page, days: number): Promise<void> {
  await page.evaluate(async (count) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bilat')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const transaction = db.transaction('meta', 'readwrite')
    const meta = transaction.objectStore('meta')
    const asking = meta.get('export/own')
    asking.onsuccess = () =>
      meta.put({
        ...(asking.result as object),
        when: new Date(Date.now() - count * 86_400_000).toISOString(),
      })
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  }, days)
  await page.reload()
}
