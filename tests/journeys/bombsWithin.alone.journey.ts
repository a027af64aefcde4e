import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { forgetStill, SOON, standstill, watchStill } from './standstill.ts'
import { goTo, loadSample, takeIn } from './steps.ts'
import { dialog } from './transfer.ts'

const OWN = sampleAs('own')
const TOMBSTONES = 200_000

/** The pair as somebody has it who has deleted much, and has the sample's records still. */
function withTombstones(): string {
  const deleted = Array.from({ length: TOMBSTONES }, (_, n) => ({
    ...{ id: `gone-${n}`, kind: 'events', on: '2021-05-01T08:00:00Z', by: 'desk' },
  }))
  return JSON.stringify({ ...OWN, deleted })
}

/** What lies on the shelves of records, as text, and how many tombstones; without the numbers of entries, which only grow. */
function shelves(page: Page): Promise<{ readonly records: string; readonly tombstones: number }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const db = await settled(indexedDB.open('bilat'))
    const beside = ['deleted', 'journal', 'contents', 'restorePoints', 'bases', 'meta', 'columns']
    const names = [...db.objectStoreNames]
    const transaction = db.transaction(names)
    const tombstones = await settled(transaction.objectStore('deleted').count())
    const rows: unknown[] = []
    for (const name of names)
      if (!beside.includes(name)) rows.push(await settled(transaction.objectStore(name).getAll()))
    db.close()
    const records = JSON.stringify(rows, (key, value: unknown) =>
      key === 'seq' || key === 'recordSeq' ? undefined : value,
    )
    return { records, tombstones }
  })
}

test('S03 a file with as much as the limits allow is taken in and taken back, and the page goes on answering', async ({
  page,
  open,
}, testInfo) => {
  testInfo.setTimeout(600_000)
  testInfo.annotations.push({ type: 'times', description: '2' })
  await open('/')
  await loadSample(page)
  await goTo(page, '/data')
  await takeIn(page, fileOf(OWN, 'own.json'))
  // What is counted is what is counted everywhere else: the pair itself is no record.
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'Imported the pair itself, 367 new from own.json',
  )
  await goTo(page, '/data')
  const before = await shelves(page)
  const path = testInfo.outputPath('tombstones.json')
  await writeFile(path, withTombstones())
  await watchStill(page)

  await page.locator('input[type=file]').first().setInputFiles(path)
  const apply = page.getByRole('button', { name: /^Apply / })
  await apply.click({ timeout: 120_000 })
  const undo = dialog(page).getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible({ timeout: 240_000 })
  const takingIn = await standstill(page)
  expect(await shelves(page)).toEqual({ ...before, tombstones: TOMBSTONES })

  await forgetStill(page)
  await undo.click()
  await expect(dialog(page)).toHaveCount(0, { timeout: 240_000 })
  const takingBack = await standstill(page)
  testInfo.annotations.push({ type: 'still', description: `${takingIn} ms in, ${takingBack} ms back` })
  expect(await shelves(page)).toEqual(before)
  expect(Math.max(takingIn, takingBack)).toBeLessThan(SOON)
})
