import type { Page } from '@playwright/test'
import { DAY, DECK, LATER, RECORDS, idOf, markedDataset } from '../hostile/markedTexts.ts'
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
const PANELS = ['events', 'issues', 'cases', 'meetings', 'dates'] as const
/**
 * Fields that no page or panel shows with every payload, and where they are tried: names and texts that stand once in a
 * dataset; what decks and briefs say, in {@link file://./hostileDeck.served.journey.ts} and in Node; who wrote last, what
 * went out and what was changed in sources and briefings, of which pages show the newest.
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
  await goTo(page, `/settings?rel=hostile&asOf=${day}&open=${kind}/${one(kind, 0)}`)
  await expect(page.getByRole('complementary').getByRole('article')).toBeVisible()
  for (let n = 0; n < RECORDS; n++) {
    const address = `#/settings?rel=hostile&asOf=${day}&open=${kind}/${one(kind, n)}`
    await page.evaluate(openPanel, address)
    const { faults, markup } = await page.evaluate(lookAt, 'aside.panel')
    expect(faults, address).toEqual([])
    seen.add(`panel of ${kind} ${day}`, markup)
  }
}

/** The page of an issue has what its panel has not: cleared wording. */
async function lookAtIssue(page: Page, seen: Sightings, n: number, day: string): Promise<void> {
  await page.evaluate(openPage, `#/issues/${one('issues', n)}?rel=hostile&asOf=${day}`)
  await expectInert(page, seen, `page of an issue ${day}`, 'main')
}

/** Runs in the page: goes there, and waits until another page stands under its headline. */
async function openPage(address: string): Promise<void> {
  const before = document.querySelector('h1')?.textContent
  window.location.hash = address
  for (let frame = 0; frame < 60; frame++) {
    await new Promise((done) => requestAnimationFrame(done))
    if (document.querySelector('h1')?.textContent !== before) break
  }
  await new Promise((done) => requestAnimationFrame(done))
}

/** Runs in the page: goes there, and waits until the panel shows another record than before. */
async function openPanel(address: string): Promise<void> {
  const title = (): string | undefined => document.querySelector('aside.panel h2')?.textContent
  const before = title()
  window.location.hash = address
  for (let frame = 0; frame < 60; frame++) {
    await new Promise((done) => requestAnimationFrame(done))
    const now = title()
    if (now !== undefined && now !== before) break
  }
  await new Promise((done) => requestAnimationFrame(done))
}

test('S01 every hostile text in every field that pages and panels show runs nothing', async ({
  page,
  open,
}) => {
  test.setTimeout(240_000)
  const seen = new Sightings()
  await open('/')
  await page.locator('input[type=file]').first().setInputFiles(fileOf(markedDataset()))
  await expect(page.getByRole('button', { name: /^Apply / })).toBeVisible()
  await expectInert(page, seen, 'preview of a file')
  await page.getByRole('button', { name: /^Apply / }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  for (const day of [DAY, LATER]) {
    for (const path of PAGES) {
      await goTo(page, `/${path}?rel=hostile&asOf=${day}`)
      await expectInert(page, seen, `${path} ${day}`)
    }
    for (const kind of PANELS) await lookAtPanels(page, seen, kind, day)
    for (let n = 0; n < RECORDS; n++) await lookAtIssue(page, seen, n, day)
  }
  expect(seen.empty).toEqual([])
  const partly = TEXT_FIELDS.filter((_, field) => seen.payloadsOf(field) < ACCEPTED.length)
  expect(partly.filter((path) => !ELSEWHERE.test(path))).toEqual([])
  test.info().annotations.push({ type: 'times', description: String(seen.total) })
})
