import type { Page } from '@playwright/test'
import { DAY, DECK, LATER, RECORDS, SIGN, idOf, markedDataset } from '../hostile/markedTexts.ts'
import { TEXT_FIELDS } from '../hostile/textFields.ts'
import { ACCEPTED } from '../hostile/wholeDataset.ts'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { Sightings, expectInert, lookAt } from './hostileDetector.ts'
import { goTo } from './steps.ts'

const one = (list: string, n = 1): string => encodeURIComponent(idOf(list, n))
const PAGES = [
  ...['', 'timeline', 'issues', 'cases', 'people', 'meetings', 'data', 'briefings', 'settings'],
  ...[`issues/${one('issues')}`, `cases/${one('cases')}`, `people/${one('relationship.people')}`],
  ...[`brief/${one('meetings')}`, 'compare', 'charts/answers', `briefings/${DECK}`],
]
/** Pages that show texts which stand nowhere else. */
const DRAWN_WHOLE = new Set(['settings', 'people', 'briefings'])
const PANELS = ['events', 'issues', 'cases', 'meetings', 'dates'] as const
/**
 * Fields that no page or panel shows with every payload, and where they are tried: names and texts that stand once in a
 * dataset and what slides say, in {@link file://./hostileNames.served.journey.ts}; what briefs say, in
 * {@link file://./hostileDeck.served.journey.ts} and in Node; who wrote last, what went out and what was changed in
 * sources and briefings, of which pages show the newest.
 */
const ELSEWHERE =
  /^relationship\.(nameA|nameB|title|summary|updatedBy|issued\.|ownScores\.)|^briefings\.(slides|brief|changes)\.|^sources\.changes\.(note|citations)|\.updatedBy$|^events\.(changes\.set\.)?tags$|^deleted\.by$/

/** Opens every record of a kind at the side, one after the other, and looks at each. */
async function lookAtPanels(
  page: Page,
  seen: Sightings,
  kind: (typeof PANELS)[number],
  day: string,
): Promise<void> {
  const opened = (n: number): string => `/settings?rel=hostile&asOf=${day}&open=${kind}/${one(kind, n)}`
  await goTo(page, opened(0))
  await expect(page.getByRole('complementary').getByRole('article')).toBeVisible()
  const hashes = Array.from({ length: RECORDS }, (_, n) => `#${opened(n)}`)
  await walk(page, seen, `panel of ${kind} ${day}`, { hashes, within: 'aside.panel', title: 'h2' })
}

/** The page of an issue has what its panel has not: cleared wording. */
async function lookAtIssues(page: Page, seen: Sightings, day: string): Promise<void> {
  const hashes = Array.from(
    { length: RECORDS },
    (_, n) => `#/issues/${one('issues', n)}?rel=hostile&asOf=${day}`,
  )
  await walk(page, seen, `page of an issue ${day}`, { hashes, within: 'main', title: 'h1' })
}

/** Goes to many addresses, and looks at a part of the page at each once another title stands in it. */
async function walk(page: Page, seen: Sightings, place: string, way: Way): Promise<void> {
  const { faults, signs } = await page.evaluate(walkInPage, { ...way, sign: SIGN.source })
  expect(faults, place).toEqual([])
  seen.add(place, signs)
}

interface Way {
  readonly hashes: readonly string[]
  readonly within: string
  /** Selector of the title within that part. */
  readonly title: string
}

/** Runs in the page, to and fro with each address would take as long again: what is wrong, and the signs seen. */
async function walkInPage({ hashes, within, title, sign }: Way & { readonly sign: string }): Promise<{
  readonly faults: readonly string[]
  readonly signs: string
}> {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
  const titleNow = (): string | undefined => document.querySelector(within)?.querySelector(title)?.textContent
  // The page was given it before it began.
  const { lookAt: look } = globalThis as unknown as { lookAt: typeof lookAt }
  const faults: string[] = []
  const signs = new Set<string>()
  for (const hash of hashes) {
    const before = titleNow()
    window.location.hash = hash
    for (let waited = 0; waited < 60; waited++) {
      await frame()
      const now = titleNow()
      if (now !== undefined && now !== before) break
    }
    await frame()
    const looked = look(within)
    faults.push(...looked.faults.map((fault) => `${hash}: ${fault}`))
    for (const [found] of looked.markup.matchAll(new RegExp(sign, 'g'))) signs.add(found)
  }
  return { faults, signs: [...signs].join(' ') }
}

/** Long lists are drawn in part: all of them as a whole. */
async function drawWhole(page: Page): Promise<void> {
  const more = page.getByRole('main').getByRole('button', { name: /^Show \d+ more$/ })
  for (let left = await more.count(); left > 0; left = await more.count()) await more.first().click()
}

test('S01 every hostile text in every field that pages and panels show runs nothing', async ({
  page,
  open,
}) => {
  test.setTimeout(480_000)
  const seen = new Sightings()
  await page.addInitScript(`globalThis.lookAt = ${lookAt.toString()}`)
  await open('/')
  await page.locator('input[type=file]').first().setInputFiles(fileOf(markedDataset()))
  await expect(page.getByRole('button', { name: /^Apply / })).toBeVisible()
  await expectInert(page, seen, 'preview of a file')
  await page.getByRole('button', { name: /^Apply / }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  for (const day of [DAY, LATER]) {
    for (const path of PAGES) {
      await goTo(page, `/${path}?rel=hostile&asOf=${day}`)
      if (DRAWN_WHOLE.has(path)) await drawWhole(page)
      await expectInert(page, seen, `${path} ${day}`)
    }
    for (const kind of PANELS) await lookAtPanels(page, seen, kind, day)
    await lookAtIssues(page, seen, day)
  }
  expect(seen.empty).toEqual([])
  const partly = TEXT_FIELDS.filter((_, field) => seen.payloadsOf(field) < ACCEPTED.length)
  expect(partly.filter((path) => !ELSEWHERE.test(path))).toEqual([])
  test.info().annotations.push({ type: 'times', description: String(seen.total) })
})
