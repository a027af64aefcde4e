import { readFile } from 'node:fs/promises'
import { fileOfFiftyFaults } from '../../src/dataset/example/fiftyFaults.fixture.ts'
import { anotherEdition, fileOf, sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, takeIn } from './steps.ts'
import { storedCounts, storedRows, wipe } from './stored.ts'
import { choose, dialog, drop, exported, groups, paste, upload } from './transfer.ts'

/** What stays of a database in which nothing is stored: its own version row. */
const NOTHING = { meta: 1 }

test(
  'chosen, dropped or pasted, a file is compared first and applied whole',
  { tag: '@firefox-served' },
  async ({ page, open }) => {
    const file = await written(sampleAs('own'))
    await open('/')
    await choose(page, file)
    const found = await groups(page)
    expect(found).toEqual({ New: expect.any(Number), Changed: 0, Unchanged: 0, 'Only here': 0 })
    await expect(dialog(page)).toContainText('is not in this browser yet')
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    expect(await storedCounts(page)).toEqual(NOTHING)

    await drop(page, file)
    expect(await groups(page)).toEqual(found)
    await dialog(page)
      .getByRole('button', { name: `Apply ${found['New']} changes` })
      .click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()

    await drop(page, file)
    await expect(dialog(page)).toHaveAccessibleName('test.bilat.json holds nothing that is not here already')
    expect(await groups(page)).toEqual({ New: 0, Changed: 0, Unchanged: found['New'], 'Only here': 0 })
    await expect(dialog(page).getByRole('button', { name: /^Apply/ })).toHaveCount(0)
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()

    await goTo(page, '/data?rel=own')
    const second = await written(sampleAs('own'), anotherEdition(sampleAs('own')))
    await paste(page, JSON.stringify(JSON.parse(second.buffer.toString('utf8'))))
    expect(await groups(page)).toEqual({ New: 1, Changed: 1, Unchanged: found['New']! - 2, 'Only here': 1 })
    await dialog(page)
      .getByRole('button', { name: /^Changed/ })
      .click()
    await expect(dialog(page)).toContainText('A title that was mended')
    await dialog(page).getByRole('button', { name: 'Apply 2 changes' }).click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('row', { name: /^Events/ })).toContainText(String(events('own').length + 1))

    // The dialog is gone, and so may the page have been: the way back is on the Data page.
    await page.reload()
    await page.getByRole('button', { name: /^Undo: Imported 1 new, 1 changed/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Undone: Imported 1 new' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Events/ })).toContainText(String(events('own').length))
  },
)

test(
  'replacing takes an explicit choice, and one undo takes it back',
  { tag: '@served' },
  async ({ page, open }) => {
    const edition = await written(sampleAs('own'), anotherEdition(sampleAs('own')))
    await open('/')
    await takeIn(page, fileOf(sampleAs('own')))
    await goTo(page, '/data')
    const before = await storedRows(page)

    await choose(page, edition)
    await expect(dialog(page).getByRole('radio', { name: /^Merge/ })).toBeChecked()
    await dialog(page)
      .getByRole('radio', { name: /^Replace/ })
      .check()
    await expect(dialog(page)).toContainText(
      'Applying adds 1, changes 1, removes 1. A restore point is saved',
    )
    await dialog(page)
      .getByRole('button', { name: /^Replace with/ })
      .click()
    await expect(dialog(page)).toHaveAccessibleName('Applied: 1 new, 1 changed, 1 removed')
    const replaced = await storedRows(page)
    expect(replaced['restorePoints']).toHaveLength(before['restorePoints']!.length + 1)
    expect(replaced['events']).not.toEqual(before['events'])

    await dialog(page).getByRole('button', { name: 'Undo' }).click()
    await expect(dialog(page)).toHaveCount(0)
    const undone = await storedRows(page)
    for (const table of ['events', 'sources', 'issues', 'meetings', 'cases', 'dates', 'deleted'])
      expect(undone[table], table).toEqual(before[table])
  },
)

test(
  'exported, wiped, imported and exported again: the same bytes',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    await goTo(page, '/data?rel=usa-rus')
    const first = await exported(page)
    expect(first.text).toBe(await readFile('public/us-russia-2021.bilat.json', 'utf8'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/the last backup is of today$/)

    await page.getByRole('button', { name: 'As of 13 May 2021' }).click()
    const partial = await exported(page)
    expect(partial.name).toMatch(/^bilat-usa-rus_as-of_2021-05-13/)
    const known = JSON.parse(partial.text) as { asOf: string; events: { date: string }[] }
    expect(known.asOf).toBe('2021-05-13')
    expect(known.events.filter(({ date }) => date > '2021-05-13')).toEqual([])
    expect(known.events.length).toBeLessThan((JSON.parse(first.text) as typeof known).events.length)

    const before = await storedRows(page)
    await wipe(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is stored in this browser yet')
    await takeIn(page, upload(first.text))
    const after = await storedRows(page)
    for (const table of Object.keys(before).filter((name) => !KEPT_HERE.includes(name)))
      expect(after[table], table).toEqual(before[table])
    await goTo(page, '/data')
    expect((await exported(page)).text).toBe(first.text)
    await choose(page, upload(partial.text))
    await expect(dialog(page)).toContainText('This file was exported as known on one day')
  },
)

test(
  'a file with faults stores nothing and says where they are',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    const { text, faults } = fileOfFiftyFaults()
    await choose(page, upload(text))
    await expect(dialog(page)).toHaveAccessibleName('50 faults in test.bilat.json: nothing was stored')
    const paths = await dialog(page).locator('form .path').allTextContents()
    expect(paths.toSorted()).toEqual(faults.map((fault) => fault.split(' · ')[0]).toSorted())
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()

    for (const [what, { bytes, says }] of Object.entries(RUBBISH)) {
      await choose(page, { name: what, mimeType: 'application/json', buffer: Buffer.from(bytes) })
      await expect(dialog(page)).toHaveAccessibleName(`${what} was not taken`)
      await expect(dialog(page)).toContainText(says)
      await dialog(page).getByRole('button', { name: 'Close' }).last().click()
      await expect(dialog(page)).toHaveCount(0)
    }
    expect(await storedCounts(page)).toEqual(NOTHING)
  },
)

/** Tables whose rows tell of this browser and not of the relationship. */
const KEPT_HERE = ['journal', 'meta', 'bases', 'contents', 'restorePoints', 'relationships', 'columns']

const RUBBISH: Readonly<
  Record<string, { readonly bytes: string | Uint8Array; readonly says: string | RegExp }>
> = {
  'words.json': {
    bytes: 'no JSON at all',
    says: 'This file is not JSON: "no JSON at all" cannot stand in line 1, column 1',
  },
  'half.json': { bytes: '{\n  "format": "bilat-dataset",\n  "version": 1,', says: 'line 3, column' },
  'empty.json': { bytes: '', says: 'This file is not JSON' },
  'other.json': { bytes: '{"format":"something"}', says: 'not a Bilat dataset' },
  'list.json': { bytes: '[1,2,3]', says: 'not a Bilat dataset' },
  'newer.json': {
    bytes: JSON.stringify({ ...sampleAs('newer'), version: 99 }),
    says: 'written by a newer Bilat (version 99; this one reads up to 1)',
  },
  'wide.json': { bytes: Uint8Array.of(0xff, 0xfe, 0x7b, 0), says: 'not text in UTF-8' },
  'picture.png': { bytes: bytesFrom(1, 4000), says: 'This file is not JSON, CSV or ICS' },
  'archive.zip': {
    bytes: Uint8Array.of(0x50, 0x4b, 3, 4, ...bytesFrom(2, 4000)),
    says: 'This file is not JSON, CSV or ICS',
  },
  'zeros.bin': { bytes: new Uint8Array(4000), says: 'This file is not JSON, CSV or ICS' },
}

/** The same bytes from the same seed. */
function bytesFrom(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return state >>> 24
  })
}

function events(id: string): readonly object[] {
  return sampleAs(id)['events'] as readonly object[]
}
