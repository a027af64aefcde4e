import { randomFrom } from '../bench/madeUpDataset.ts'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { isDeepStrictEqual } from 'node:util'
import type { Content, UploadFile } from './datasets.ts'
import { fileOf, madeUp } from './datasets.ts'
import { expect, test } from './guard.ts'
import type { MortalBrowser } from './mortalBrowser.ts'
import { startMortal } from './mortalBrowser.ts'
import { goTo, takeIn } from './steps.ts'
import type { StoredRows } from './stored.ts'
import { storedRows } from './stored.ts'
import { choose, dialog } from './transfer.ts'

/** Kills in one run; twenty under `npm run test:soak`. */
const KILLS = process.env['VITE_SOAK'] ? 20 : 3
const SEED = Number(process.env['VITE_SEED'] ?? Date.now() % 100_000)

/** Events that each import adds: enough to take a while. */
const ADDED = 800

test.setTimeout(60_000 + KILLS * 30_000)

test(`R11 an import whose browser is killed is there whole or not at all`, async ({ home }, testInfo) => {
  const start = () => startAt(testInfo.outputPath('profile'), home.url)
  const random = randomFrom(SEED)
  const found = { before: 0, after: 0 }

  let browser = await start()
  await takeIn(browser.page, fileOf(edition(0)))
  await goTo(browser.page, '/data')
  let events = eventsOf(await storedRows(browser.page))
  await preview(browser, fileOf(edition(1)))
  const duration = await timed(async () => {
    await apply(browser)
    await expect(dialog(browser.page)).toHaveAccessibleName(/^Applied/)
  })
  await dialog(browser.page).getByRole('button', { name: 'Done' }).click()
  events = { ...events, ...eventsIn(edition(1)) }
  for (let kill = 0; kill < KILLS; kill++) {
    const next = edition(kill + 2)
    await preview(browser, fileOf(next))
    await apply(browser)
    await browser.page.waitForTimeout(random() * duration)
    await browser.kill()

    browser = await start()
    const rows = await storedRows(browser.page)
    const now = eventsOf(rows)
    const state = Object.keys(now).length > Object.keys(events).length ? 'after' : 'before'
    if (state === 'after') events = { ...events, ...eventsIn(next) }
    expect(isDeepStrictEqual(now, events), `kill ${kill + 1} of seed ${SEED}`).toBe(true)
    expectInStep(rows)
    found[state]++
  }
  await browser.close()
  tell(testInfo, 'mid-import', found)
})

test(`R04 a correction whose browser is killed is there whole or not at all`, async ({ home }, testInfo) => {
  const start = () => startAt(testInfo.outputPath('profile'), home.url)
  const random = randomFrom(SEED)
  const found = { before: 0, after: 0 }

  let browser = await start()
  await takeIn(browser.page, fileOf(madeUp(50)))
  let title = titleOf(await storedRows(browser.page))
  for (let kill = 0; kill < KILLS; kill++) {
    const next = `Corrected for the ${kill + 1}. time`
    await correct(browser, next)
    await browser.page.waitForTimeout(random() * SAVING)
    await browser.kill()

    browser = await start()
    const rows = await storedRows(browser.page)
    const now = titleOf(rows)
    expect([title, next], `kill ${kill + 1} of seed ${SEED}`).toContain(now)
    expectInStep(rows)
    found[now === next ? 'after' : 'before']++
    title = now
  }
  await browser.close()
  tell(testInfo, 'mid-save', found)
})

/** Milliseconds within which a correction is saved. */
const SAVING = 120

/** Puts another title into the form of the first event and begins to save it. */
async function correct({ page }: MortalBrowser, title: string): Promise<void> {
  await goTo(page, '/?open=events/e0')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByLabel('What happened', { exact: true }).fill(title)
  await page.keyboard.press('Control+Enter')
}

function titleOf(rows: StoredRows): string {
  const events = rows['events'] as readonly {
    readonly record: { readonly id: string; readonly title: string }
  }[]
  return events.find(({ record }) => record.id === 'e0')?.record.title ?? ''
}

function tell(
  testInfo: TestInfo,
  when: string,
  found: { readonly before: number; readonly after: number },
): void {
  const told = `${found.before} times as before, ${found.after} times as after`
  console.log(`seed ${SEED}: killed ${KILLS} times in ${when}, found ${told}`)
  testInfo.annotations.push({ type: 'times', description: String(KILLS) })
}

async function startAt(profile: string, url: string): Promise<MortalBrowser> {
  const browser = await startMortal(profile)
  await browser.page.goto(`${url}#/data`)
  await expect(browser.page.getByRole('heading', { level: 1 })).toHaveText(/stored/)
  return browser
}

async function preview({ page }: MortalBrowser, file: UploadFile): Promise<void> {
  await choose(page, file)
  await expect(applyButton(page)).toBeEnabled()
}

async function apply({ page }: MortalBrowser): Promise<void> {
  // The click alone: what it begins may take as long as it likes.
  await applyButton(page).click({ noWaitAfter: true })
}

function applyButton(page: Page): Locator {
  return dialog(page).getByRole('button', { name: /^Apply / })
}

/** A file with events that no other edition has. */
function edition(number: number): Content {
  const content = madeUp(ADDED)
  const events = (content['events'] as readonly { readonly id: string }[]).map(({ id, ...event }) => {
    const { partOf: _of, ...alone } = event as { readonly partOf?: string } // the whole it is part of has another id here
    return { ...alone, id: `${number}-${id}` }
  })
  return { ...content, events }
}

type Events = Readonly<Record<string, unknown>>

function eventsIn(content: Content): Events {
  const events = content['events'] as readonly { readonly id: string }[] // a list, as in every dataset
  return Object.fromEntries(events.map((event) => [event.id, event]))
}

function eventsOf(rows: StoredRows): Events {
  const events = (rows['events'] ?? []) as readonly { readonly id: string; readonly record: unknown }[]
  return Object.fromEntries(events.map(({ id, record }) => [id, record]))
}

/** What belongs to the same change has been written with it: columns, counts and the journal. */
function expectInStep(rows: StoredRows): void {
  const [relationship] = rows['relationships'] as readonly { seq: number; counts: { events: number } }[]
  const [columns] = rows['columns'] as readonly { seq: number; columns: { ids: readonly string[] } }[]
  const journal = rows['journal'] as readonly { seq: number }[]
  expect(relationship?.counts.events).toBe(rows['events']?.length)
  expect(columns?.columns.ids.length).toBe(rows['events']?.length)
  expect([columns?.seq, journal.at(-1)?.seq]).toEqual([relationship?.seq, relationship?.seq])
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
