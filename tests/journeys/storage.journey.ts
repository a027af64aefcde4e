import type { Page } from '@playwright/test'
import { anotherEdition, fileOf, madeUp, oneRecord, sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { choose, dialog, exported } from './transfer.ts'

/** Ways in which a browser keeps its storage from a page, and what the banner says then. Each runs in the page. */
const WITHOUT_STORAGE = {
  absent: {
    says: 'This browser offers no storage here.',
    spoil: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  },
  throwing: {
    says: 'This browser refuses to store data.',
    spoil: () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
  },
  'never answering': {
    says: 'The browser’s storage did not answer within 3 seconds.',
    spoil: () => Object.assign(IDBFactory.prototype, { open: () => ({ addEventListener: () => undefined }) }),
  },
  failing: {
    says: 'The browser’s storage could not be opened.',
    spoil: () =>
      Object.assign(IDBFactory.prototype, {
        open: () => {
          throw new DOMException('Internal error opening backing store', 'UnknownError')
        },
      }),
  },
}

for (const [how, { says, spoil }] of Object.entries(WITHOUT_STORAGE)) {
  // Storage that throws is what browsers have for local files.
  const tag = how === 'throwing' ? ['@firefox'] : ['@served']
  test(`R21 storage ${how}: works in memory under a banner`, { tag }, async ({ page, open, guard }) => {
    guard.allow(/^warning: Dexie: Workaround for Chrome UnknownError/)
    await page.addInitScript(spoil)
    await open('/')
    await expect(page.getByRole('alert')).toContainText(`${says} Bilat runs in memory`)
    await expect(page.getByText('Data is kept by this browser')).toHaveCount(0)
    await loadSample(page)
    await page.getByRole('alert').getByRole('link', { name: 'Go to Data' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Nothing is stored: what you see lives in/,
    )
    expect((await exported(page)).text).toContain('"format": "bilat-dataset"')
    await takeIn(page, fileOf(oneRecord()))
    await expect(page.getByRole('button', { name: 'Aland – Beland' })).toBeVisible()
  })
}

test('works where localStorage throws', { tag: '@served' }, async ({ page, open }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    }),
  )
  await open('/')
  await loadSample(page)
  await page.getByRole('button', { name: 'Theme: as the system' }).click()
  await expect(page.getByRole('button', { name: /^Theme: (light|dark)/ })).toBeVisible()
  await goTo(page, '/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test(
  'a full disk is said, nothing is half stored, and it can be tried again',
  { tag: '@served' },
  async ({ page, open, home }) => {
    const limit = await limiter(page, home.url)
    // Before the first use: what the browser has found to be free it does not ask for again for a while.
    await limit(1_000_000)
    await open('/')
    await takeIn(page, fileOf(oneRecord()))
    await goTo(page, '/data')
    const before = await storedRows(page)
    await choose(page, fileOf(madeUp(2000)))
    await dialog(page)
      .getByRole('button', { name: /^Apply / })
      .click()
    await expect(dialog(page).getByRole('alert')).toContainText('Not saved: the browser is out of space')
    expect(await storedRows(page)).toEqual(before)

    await limit(null)
    await dialog(page)
      .getByRole('button', { name: /^Apply / })
      .click()
    await expect(dialog(page)).toHaveAccessibleName(/^Applied/)
    expect((await storedRows(page))['events']!.length).toBe(before['events']!.length + 2000)
  },
)

test(
  'two tabs see each other’s changes, and neither overwrites what the other did',
  { tag: '@firefox-served' },
  async ({ page, open, context, home }) => {
    await open('/')
    const other = await context.newPage()
    await other.goto(home.url)
    await takeIn(page, await written(sampleAs('own')))
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(/^Blinken and Lavrov meet/)

    const edition = await written(sampleAs('own'), anotherEdition(sampleAs('own')))
    await goTo(page, '/data?rel=own')
    await choose(page, edition)
    await goTo(other, '/data?rel=own')
    await takeIn(other, edition)
    await dialog(page).getByRole('button', { name: 'Apply 2 changes' }).click()
    await expect(dialog(page)).toContainText('Something else changed these records in between')
    await expect(dialog(page).getByRole('button', { name: /^Apply / })).toHaveCount(0)
  },
)

test(
  'R08 a newer version in another tab takes the database over, and the old one says so within 2 s',
  { tag: '@firefox-served' },
  async ({ page, open, context, home }) => {
    await open('/')
    await takeIn(page, await written(sampleAs('own')))
    const other = await context.newPage()
    await other.goto(home.url)
    await other.evaluate(upgrade)
    await expect(page.getByRole('alert')).toContainText('A newer Bilat runs in another tab.', {
      timeout: 2000,
    })
    await expect(page.locator('#keeping')).toHaveText('Read-only')
    await goTo(page, '/data?rel=own')
    await choose(page, fileOf(oneRecord()))
    await expect(dialog(page).getByRole('alert')).toContainText(
      'the connection to the browser’s storage was closed',
    )
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()

    await other.close()
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('alert')).toContainText('It can be read and exported, not changed')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Everything is stored/)
    await takeInVain(page)
  },
)

async function takeInVain(page: Page): Promise<void> {
  const before = await storedRows(page)
  await choose(page, await written(sampleAs('own'), anotherEdition(sampleAs('own'))))
  await dialog(page).getByRole('button', { name: 'Apply 2 changes' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('written by a newer Bilat')
  expect(await storedRows(page)).toEqual(before)
}

/** What a newer version of the app would do: other tables, and another version of what lies in them. */
async function upgrade(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('bilat', 500)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onblocked = () => reject(new Error('another tab does not let go'))
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('something-new')
      const meta = opening.transaction?.objectStore('meta')
      const asking = meta?.get('dataset')
      if (!meta || !asking) return
      asking.onsuccess = () => meta.put({ ...(asking.result as object), version: 2 })
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** Sets how many bytes the browser grants to the app; null for what it grants by itself. */
async function limiter(page: Page, url: string): Promise<(bytes: number | null) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const origin = url.startsWith('file:') ? 'file:///' : new URL(url).origin
  return async (bytes) => {
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes === null ? {} : { quotaSize: bytes }),
    })
  }
}
