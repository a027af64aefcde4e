import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { axeInBothThemes } from './axe.ts'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { formOf, panelOf, titleField } from './recordForm.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog, exported, upload } from './transfer.ts'

const keeping = (page: Page) => page.locator('#keeping')
const banner = (page: Page) => page.locator('#trouble').getByRole('alert')

async function retitle(page: Page, title: string): Promise<void> {
  await goTo(page, '/?open=events/call-0512')
  await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
  await titleField(formOf(page)).fill(title)
  await page.keyboard.press('Control+Enter')
}

async function titleInside(page: Page): Promise<unknown> {
  const rows = (await storedRows(page))['events'] as readonly { id: string; record: { title: string } }[]
  return rows.find(({ id }) => id === 'call-0512')?.record.title
}

/** What the page hands out when a button is clicked. */
async function downloaded(page: Page, button: RegExp): Promise<string> {
  const coming = page.waitForEvent('download')
  await banner(page).getByRole('button', { name: button }).click()
  return readFile(await (await coming).path(), 'utf8')
}

/** Ways in which browsers refuse to write. */
const REFUSALS = {
  QuotaExceededError: 'quota',
  'an AbortError that has the true error within': 'inner',
  'code 22': '22',
  'code 1014': '1014',
  'an abort after success': 'abort',
} as const

/** Lets every write be refused until `window.mended` is set. Runs in the page. */
function refuseWrites(how: string): void {
  const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  const errors: Readonly<Record<string, Error>> = {
    quota,
    inner: Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota }),
    '22': Object.assign(new Error('full'), { code: 22 }),
    '1014': Object.assign(new Error('full'), { code: 1014 }),
  }
  for (const name of ['put', 'add'] as const) {
    const write = Reflect.get(IDBObjectStore.prototype, name) as IDBObjectStore['put']
    const refusing = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]): IDBRequest {
      const error = errors[how]
      if (error && !('mended' in window)) throw error
      const request = write.apply(this, given)
      const abort = (): void => {
        // Only the first of several writes finds a transaction that can be aborted.
        if (request.transaction && !('mended' in window)) request.transaction.abort()
      }
      if (!error) request.addEventListener('success', abort, { once: true })
      return request
    }
    Reflect.set(IDBObjectStore.prototype, name, refusing)
  }
}

test('R04 however a write is refused: one banner, and the edit is held until it is saved', async ({
  page,
  open,
}, testInfo) => {
  test.slow()
  const refusals = Object.entries(REFUSALS)
  testInfo.annotations.push({ type: 'times', description: String(refusals.length) })
  await open('/')
  await loadSample(page)
  for (const [how, refusal] of refusals) {
    const title = `Not lost by ${how}`
    const before = await storedRows(page)
    await page.evaluate(refuseWrites, refusal)
    await retitle(page, title)
    await expect(formOf(page).getByRole('alert'), how).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(banner(page), how).toContainText(/^Not saved: .* Your edit is held in memory\./)
    await expect(page.locator('#trouble').getByRole('alert')).toHaveCount(1)
    await expect(keeping(page)).toHaveText('Not saved')
    expect(await storedRows(page), how).toEqual(before)

    expect(await downloaded(page, /^Export with this edit/)).toContain(`"title": "${title}"`)
    await banner(page).getByRole('button', { name: 'Try again' }).click()
    await settled(page)
    await expect(keeping(page)).toHaveText('Not saved')
    await page.evaluate(() => Object.assign(window, { mended: true }))
    await banner(page).getByRole('button', { name: 'Try again' }).click()
    await expect(keeping(page)).toHaveText('Saved')
    await expect(banner(page)).toHaveCount(0)
    await expect(formOf(page)).toHaveCount(0)
    await page.reload()
    await settled(page)
    expect(await titleInside(page)).toBe(title)
  }

  await page.evaluate(refuseWrites, 'quota')
  await retitle(page, 'Sent off')
  await expect(formOf(page).getByRole('alert')).toBeVisible()
  await titleField(formOf(page)).fill('Typed since')
  await page.evaluate(() => Object.assign(window, { mended: true }))
  await formOf(page).getByRole('button', { name: 'Save' }).click()
  await expect(formOf(page)).toHaveCount(0)
  await expect(keeping(page)).toHaveText('Saved')
  expect(await titleInside(page)).toBe('Typed since')
})

test(
  'R04 what is held is said to be unsaved, whatever else is saved, a deletion too',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    await page.evaluate(refuseWrites, 'quota')
    await retitle(page, 'Not lost')
    await expect(formOf(page).getByRole('alert')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(banner(page)).toContainText('Your edit is held in memory.')
    await goTo(page, '/?asOf=2021-12-31&open=events/call-1230')
    await panelOf(page).getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(panelOf(page).getByRole('alert')).toBeVisible()
    const anyway = panelOf(page).getByRole('button', { name: 'Delete all the same' })
    if (await anyway.isVisible()) await anyway.click()
    await expect(banner(page)).toContainText('Your 2 edits are held in memory.')
    expect(await axeInBothThemes(page)).toEqual([])
    await page.evaluate(() => Object.assign(window, { mended: true }))
    await goTo(page, '/?open=issues/cybersecurity')
    await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
    await titleField(formOf(page)).fill('Saved in between')
    await page.keyboard.press('Control+Enter')
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('Saved in between')
    await expect(banner(page)).toContainText('Your 2 edits are held in memory.')
    await expect(keeping(page)).toHaveText('Not saved')
    expect(await downloaded(page, /^Export with these 2 edits/)).toContain('"title": "Not lost"')
    await banner(page).getByRole('button', { name: 'Try again' }).click()
    await expect(keeping(page)).toHaveText('Saved')
    await expect(banner(page)).toHaveCount(0)
    expect(await titleInside(page)).toBe('Not lost')
    expect(((await storedRows(page))['deleted'] ?? []).map((row) => (row as { id: string }).id)).toContain(
      'call-1230',
    )
  },
)

test('R04 what no file could hold is said with its fault, goes out as a file of its own, and is given up', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
  await goTo(page, '/briefings/before?rel=own&asOf=2021-05-13')
  const name = page.getByRole('textbox', { name: 'Name of the briefing' })
  const given = await name.inputValue()
  const long = 'x'.repeat(501)
  await name.fill(long)
  await expect(banner(page)).toContainText(
    'Not saved, as no file could hold it: title has more than 500 characters without a space at which a line may break. Your edit is held in memory.',
  )
  await expect(keeping(page)).toHaveText('Not saved')
  expect(await axeInBothThemes(page)).toEqual([])
  // Over a reload it is a draft.
  await page.reload()
  await expect(banner(page)).toContainText('Not saved, as no file could hold it')
  await expect(name).toHaveValue(long)
  const kept: unknown = JSON.parse(await downloaded(page, /^Save as a file and give it up/))
  expect(kept).toMatchObject([{ list: 'briefings', id: 'before', mine: { title: long } }])
  await expect(banner(page)).toHaveCount(0)
  await expect(name).toHaveValue(given)
  await page.reload()
  await expect(name).toHaveValue(given)
  await expect(keeping(page)).toHaveText('Saved')
  await expect(banner(page)).toHaveCount(0)
})

test('R20 a connection that died is opened again, and what was to be saved is saved', async ({
  page,
  open,
  guard,
}) => {
  guard.allow(/^warning: Dexie: Need to reopen db/)
  await page.addInitScript(() => {
    const open: IDBFactory['open'] = Reflect.get(IDBFactory.prototype, 'open')
    Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...given: [string, number?]) {
      const opening = open.apply(this, given)
      opening.addEventListener('success', () => Object.assign(window, { connection: opening.result }))
      return opening
    })
  })
  await open('/')
  await loadSample(page)
  // Closed without the app's knowing: whatever it begins from now on fails.
  await page.evaluate(() => (Reflect.get(window, 'connection') as IDBDatabase).close())
  await retitle(page, 'After the death')
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('After the death')
  await expect(keeping(page)).toHaveText('Saved')
  expect(await titleInside(page)).toBe('After the death')
})

test(
  'R20 where the data is gone with it, what memory holds goes out as a file, and comes in again whole',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    const before = await storedRows(page)
    // The copy in memory is read some seconds after the start.
    await page.waitForTimeout(5000)
    await goTo(page, '/?open=events/call-0512')
    await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
    await titleField(formOf(page)).fill('Typed before')
    await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('bilat').onsuccess = done)))
    await expect(dialog(page)).toHaveAccessibleName('The data is no longer in this browser')
    expect(await axeInBothThemes(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Not now' }).click()
    expect(await axeInBothThemes(page)).toEqual([])
    await expect(page.locator('h1')).toHaveText(/^Blinken and Lavrov meet/)
    await expect(keeping(page)).toHaveText('Not saved')
    await formOf(page).getByRole('button', { name: 'Save' }).click()
    await expect(formOf(page).getByRole('alert')).toContainText('what was stored in this browser is gone')
    await page.keyboard.press('Escape')
    const text = await downloaded(page, /^Export with this edit/)
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await settled(page)
    await page.locator('input[type=file]').first().setInputFiles(upload(text))
    await page.getByRole('button', { name: /^Apply / }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    const after = await storedRows(page)
    expect(await titleInside(page)).toBe('Typed before')
    expect(after['events']).toHaveLength(before['events']!.length)
    for (const list of ['issues', 'cases', 'meetings', 'dates', 'sources', 'deleted'])
      expect(after[list], list).toEqual(before[list])
  },
)

/** Says of what is stored that it is of another version. Runs in the page. */
function sayVersion(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bilat')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('meta', 'readwrite')
      const meta = transaction.objectStore('meta')
      const asking = meta.get('dataset')
      asking.onsuccess = () => meta.put({ ...(asking.result as object), version })
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

const OTHERS = [
  ['R09 data of a newer app', 9, 'was written by a newer Bilat'],
  ['R10 data that could not be brought up to date', 0, 'could not be brought to this version'],
] as const

for (const [what, version, says] of OTHERS) {
  test(`${what} can be read and downloaded as it is, and not changed`, async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    await page.evaluate(sayVersion, version)
    await page.reload()
    await settled(page)
    const before = await storedRows(page)
    await expect(banner(page)).toContainText(says)
    await expect(keeping(page)).toHaveText('Read-only')
    await goTo(page, '/?open=events/call-0512')
    await expect(panelOf(page).getByRole('article')).toBeVisible()
    await expect(panelOf(page).getByRole('button', { name: 'Edit', exact: true })).toHaveCount(0)
    await goTo(page, '/data')
    const { text } = await exported(page)
    const file = JSON.parse(text) as Record<string, readonly unknown[]> & { readonly version: number }
    expect(file.version).toBe(version)
    for (const list of ['events', 'issues', 'cases', 'meetings', 'dates', 'sources'])
      expect(file[list], list).toEqual((before[list] ?? []).map((row) => (row as { record: unknown }).record))
    expect(await storedRows(page)).toEqual(before)
  })
}
