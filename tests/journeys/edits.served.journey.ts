import { axeInBothThemes } from './axe.ts'
import { sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { everythingGiven, goTo, settled, takeIn } from './steps.ts'

const OWN = sampleAs('own')
const CALL = 'call-0512'

interface Titled {
  readonly id: string
  readonly title: string
}

/** The events of a pair of one's own, one of them under another title. */
function withTitle(title: string) {
  const events = OWN['events'] as readonly Titled[] // a list, as in every dataset
  return { ...OWN, events: events.map((event) => (event.id === CALL ? { ...event, title } : event)) }
}

const titleOf = (id: string): string =>
  (OWN['events'] as readonly Titled[]).find((event) => event.id === id)?.title ?? ''

test('R25 a record tells who changed what when, and goes back to any earlier state', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, await written(OWN))
  await goTo(page, '/data')
  await takeIn(page, await written(OWN, withTitle('A mended title')))
  await goTo(page, `/?open=events/${CALL}`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Show edits' }).press('Enter')
  const edits = panel.getByRole('list').last().getByRole('listitem')
  await expect(edits).toHaveCount(2)
  await expect(edits.first()).toContainText('Import of test.bilat.json')
  await expect(edits.first().locator('del')).toHaveText(titleOf(CALL))
  await expect(edits.first().locator('ins')).toHaveText('A mended title')
  expect(await axeInBothThemes(page)).toEqual([])

  await panel.getByRole('button', { name: /^Restore the record as it was after/ }).press('Enter')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(CALL))
  await expect(edits).toHaveCount(3)
  await expect(edits.first()).toContainText('Restored to an earlier state')
  await page.keyboard.press('Control+z')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('A mended title')
})

test('edits say nothing of what became known after the day on screen', async ({ page, open }) => {
  const meetings = OWN['meetings'] as readonly { readonly id: string; readonly changes: readonly object[] }[] // as above
  const later = {
    id: 'later',
    on: '2021-12-01',
    set: { outcome: 'An outcome of December' },
    citations: [],
  }
  const changed = meetings.map((one) =>
    one.id === 'm-reyk' ? { ...one, changes: [...one.changes, later] } : one,
  )
  await open('/')
  await takeIn(page, await written(OWN))
  await goTo(page, '/data')
  await takeIn(page, await written(OWN, { ...OWN, meetings: changed }))
  await goTo(page, '/?open=meetings/m-reyk')
  await page.getByRole('button', { name: 'Show edits' }).click()
  await expect(page.getByText('1 field concerns what became known after 13 May 2021')).toBeVisible()
  expect(await everythingGiven(page)).not.toContain('An outcome of December')
})

test('what is new since the last look is told once somebody looks again', async ({
  page,
  context,
  home,
  open,
}) => {
  await open('/')
  await takeIn(page, await written(OWN))
  await goTo(page, '/?rel=own')
  await settled(page)
  await expect(page.getByText('New since you last looked')).toHaveCount(0)
  await goTo(page, '/data')
  await page.close()

  // A page of its own is a session of its own.
  const other = await context.newPage()
  await other.goto(`${home.url}#/?rel=own&asOf=2021-05-20`)
  const news = other.getByRole('region', { name: 'New since you last looked' })
  await expect(news).toContainText(/\d newly known, \d changed/)
  await news.getByRole('button', { name: 'Show what is new' }).press('Enter')
  await expect(news.getByRole('listitem')).toHaveCount(5)
  await expect(news.getByRole('listitem').first()).not.toContainText(/^new *[a-z]+-\d+$/)
  expect(await axeInBothThemes(other)).toEqual([])
  await news.getByRole('link').first().press('Enter')
  await expect(other.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible()

  await other.reload()
  await expect(news).toBeVisible()
  await news.getByRole('button', { name: 'Mark as seen' }).press('Enter')
  await expect(news).toHaveCount(0)
  await other.reload()
  await settled(other)
  await expect(news).toHaveCount(0)
})
