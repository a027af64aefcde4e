import type { Browser, Page } from '@playwright/test'
import type { Content, UploadFile } from './datasets.ts'
import { sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { choose, dialog, drop, exported, groups, paste, upload } from './transfer.ts'

const OWN = sampleAs('own')
type Fields = Readonly<Record<string, unknown>>
const EVENTS = OWN['events'] as readonly Fields[] // a list, as in every dataset

/** The pair with other fields of some of its events, by their places. */
function edited(...edits: readonly (readonly [place: number, fields: Fields])[]): Content {
  const events = EVENTS.map((event, i) => ({ ...event, ...edits.find(([place]) => place === i)?.[1] }))
  return { ...OWN, events }
}

const WAYS: Readonly<Record<string, (page: Page, file: UploadFile) => Promise<void>>> = {
  'from the menu': choose,
  'by a drop': drop,
  'as pasted text': (page, { buffer }) => paste(page, JSON.stringify(JSON.parse(buffer.toString('utf8')))),
  'from the file manager': launch,
}

test.describe('R12 no file replaces data unseen:', () => {
  for (const [way, hand] of Object.entries(WAYS)) {
    test(`one that comes ${way} is previewed, and one undo takes it back`, async ({ page, open }) => {
      await page.addInitScript(withLaunchQueue)
      await open('/')
      await takeIn(page, await written(OWN))
      await goTo(page, '/data?rel=own')
      const before = await storedRows(page)
      await hand(page, await written(OWN, edited([0, { title: 'Another title' }])))
      expect(await groups(page)).toMatchObject({ New: 0, Changed: 1, 'Only here': 0 })
      await expect(dialog(page)).toContainText('Applying adds 0, changes 1. A restore point is saved first.')
      expect(await storedRows(page)).toEqual(before)

      await dialog(page).getByRole('button', { name: 'Apply 1 change' }).click()
      await expect(dialog(page)).toHaveAccessibleName('Applied: 0 new, 1 changed')
      const after = await storedRows(page)
      expect(after['events']).not.toEqual(before['events'])
      expect(after['restorePoints']).toHaveLength(before['restorePoints']!.length + 1)
      await dialog(page).getByRole('button', { name: 'Undo' }).click()
      await expect(dialog(page)).toHaveCount(0)
      expect((await storedRows(page))['events']).toEqual(before['events'])
    })
  }
})

test.describe('R13 two people who edit copies', () => {
  const ANNS = edited([0, { title: 'By Ann', updatedAt: '2026-11-20T08:00:00Z', updatedBy: 'Ann' }])
  const BOBS = edited([1, { title: 'By Bob', updatedAt: '2026-11-21T08:00:00Z', updatedBy: 'Bob' }])

  test('come to the same revision, whoever merges first', async ({ page, open, browser, home }) => {
    await open('/')
    const ann = await aDesk(page, ANNS)
    const bob = await aDesk(await another(browser, home.url), BOBS)
    const [hers, his] = [await exported(ann), await exported(bob)]
    await take(ann, his.text, 'Apply 1 change')
    const both = await exported(ann)
    // One merges what the other had before, and then takes what the other made of it.
    await take(bob, hers.text, 'Apply 1 change')
    expect(revisionOf(await exported(bob))).toBe(revisionOf(both))
    await choose(bob, upload(both.text))
    await expect(dialog(bob)).toHaveAccessibleName('test.bilat.json holds nothing that is not here already')
    await bob.context().close()
  })

  test('are told what cannot be decided, and come to the same by the same decisions', async ({
    page,
    open,
    browser,
    home,
  }) => {
    await open('/')
    const ann = await aDesk(page, ANNS)
    const bob = await aDesk(await another(browser, home.url), edited([0, { title: 'By Bob' }]))
    const [hers, his] = [await exported(ann), await exported(bob)]

    await choose(ann, upload(his.text))
    expect(await groups(ann)).toMatchObject({ 'Needs a decision': 1, Conflicting: 1, Changed: 0 })
    await expect(dialog(ann)).toContainText('1 record changed on both sides since the last shared file')
    await expect(dialog(ann).getByRole('radio', { name: /^Keep mine: By Ann/ })).toBeChecked()
    await expect(dialog(ann)).toContainText('keeps yours on 1')
    await dialog(ann).getByRole('button', { name: 'Apply as decided' }).click()
    await dialog(ann).getByRole('button', { name: 'Done' }).click()

    await choose(bob, upload(hers.text))
    await dialog(bob)
      .getByRole('radio', { name: /^Take theirs: By Ann/ })
      .check()
    await dialog(bob).getByRole('button', { name: 'Apply 1 change' }).click()
    await dialog(bob).getByRole('button', { name: 'Done' }).click()
    expect(revisionOf(await exported(bob))).toBe(revisionOf(await exported(ann)))
    await bob.context().close()
  })
})

test('an older version is named as one, and some of it can be taken back', async ({ page, open }) => {
  await open('/')
  const older = edited([0, { title: 'An older title' }], [1, { title: 'Another older title' }])
  await takeIn(page, await written(OWN))
  await goTo(page, '/data?rel=own')
  await takeIn(page, await written(OWN, older))
  await goTo(page, '/data?rel=own')
  await choose(page, await written(OWN))
  await expect(dialog(page)).toHaveAccessibleName(
    'test.bilat.json holds an older version: 2 changed here since',
  )
  expect(await groups(page)).toMatchObject({ New: 0, Changed: 0, 'Changed here': 2 })
  await expect(dialog(page).getByRole('button', { name: /^Apply / })).toHaveCount(0)

  const box = dialog(page).getByRole('checkbox', { name: 'Take An older title: title' })
  await expect(box).not.toBeChecked()
  await box.check()
  await expect(dialog(page)).toContainText('Applying adds 0, changes 1. A restore point is saved first.')
  await dialog(page).getByRole('button', { name: 'Apply 1 change' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Applied: 0 new, 1 changed')
  const titles = ((await storedRows(page))['events'] as readonly { record: Fields }[]).map(
    ({ record }) => record['title'],
  )
  expect(titles).toContain(EVENTS[0]!['title'])
  expect(titles).toContain('Another older title')
  expect(titles).not.toContain('An older title')
})

test('faults are mended in their places by the keyboard alone, or left out by their number', async ({
  page,
  open,
}) => {
  const faulty = edited([53, { date: '2021-13-05' }], [60, { title: '' }])
  await open('/')
  await choose(page, upload(JSON.stringify(faulty)))
  await expect(dialog(page)).toHaveAccessibleName('2 faults in test.bilat.json: nothing was stored')
  await expect(dialog(page)).toContainText('Did you mean 13 May 2021?')
  await expect(dialog(page).getByLabel('Value for events[53].date')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveAccessibleName('1 fault in test.bilat.json: nothing was stored')
  await expect(dialog(page).getByLabel('Value for events[60].title')).toBeFocused()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button', { name: 'Leave out 1 record' })).toBeFocused()
  await page.keyboard.press('Enter')

  expect(await groups(page)).toMatchObject({ 'Needs a decision': 1, Errors: 1 })
  await expect(dialog(page)).toContainText('1 record is left out unless you fix it')
  await expect(dialog(page)).toContainText('skips 1')
  await dialog(page).getByRole('button', { name: 'Back' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Leave out 1 record' })).toBeVisible()
  await dialog(page).getByLabel('Value for events[60].title').fill('Named')
  await page.keyboard.press('Enter')
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await expect(dialog(page)).toHaveAccessibleName(/^Applied/)
  const titles = ((await storedRows(page))['events'] as readonly { record: Fields }[]).map(
    ({ record }) => record['title'],
  )
  expect(titles).toContain('Named')
})

test('what was found and decided can be kept as a text', async ({ page, open }) => {
  await open('/')
  await takeIn(page, await written(OWN))
  await goTo(page, '/data?rel=own')
  await choose(page, await written(OWN, edited([0, { title: 'Another title' }])))
  await dialog(page)
    .getByRole('checkbox', { name: /title$/ })
    .uncheck()
  await expect(dialog(page)).toContainText('keeps yours on 1')
  const coming = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Save report' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('test.import.txt')
  const lines: string[] = []
  for await (const chunk of await download.createReadStream()) lines.push(String(chunk))
  expect(lines.join('')).toContain('Another title (mine kept)')
})

/** A browser of its own, in which nothing is stored. */
async function another(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Takes in the shared file and then an edition of one's own, by a file that grew from it. */
async function aDesk(page: Page, own: Content): Promise<Page> {
  await takeIn(page, await written(OWN))
  await goTo(page, '/data?rel=own')
  await takeIn(page, await written(OWN, own))
  await goTo(page, '/data?rel=own')
  return page
}

async function take(page: Page, text: string, apply: string): Promise<void> {
  await choose(page, upload(text))
  await dialog(page).getByRole('button', { name: apply, exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
}

function revisionOf({ text }: { readonly text: string }): unknown {
  return (JSON.parse(text) as Fields)['revision'] // a file that was just exported
}

type Launch = (launch: { readonly files: readonly object[] }) => void
declare global {
  interface Window {
    launch: Launch
  }
}

/** Stands in for the part of an installed app in which the system hands files over. */
function withLaunchQueue(): void {
  const value = { setConsumer: (take: Launch) => (window.launch = take) }
  Object.defineProperty(window, 'launchQueue', { value })
}

async function launch(page: Page, { name, buffer }: UploadFile): Promise<void> {
  await page.waitForFunction(() => 'launch' in window)
  await page.evaluate(
    ([fileName, text]) =>
      window.launch({
        files: [{ name: fileName, getFile: () => Promise.resolve(new File([text], fileName)) }],
      }),
    [name, buffer.toString('utf8')] as const,
  )
}
