import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { HIT } from '../hostile/markupPayloads.ts'
import { HEAD, expectInert, hostile } from './hostileTexts.ts'
import { goTo, settled } from './steps.ts'
import { storedCounts } from './stored.ts'
import { choose, dialog } from './transfer.ts'

const PAGES = [
  ...['', 'timeline', 'issues', 'cases', 'people', 'meetings', 'data'],
  ...['issues/detained-citizens', 'cases/reed', 'people/p-lavrov'],
]
const PANELS = {
  events: 'events/call-0512',
  issues: 'issues/cybersecurity',
  cases: 'cases/reed',
  meetings: 'meetings/m-reyk',
  dates: 'dates/d-arctic',
}

test('S01 hostile texts in every field run nothing, ask for nothing and make no element', async ({
  page,
  open,
}) => {
  await open('/')
  await choose(page, { ...fileOf(hostile()), name: `${HEAD}.bilat.json` })
  await expect(dialog(page)).toContainText(HEAD)
  await expectInert(page, 'preview')
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()

  for (const path of PAGES) {
    await goTo(page, `/${path}?rel=hostile`)
    await expect(page.getByRole('main')).toContainText('<img src=x')
    await expectInert(page, path)
  }
  for (const [kind, address] of Object.entries(PANELS)) {
    await goTo(page, `/?rel=hostile&open=${address}`)
    await expect(page.getByRole('complementary').getByRole('article')).toContainText(HEAD)
    await expectInert(page, kind)
  }

  await goTo(page, '/?rel=hostile')
  await expect(page.locator('.chart svg').first()).toContainText('<img src=x')
  await page.getByRole('slider', { name: 'Day by day' }).focus()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(page.locator('.readout')).toContainText('<img src=x')
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expectInert(page, 'chart')

  const address = encodeURIComponent(HEAD)
  await goTo(page, `/${address}?rel=${address}&asOf=${address}&open=events/${address}`)
  await expect(page.getByRole('status').filter({ hasText: HEAD })).not.toHaveCount(0)
  await expectInert(page, 'address')
})

test(
  'a file with an address that is no web address, a forbidden key or an escape is refused',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    const [event, ...events] = sampleAs('hostile')['events'] as readonly object[]
    const [source, ...sources] = sampleAs('hostile')['sources'] as readonly object[]
    const content = {
      ...sampleAs('hostile'),
      events: [{ ...event, status: HEAD, title: '\u001b[31mred', summary: 'x' }, ...events],
      sources: [{ ...source, url: `javascript:${HIT}`, archiveUrl: `data:text/html,${HEAD}` }, ...sources],
    }
    await choose(page, fileOf(content))
    await expect(dialog(page)).toHaveAccessibleName(/^4 faults/)
    await expect(dialog(page)).toContainText(`javascript:${HIT}`)
    await expect(dialog(page)).toContainText(HEAD)
    await expectInert(page, 'refused')
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()

    const file = fileOf(content)
    const text = `{"__proto__":{"hit":1},${file.buffer.toString('utf8').slice(1)}`
    await choose(page, { ...file, buffer: Buffer.from(text) })
    await expect(dialog(page)).toContainText('is a key that no dataset may have')
    await expectInert(page, 'refused')
    expect(await storedCounts(page)).toEqual({ meta: 1 })
  },
)

test(
  'S01 an address that came on the shelves without a check is no link',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await choose(page, fileOf(sampleAs('planted')))
    await dialog(page)
      .getByRole('button', { name: /^Apply / })
      .click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await goTo(page, '/?rel=planted&open=events/call-0512')
    const panel = page.getByRole('complementary')
    await expect(panel.getByRole('link').and(page.locator('[target=_blank]')).first()).toBeVisible()

    await page.evaluate(plantAddresses, `JavaScript:${HIT}`)
    await page.reload()
    await expect(panel.getByRole('article')).toBeVisible()
    await settled(page)
    await expect(page.locator('[target=_blank]')).toHaveCount(0)
    await expectInert(page, 'planted')
  },
)

/** Puts an address into every stored source, past the app. */
async function plantAddresses(url: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('bilat')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction('sources', 'readwrite')
      const walking = transaction.objectStore('sources').openCursor()
      walking.onsuccess = () => {
        const cursor = walking.result
        if (!cursor) return
        const row = cursor.value as { readonly record: object }
        cursor.update({ ...row, record: { ...row.record, url, archiveUrl: url } })
        cursor.continue()
      }
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error ?? new Error('not written'))
    }
  })
}
