import type { Page } from '@playwright/test'
import { textFaults } from './cutText.ts'
import { cyrillic, fileOf, longWinded, madeUp, oneRecord } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'

const WIDTHS = [390, 768, 1024, 1440, 1920]
/** A little wider than a phone, and a desk of 1440 at 200 %. */
const NARROW_WIDTHS = [700, 720]
/** A phone, a tablet, a desk: one of each layout. */
const THREE_WIDTHS = [390, 768, 1440]
/** Before the first record, single events, full months, each state of the meetings ahead, and the end. */
const DAYS = [
  ...['2019-01-01', '2020-06-20', '2021-01-01', '2021-02-05', '2021-03-19', '2021-04-16'],
  ...['2021-05-11', '2021-05-13', '2021-05-26', '2021-06-17', '2021-09-01', '2021-12-31'],
]
const SCREENS = [
  'timeline',
  'timeline?issue=ukraine&from=6m&class=warm',
  'issues',
  'issues/detained-citizens',
  'issues/cybersecurity?asOf=2021-12-31',
  'cases',
  'cases/whelan',
  'people',
  'people/p-lavrov',
  'meetings',
  'meetings?view=calendar&month=2021-06',
  'meetings?level=leaders&certainty=declined&issue=cybersecurity&issue=none',
  'charts',
  'charts/custody',
  'charts/contacts',
  'briefings',
  'compare?from=2021-05-13&asOf=2021-05-26',
  'data',
  'your-data',
  'method',
  'settings',
]
/** One record of each kind in the panel, with as much in it as there is. */
const PANELS = [
  ...['events/call-0512', 'issues/cybersecurity', 'cases/reed', 'meetings/m-reyk'],
  'dates/d-arctic',
]

/** Faults at all widths, each with where it was seen. */
async function faultsAtEachWidth(page: Page, where: string, widths = WIDTHS): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 })
    await settled(page, 120)
    const faults = await textFaults(page)
    found.push(...faults.map(({ kind, text, by }) => `${where}, ${width} px: ${kind}: ${text} | ${by}`))
  }
  return found
}

test('on the overview nothing is cut and nothing collides, at five widths on twelve days', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/')
  const found = await faultsAtEachWidth(page, 'first run')
  await loadSample(page)
  for (const day of DAYS) {
    await goTo(page, `/?asOf=${day}`)
    found.push(...(await faultsAtEachWidth(page, day)))
  }
  expect(found).toEqual([])
})

test('nor a little wider than a phone, or on a desk at 200 %, where the pair keeps its arrow too', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  expect(await faultsAtEachWidth(page, 'overview', NARROW_WIDTHS)).toEqual([])
  for (const width of NARROW_WIDTHS) {
    await page.setViewportSize({ width, height: 450 })
    const pair = page.getByRole('button', { name: 'United States' })
    const tooWide = await pair.evaluate((button) => button.scrollWidth - button.clientWidth)
    expect(tooWide, `${width} px`).toBeLessThanOrEqual(0)
  }
})

test('nor on any other page, nor in the panel', async ({ page, open }) => {
  test.slow()
  await open('/')
  await loadSample(page)
  const found: string[] = []
  for (const screen of SCREENS) {
    await goTo(page, `/${screen}`)
    found.push(...(await faultsAtEachWidth(page, screen, THREE_WIDTHS)))
  }
  for (const panel of PANELS) {
    await goTo(page, `/?open=${panel}`)
    await expect(page.getByRole('complementary', { name: 'Summary' }).getByRole('article')).toBeVisible()
    found.push(...(await faultsAtEachWidth(page, panel, THREE_WIDTHS)))
  }
  expect(found).toEqual([])
})

const LISTS = [
  ...['', 'timeline', 'issues', 'cases', 'people', 'meetings', 'data', 'charts', 'charts/custody'],
  ...['issues/detained-citizens', 'cases/reed', 'people/p-lavrov'],
]
const AWKWARD = {
  'texts without end': { content: longWinded, rel: 'long', screens: LISTS },
  'Cyrillic letters': { content: cyrillic, rel: 'cyrillic', screens: LISTS },
  'one record': { content: oneRecord, rel: 'made-up-1', screens: LISTS },
  'ten thousand events': {
    content: () => madeUp(10_000),
    rel: 'made-up-10000',
    screens: LISTS.slice(0, 3),
  },
}
for (const [what, { content, rel, screens }] of Object.entries(AWKWARD)) {
  test(`nor with ${what}`, async ({ page, open }) => {
    test.slow()
    await open('/')
    await page.locator('input[type=file]').first().setInputFiles(fileOf(content()))
    await expect(page.getByRole('button', { name: /^Apply / })).toBeVisible()
    const found = await faultsAtEachWidth(page, 'preview', [390, 1440])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await takeIn(page, fileOf(content()))
    for (const screen of screens) {
      await goTo(page, `/${screen}?rel=${rel}`)
      found.push(...(await faultsAtEachWidth(page, screen || 'overview', THREE_WIDTHS)))
    }
    expect(found).toEqual([])
  })
}
